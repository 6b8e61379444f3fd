/** The package `hyphen`, which has no types for its files. */
declare module 'hyphen/patterns/*' {
  const patterns: import('./hyphenation.ts').HyphenationPatterns
  export default patterns
}
