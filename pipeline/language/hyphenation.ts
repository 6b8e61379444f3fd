/** How the words of a language are hyphenated. */
export interface Hyphenation {
  /** Of the package `hyphen`. They are large, so only those of a language that is wanted are read. */
  readonly patterns: () => Promise<HyphenationPatterns>
  /** Whether the word would have to be spelled otherwise when broken there. */
  readonly isSpoilt?: (before: string, after: string) => boolean
  /** Parts of words with their only breaks, where the patterns go wrong. */
  readonly corrections?: readonly string[]
}

/** Levels, letters and exceptions. */
export type HyphenationPatterns = readonly [
  levels: unknown,
  letters: unknown,
  exceptions?: Readonly<Record<string, unknown>>,
]

/** Languages that passages may be in, and no report is, by tag. */
export const OF_PASSAGES: Readonly<Record<string, Hyphenation>> = {
  de: { patterns: async () => (await import('hyphen/patterns/de-1996.js')).default },
  'en-us': { patterns: async () => (await import('hyphen/patterns/en-us.js')).default },
}
