import type { NamingWords } from './naming-words.ts'
import type { StatementWords } from './statement-words.ts'

/** What a typed word does in a sentence, which decides what can replace it. */
export type WordKind = 'number' | 'percent' | 'fraction' | 'quantifier' | 'order' | 'change'

/**
 * The grammar of a language's quantities. Each text is a phrase: words with spaces between them, with `|` between
 * phrases that may stand for one another. A word is a regular expression for one whole word, in any case. These may
 * stand in its place:
 *
 * - `<name>` any phrase of the class with that name; `<name>?` one or none, `<name>*` any number of them;
 * - `<!name>` a word with which no phrase of that class begins;
 * - `(?:several words|<name>)` a phrase of these, with `?` or `*` after it like a class;
 * - `…` some words, or none, of the same clause;
 * - `^` the beginning of a clause, and `$` its end;
 * - `,` a comma.
 *
 * Six classes are always there: `<noun>`, the nouns of what the study counts; `<group>` and `<answer>`, the labels of its
 * groups and answers; `<digits>`, a number in digits; `<roman>`, one in Roman numerals; `<figure>`, what a helper says.
 */
export interface QuantityWords {
  /** Classes of phrases, by name. */
  readonly classes?: Readonly<Record<string, readonly string[]>>
  /** Phrases that always say a quantity. Those of `percent` are words without classes, which `explain` reads too. */
  readonly words: Readonly<Record<WordKind, readonly string[]>>
  /** Numerals and other quantities of other languages. */
  readonly foreignQuantities?: readonly string[]
  /** Words that say a quantity before the noun of what is counted: "veel gemeenten", but not "veel te vroeg". */
  readonly beforeNouns: readonly string[]
  /** Words that qualify the quantity or the figure of a helper after them: "meer dan {{percent …}}". */
  readonly beforeFigures: readonly string[]
  /** Phrases with such a word that do not say a quantity. */
  readonly idioms: readonly string[]
  /** Phrases with a number that names something or marks a scale: "a scale of 0 to 10", "year 6". */
  readonly labels?: readonly string[]
  /** Words before an arrow that points at a place: "see below ↓". */
  readonly pointers?: readonly string[]
  /** Phrases that suppose, wish or thank: a quantifier in them says nothing of what was found. */
  readonly asides?: readonly string[]
  /** What says, directly after a question with such a phrase, that it is so: "yes". */
  readonly affirmations?: readonly string[]
  /** What says so in the sentence of such a phrase: "as they do". */
  readonly assertions?: readonly string[]
  /** Words after a number that would be a date, by which it counts a noun of the study: "of the branches". */
  readonly ofNouns?: readonly string[]
  /** Dates, each text a regular expression, in which a space matches any white space. */
  readonly dates: readonly string[]
  /** Articles and sections of laws, written like the dates. */
  readonly laws: readonly string[]
  /** What these words say. */
  readonly statements: StatementWords
  /** By what sentences name what a figure is of. */
  readonly naming: NamingWords
}

/** Matches whole words or phrases, however their accents are encoded. */
export function wholeWords(patterns: readonly string[], flags = 'giu'): RegExp {
  const spellings = patterns.flatMap((each) => [...new Set([each, each.normalize('NFD')])])
  // The longest first, so that a phrase is found before the words in it.
  const longestFirst = spellings.toSorted((a, b) => b.length - a.length)
  const alternatives = longestFirst.map((each) => each.replaceAll(' ', '\\s+')).join('|')
  return new RegExp(`${NO_WORD_BEFORE}(?:${alternatives || '(?!)'})${NO_WORD_AFTER}`, flags)
}

// `\b` treats an accented letter or a soft hyphen as the end of a word.
const WORD_CHARACTER = '[\\p{L}\\p{M}\\p{N}\\u00AD]'
const NO_WORD_BEFORE = `(?<!${WORD_CHARACTER})`
const NO_WORD_AFTER = `(?!${WORD_CHARACTER})`
