import type { ChangeWording } from './change-texts.ts'
import type { EditionWords } from './edition-words.ts'
import type { EstimateWords } from './estimate-words.ts'
import type { Formats } from './format.ts'
import type { Hyphenation } from './hyphenation.ts'
import type { Language, LanguageWords } from './language.ts'
import type { MethodWords } from './method-words.ts'
import type { NameWords } from './names.ts'
import type { NumberStyle } from './nouns.ts'
import type { Numerals } from './numerals.ts'
import type { QuantityWords } from './quantity-words.ts'
import type { RuleWording } from './rules.ts'
import type { ShareWording } from './share-texts.ts'
import type { WordingTexts } from './wordings.ts'

/**
 * Everything that differs between languages, provided by a language's folder. The rest makes texts of it the same
 * way for all.
 */
export interface LanguageParts {
  /** BCP 47 tag of documents: `nl-NL`. */
  readonly tag: string
  readonly formats: Formats
  readonly numbers: NumberParts
  /** With the capital that begins a sentence. */
  capitalise(text: string): string
  /** "8 tot en met 29 juni 2017", from ISO dates. */
  period(start: string, end: string): string
  readonly shares: Pick<ShareWording, 'ofBase' | 'fraction' | 'noneOf' | 'bandOf'>
  /** The words for quantities, and the words for their bounds. */
  readonly wordings: Omit<WordingTexts, 'digits' | 'percentage'>
  /** Changes from wave to wave, with numbers in a style. */
  changes(language: Pick<Language, 'number' | 'list'>): Omit<ChangeWording, 'capitalise' | 'rules' | 'size'>
  /** Estimates of a sample, and differences. */
  readonly estimates: Omit<EstimateWords, 'lessThan'>
  /** How a sample was asked, and what its figures are worth. */
  readonly method: MethodWords
  readonly rules: Omit<RuleWording, 'digits' | 'percentage' | 'lessThan' | 'moreThan'>
  /** Fixed words of tables, charts and references. */
  readonly words: LanguageWords
  /** Words of `changes.md`. */
  readonly editions: EditionWords
  /** Words for quantities that may not be typed in a template. */
  readonly quantities: QuantityWords
  readonly hyphenation: Hyphenation
  /** Finds the names that no reader may see. */
  readonly names: NameWords
}

/** How a language writes numbers. */
interface NumberParts {
  /** The names in `study.json` of the ways to write whole numbers. */
  readonly styles: Readonly<Record<NumberStyle, string>>
  readonly numerals: Numerals
  /** "21e" */
  ordinal(value: number, digits: string): string
  /** Between the ends of a range: " tot ". */
  readonly between: string
  /** "procent" */
  readonly percent: string
}
