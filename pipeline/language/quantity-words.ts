import type { StatementWords } from './statement-words.ts'

/** What a typed word does in a sentence, which decides what can replace it. */
export type WordKind = 'number' | 'percent' | 'fraction' | 'quantifier' | 'order' | 'change'

/**
 * How a language says quantities. Each text is a regular expression for a whole word or phrase, in any case; a
 * space in it matches any white space.
 */
export interface QuantityWords {
  /** Words that always say a quantity. */
  readonly words: Readonly<Record<WordKind, readonly string[]>>
  /** Words that say a quantity before the noun of what is counted: "veel gemeenten", but not "veel te vroeg". */
  readonly beforeNouns: readonly string[]
  /** Words that qualify the figure of the helper after them: "meer dan {{percent …}}". */
  readonly beforeFigures: readonly string[]
  /** Phrases with such a word that do not say a quantity. */
  readonly idioms: readonly string[]
  /** Dates, as the language writes them. */
  readonly dates: readonly string[]
  /** Articles and sections of laws. */
  readonly laws: readonly string[]
  /** What these words say. */
  readonly statements: StatementWords
}

/** Matches whole words or phrases, however their accents are encoded. */
export function wholeWords(patterns: readonly string[], flags = 'giu', after = ''): RegExp {
  const spellings = patterns.flatMap((each) => [...new Set([each, each.normalize('NFD')])])
  // The longest first, so that a phrase is found before the words in it.
  const longestFirst = spellings.toSorted((a, b) => b.length - a.length)
  const alternatives = longestFirst.map((each) => each.replaceAll(' ', '\\s+')).join('|')
  return new RegExp(`${NO_WORD_BEFORE}(?:${alternatives || '(?!)'})${NO_WORD_AFTER}${after}`, flags)
}

// `\b` treats an accented letter or a soft hyphen as the end of a word.
const WORD_CHARACTER = '[\\p{L}\\p{M}\\p{N}\\u00AD]'
const NO_WORD_BEFORE = `(?<!${WORD_CHARACTER})`
const NO_WORD_AFTER = `(?!${WORD_CHARACTER})`
