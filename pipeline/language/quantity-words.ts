/** What a typed word does in a sentence, which says what would bring it instead. */
export type WordKind = 'number' | 'percent' | 'fraction' | 'quantifier' | 'order' | 'change'

/**
 * How one language says quantities. Each text is a regular expression of one word or phrase, found whole and in any
 * case; a space in it stands for any white space.
 */
export interface QuantityWords {
  /** Words that say a quantity wherever they stand. */
  readonly words: Readonly<Record<WordKind, readonly string[]>>
  /** Words that say one before the noun of what is counted: "veel gemeenten", but not "veel te vroeg". */
  readonly beforeNouns: readonly string[]
  /** Words that qualify the figure of the helper after them: "meer dan {{percent …}}". */
  readonly beforeFigures: readonly string[]
  /** Phrases with such a word that say no quantity. */
  readonly idioms: readonly string[]
  /** Dates, as the language writes them. */
  readonly dates: readonly string[]
  /** Articles and sections of laws. */
  readonly laws: readonly string[]
}

/** A word or a phrase at a time, in whatever spelling its accents have, and no part of a longer word. */
export function wholeWords(patterns: readonly string[], flags = 'giu', after = ''): RegExp {
  const spellings = patterns.flatMap((each) => [...new Set([each, each.normalize('NFD')])])
  // The longest first, so that a phrase is found before the words in it.
  const longestFirst = spellings.toSorted((a, b) => b.length - a.length)
  const alternatives = longestFirst.map((each) => each.replaceAll(' ', '\\s+')).join('|')
  return new RegExp(`${NO_WORD_BEFORE}(?:${alternatives || '(?!)'})${NO_WORD_AFTER}${after}`, flags)
}

// `\b` takes an accented letter, or a soft hyphen, for the end of a word.
const WORD_CHARACTER = '[\\p{L}\\p{M}\\p{N}\\u00AD]'
const NO_WORD_BEFORE = `(?<!${WORD_CHARACTER})`
const NO_WORD_AFTER = `(?!${WORD_CHARACTER})`
