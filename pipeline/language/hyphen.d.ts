/** The package `hyphen`, which brings no types of its files. */
declare module 'hyphen/patterns/*' {
  const patterns: import('./hyphenation.ts').HyphenationPatterns
  export default patterns
}
