import type { ShownPercent } from '../core/rounding.ts'
import type { ChangeFigures, ChangeTexts, NumberChangeFigures, NumberChangeTexts } from './change-figures.ts'
import type { EditionWords } from './edition-words.ts'
import type { EstimateWords } from './estimate-words.ts'
import type { ExhibitWords } from './exhibit-words.ts'
import type { NumberSigns } from './format.ts'
import type { Hyphenation } from './hyphenation.ts'
import type { MethodWords } from './method-words.ts'
import type { NameWords } from './names.ts'
import type { Noun } from './nouns.ts'
import type { QuantityWords } from './quantity-words.ts'
import type { SampledShare } from './sampled-share.ts'

/** How one language words figures, dates and the fixed texts of a report. */
export interface Language {
  /** BCP 47 tag of the document. */
  readonly tag: string
  /** The same language with every number in digits. */
  readonly inDigits: Language
  /** The same language with whole numbers in words, up to a million. */
  readonly inWords: Language
  /** A whole number by house style: in words where the style has them, else in digits. */
  number(value: number): string
  /** Whether the house style has words for a whole number. */
  isInWords(value: number): boolean
  /** Any number in digits, with the language's own signs: the one way that a number gets into what a reader reads. */
  digits(value: number): string
  /** A number in digits with just so many decimals. */
  fixed(value: number, decimals: number): string
  /** "57%", "minder dan 1%", or a dash for an empty base. */
  percentage(shown: ShownPercent | undefined): string
  /** "derde", "21e" */
  ordinal(value: number): string
  /** "2,5 tot 15 fte": in digits; in words where both ends have them, when `inWords`. */
  range(from: number, to: number, noun: Noun | undefined, inWords: boolean): string
  /** With the capital that opens a sentence; "iPhone" and an address stay as they are. */
  capitalise(text: string): string
  /** "a, b en c" */
  list(items: readonly string[]): string
  /** "14 juli 2017", from an ISO date. */
  date(iso: string): string
  /** "juli 2017", from an ISO date. */
  month(iso: string): string
  /** "8 tot en met 29 juni 2017", from ISO dates. */
  period(start: string, end: string): string
  /**
   * Every wording of a share; `percent` is undefined for an empty base.
   *
   * @param sampled the same by the weights of a sample
   */
  share(
    count: number,
    base: number,
    percent: number | undefined,
    noun: Noun,
    sampled?: SampledShare,
  ): ShareTexts
  change(change: ChangeFigures): ChangeTexts
  numberChange(change: NumberChangeFigures): NumberChangeTexts
  /** "52% tot 58%", from its ends as they are shown; one of them when they are the same. */
  interval(low: string, high: string): string
  /** "52% tot 58%", and in running text "52 tot 58 procent". */
  percentInterval(low: ShownPercent, high: ShownPercent): { readonly text: string; readonly prose: string }
  /** "6 procentpunt", of either sign; of 0 "minder dan 1 procentpunt". */
  percentagePoints(points: number): string
  /** Words for the estimates of a sample, and for differences. */
  readonly estimates: EstimateWords
  /** How a sample was asked, and what its figures are worth. */
  readonly method: MethodWords
  /** Every word for a quantity that has bounds; a report prints those of the words that it uses. */
  readonly wordings: readonly Wording[]
  /** Explains the words of figures that are neither a share nor a change. */
  readonly rules: LanguageRules
  readonly words: LanguageWords
  /** Words of `changes.md`. */
  readonly editions: EditionWords
  /** Words for quantities that may not be typed in a template. */
  readonly quantities: QuantityWords
  readonly hyphenation: Hyphenation
  /** Finds the names that no reader may see. */
  readonly names: NameWords
  /** For drawings, which format numbers themselves. */
  readonly signs: NumberSigns
}

/** A word for a quantity, and the bounds within which it is used. */
export interface Wording {
  /** How texts refer to it: `quantifier/bijna alle`. */
  readonly id: string
  /** "bijna alle" */
  readonly word: string
  /** "90%", "meer dan 75%" */
  readonly from: string
  /** "45%", "minder dan 100%" */
  readonly to: string
}

