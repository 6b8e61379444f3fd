import type { Place } from '../core/problem.ts'
import type { Language } from '../language/language.ts'
import type { Noun } from '../language/nouns.ts'
import type { NameGuard } from './names.ts'
import type { Unread } from './unread.ts'

/** The clean, immutable data of one study. Contains no names of units or people. */
export interface Study {
  /** Folder name, such as `sociaal-domein`. */
  readonly id: string
  readonly title: string
  /** The language of the reports, with numbers in the study's style. */
  readonly language: Language
  /** Knows the names that no reader may see, and does not give them away. */
  readonly guard: NameGuard
  /** Who publishes the reports. */
  readonly publisher: string
  /** What is counted, in words: `gemeente`, `gemeenten`. */
  readonly unitNoun: Noun
  /** A person who is interviewed, in words: `geïnterviewde`, `geïnterviewden`. */
  readonly interviewNoun: Noun
  /** Below this base a percentage is never shown alone; absent when every base is large enough. */
  readonly smallBase?: number
  readonly strata: readonly StratumVariable[]
  readonly units: readonly Unit[]
  readonly topics: readonly Topic[]
  readonly questions: readonly Question[]
  /** In order of fieldwork. */
  readonly waves: readonly Wave[]
  /** The texts that reports print as words of their own, with their places; absent in a study that no file holds. */
  readonly printed?: readonly PrintedText[]
  /** Absent when everything could be read: only then a report is made of it. */
  readonly unread?: Unread
}

/** A text of a data file that reports print. */
export interface PrintedText {
  /** What it is: a noun of what is counted, a title, or what someone or something is called. */
  readonly as: 'noun' | 'title' | 'name'
  readonly text: string
  readonly place: Place
  /** The line that it begins on. */
  readonly source: string
}

/** A division of the sampling frame, such as `province`. */
export interface StratumVariable {
  readonly id: string
  readonly label: string
  readonly values: readonly Labelled[]
}

export interface Labelled {
  readonly id: string
  readonly label: string
}

/**
 * The line of a row in its file, as editors and problems count them: the header is line 1. A spreadsheet shows the
 * same number, unless an earlier cell contains a line break.
 */
export type RowNumber = number

/** A member of the sampling frame. */
export interface Unit {
  readonly code: string
  /** Line of units.csv. */
  readonly row: RowNumber
  /** Value of each stratum variable: `{ province: 'drenthe' }`. */
  readonly strata: Readonly<Record<string, string>>
}

/** A subject that quotes are filed under. */
export type Topic = Labelled

export type QuestionType = 'single' | 'multiple' | 'number' | 'open'

/** A question of the codebook. */
export interface Question {
  readonly id: string
  readonly label: string
  readonly type: QuestionType
  /** What one answer counts for: each unit that an interview represents, or the interview itself. */
  readonly unitOfAnalysis: 'unit' | 'interview'
  /** Categories of a `single` or `multiple` question; empty for `number` and `open`. */
  readonly answers: readonly Answer[]
  /** Named unions of answers (`single`, `multiple`), counted once per case. */
  readonly nets: readonly Net[]
  /** Named ranges of values of a `number` question. */
  readonly classes: readonly ValueClass[]
  /** Whether each percentage is the nearest one, or all are adjusted to add up to 100. */
  readonly percentages: 'nearest' | 'add-up'
  /** Bounds of a `number` question. */
  readonly number?: NumberRange
  /** Whether an interview that gets the question must have an answer. */
  readonly required: boolean
  /** Whether desk research may answer for units that were not interviewed. */
  readonly deskResearch: boolean
  /** Asked only of cases with one of these answers to an earlier `single` question. */
  readonly askedOf?: { readonly question: string; readonly answers: readonly string[] }
}

export interface Answer extends Labelled {
  /** An explanation of one or two sentences, for the frequency table. */
  readonly description?: string
  /** A declared non-answer ("would not say"), left out of the base. */
  readonly missing: boolean
}

export interface Net extends Labelled {
  readonly answers: readonly string[]
}

export interface ValueClass extends Labelled {
  readonly minimum?: number
  readonly maximum?: number
}

export interface NumberRange {
  readonly integer: boolean
  readonly minimum: number
  readonly maximum: number
  /** Unit of the number in words: `fte`. */
  readonly noun?: Noun
}

/** One measurement. */
export interface Wave {
  /** Folder name, such as `2017-06`. */
  readonly id: string
  /** How texts name it: `juni 2017`. */
  readonly label: string
  readonly title: string
  readonly subtitle?: string
  readonly fieldwork: { readonly start: string; readonly end: string }
  /** Date of publication, ISO; also the PDF's creation date. */
  readonly published: string
  /** The version of its report: 1, raised by each correction. */
  readonly version: number
  /** The report that it is published as; absent when it is not published. */
  readonly report?: string
  /** Ids of the questions asked. */
  readonly questions: readonly string[]
  readonly interviews: readonly Interview[]
  readonly deskResearch: readonly DeskAnswer[]
  readonly quotes: readonly Quote[]
  readonly assumptions: readonly Assumption[]
}

/** Answer id, ids of all answers mentioned (may be empty), or a number. Open answers never leave the loader. */
export type Value = string | readonly string[] | number

export interface Interview {
  /** Line of interviews.csv. */
  readonly row: RowNumber
  /** Codes of the units it represents. */
  readonly units: readonly string[]
  /** By question id; absent when not asked or not answered. */
  readonly values: Readonly<Record<string, Value>>
}

/** An answer for a unit that was not interviewed. */
export interface DeskAnswer {
  /** Line of desk-research.csv. */
  readonly row: RowNumber
  readonly unit: string
  readonly question: string
  readonly value: Value
  readonly source: string
  /** ISO date on which it was found. */
  readonly date: string
}

/** Respondents' words, anonymised. The link to the interview is dropped when they are loaded. */
export interface Quote {
  /** Where quotes.json has it. */
  readonly place: Place
  readonly topic: string
  readonly text: string
  /** Invented for a sample rather than said by a respondent. */
  readonly illustrative: boolean
}

/** A figure in the data that its source does not give. */
export interface Assumption {
  readonly question: string
  readonly reason: string
}
