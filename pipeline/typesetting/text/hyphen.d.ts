/** The package `hyphen`, which has no types for its files. */
declare module 'hyphen/hyphen.js' {
  export default function makeHyphenator(
    patterns: readonly unknown[],
    options: object,
  ): (word: string) => string
}