/** The wordings of one share, in the study's language; every place that shows it takes one of these. */
export interface ShareTexts {
  /** "11" */
  readonly count: string
  /** "12" */
  readonly base: string
  /** "92%" */
  readonly percent: string
  /** "92 procent" */
  readonly percentInProse: string
  /** "elf" */
  readonly number: string
  /** "elf van de twaalf" */
  readonly words: string
  /** "ruim 9 op de 10" */
  readonly fraction: string
  /** Whether the verb after `fraction` is plural. */
  readonly fractionIsPlural: boolean
  /** The id of the wording behind `fraction`, when that has bounds. */
  readonly fractionRule: string
  /** "bijna alle"; a dash where a sample can back no word. */
  readonly quantifier: string
  /** "bijna alle gemeenten", "een meerderheid van de gemeenten" */
  readonly quantified: string
  /** Whether the verb after `quantified` is plural. */
  readonly quantifiedIsPlural: boolean
  /** Whether the interval of a sample reaches over the edge of the word's own band, so that a wider one is taken. */
  readonly quantifierIsHedged?: true
  /** The id of the wording behind `quantifier` and `quantified`, when that has bounds. */
  readonly quantifierRule: string
  /** "elf gemeenten", "één gemeente", "geen enkele gemeente" */
  readonly counted: string
  /** Explains how a form got its words. */
  rule(form: ShareForm): string
}

/** The forms in which a share is shown. */
export type ShareForm = Exclude<
  keyof ShareTexts,
  'percentInProse' | 'rule' | `${string}IsPlural` | `${string}IsHedged` | `${string}Rule`
>

/** Explains the words of figures that are neither a share nor a change. */
export interface LanguageRules {
  number(form: 'digits' | 'words'): string
  /**
   * Whether the count comes first in a sentence or the percentage may be alone, given a base and the limit of small
   * bases.
   */
  leading(base: number, limit: number): string
  /** The singular or plural of a word that agrees with a figure. */
  readonly agreement: string
  /** For an answer that is named rather than counted. */
  readonly label: string
}

/** A summary of the values of a number question, or of a scale. */
export const MEASURES = ['min', 'median', 'max', 'mean', 'sum'] as const

export type Measure = (typeof MEASURES)[number]

/** Fixed words of tables, charts and references. */
export interface LanguageWords {
  /** Words of titles for how many cases there are, and for a part of them; each a regular expression. */
  readonly figures: { readonly count: readonly string[]; readonly percentage: readonly string[] }
  readonly contents: string
  readonly table: string
  readonly chart: string
  readonly page: string
  readonly footnote: string
  /** Labels and texts of the back page. */
  readonly colophon: {
    readonly cite: string
    readonly fieldwork: string
    readonly published: string
    readonly version: string
    readonly data: string
    readonly dataText: string
  }
  readonly pagesAnd: string
  readonly pagesTo: string
  /** Only in the HTML edition. */
  readonly web: {
    /** A link past the cover and contents. */
    readonly skip: string
    /** Opens the data behind a chart. */
    readonly data: string
    readonly download: string
    /** From a footnote back to its mark. */
    readonly back: string
    /** Says which pages the text refers to, as a sentence. */
    readonly pageNumbers: string
  }
  readonly total: string
  readonly answer: string
  /** What is asked about in one row of a battery. */
  readonly item: string
  /** Summaries of a number question: lowest, median, highest, mean, sum. */
  readonly measures: Readonly<Record<Measure, string>>
  readonly count: string
  readonly base: string
  readonly share: string
  readonly value: string
  readonly wave: string
  readonly of: string
  readonly notAsked: string
  readonly quotes: {
    /** Below a quote that nobody said: "verzonnen voorbeeld". */
    readonly invented: string
    /** What says that of all quotes of a report, each a regular expression: "de citaten zijn verzonnen". */
    readonly areInvented: readonly string[]
  }
  /** Columns and texts of the table of words for quantities. */
  readonly wordings: {
    readonly word: string
    readonly from: string
    readonly to: string
    readonly caption: string
    readonly used: string
    /** "bij een steekproef ligt het hele interval binnen de grenzen" */
    readonly ofSample: string
    readonly none: string
  }
  /** Words for the lines around charts and tables, and for the findings of charts. */
  readonly exhibits: ExhibitWords
  /** Note under a table for a question with several answers: "meer antwoorden mogelijk". */
  readonly severalAnswers: string
  /** "tien via deskresearch" */
  includingDeskResearch(number: string): string
  /** "alleen wat minstens {number} keer is genoemd" */
  mentionedAtLeast(number: string): string
  /** "twee zonder inhoudelijk antwoord" */
  withoutAnswer(number: string): string
  /** Whether the verb after "57% van de gemeenten" is plural. */
  readonly percentIsPlural: boolean
  /** "lees bij een basis onder 20 de aantallen, niet de percentages" */
  smallBase(base: string): string
  /** "door afronding tellen de percentages op tot 101%", from "101%" or "meer dan 100%" */
  addUpTo(percent: string): string
  /** "door afronding tellen de percentages niet overal op tot 100%" */
  readonly doNotAllAddUp: string
  /** Kinds of chart, for alternative texts. */
  readonly charts: {
    readonly bar: string
    readonly line: string
    readonly arc: string
    readonly point: string
    readonly other: string
  }
  /** Labels of the figures about the fieldwork, by item. */
  readonly fieldwork: Readonly<Record<string, string>>
}
