/** How the words of a language are hyphenated. */
export interface Hyphenation {
  /** From the package `hyphen`. They are large, so only those of the wanted language are read. */
  readonly patterns: () => Promise<HyphenationPatterns>
  /** Whether a break there would require another spelling. */
  readonly isSpoilt?: (before: string, after: string) => boolean
  /** Parts of words with their only breaks, for words that the patterns get wrong. */
  readonly corrections?: readonly string[]
}

/** Levels, letters and exceptions. */
export type HyphenationPatterns = readonly [
  levels: unknown,
  letters: unknown,
  exceptions?: Readonly<Record<string, unknown>>,
]

/** Languages of passages in which no report is written, by tag. */
export const OF_PASSAGES: Readonly<Record<string, Hyphenation>> = {
  de: { patterns: async () => (await import('hyphen/patterns/de-1996.js')).default },
  'en-us': { patterns: async () => (await import('hyphen/patterns/en-us.js')).default },
}
