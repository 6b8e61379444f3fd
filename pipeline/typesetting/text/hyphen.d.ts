/** The package `hyphen`, which brings no types of its files. */
declare module 'hyphen/hyphen.js' {
  export default function makeHyphenator(
    patterns: readonly unknown[],
    options: object,
  ): (word: string) => string
}
