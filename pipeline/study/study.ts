import type { Place } from '../core/problem.ts'
import type { Language } from '../language/language.ts'
import type { Noun } from '../language/nouns.ts'
import type { NameGuard } from './names.ts'
import type { AnswerColumns, NumberRange } from './question-parts.ts'
import type { StudyDesign } from './study-design.ts'
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
  readonly design: StudyDesign
  readonly strata: readonly StratumVariable[]
  readonly units: Units
  readonly topics: readonly Topic[]
  /** In the order of the codebook; each item of a battery is one, and so is its index. */
  readonly questions: readonly Question[]
  readonly batteries: readonly Battery[]
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
  /** Whether it is of the first wave, and so may say that it is. */
  readonly isOfFirstWave?: boolean
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

/** The members of the sampling frame, in columns; a unit is known by its place in them. */
export interface Units {
  readonly size: number
  /** The line of each in units.csv. */
  readonly rows: Int32Array
  /** For each stratum variable the value of each unit: its place among those of the variable, from 1; 0 is none. */
  readonly strata: Readonly<Record<string, Codes>>
}

/** Whole numbers from 0 in as few bytes as hold them. */
export type Codes = Uint8Array | Uint16Array | Int32Array

/** A subject that quotes are filed under. */
export type Topic = Labelled

/** A `scale` is a `single` question with ordered answers that have values. */
export type QuestionType = 'single' | 'multiple' | 'scale' | 'number' | 'open'

/** A question of the codebook. */
export interface Question {
  readonly id: string
  readonly label: string
  readonly type: QuestionType
  /** What one answer counts for: each unit that an interview represents, or the interview itself. */
  readonly unitOfAnalysis: 'unit' | 'interview'
  /** Categories of a `single`, `multiple` or `scale` question; what is missing of a `number`; empty for `open`. */
  readonly answers: readonly Answer[]
  /** Whether the answers have an order of their own, which tables keep: always for a `scale`. */
  readonly isOrdered: boolean
  /** Named unions of answers, counted once per case. */
  readonly nets: readonly Net[]
  /** Named ranges of values of a `number` question. */
  readonly classes: readonly ValueClass[]
  /** Whether each percentage is the nearest one, or all are adjusted to add up to 100. */
  readonly percentages: 'nearest' | 'add-up'
  /** Bounds of a `number` question. */
  readonly number?: NumberRange
  /** What a cell has where the question was not asked. */
  readonly notAsked?: readonly string[]
  /** What stands between answers in a cell, of a `multiple` question, where it is not `|`. */
  readonly separator?: string
  /** The file has a column for each answer of a `multiple` question, and these texts in it. */
  readonly answerColumns?: AnswerColumns
  /** Whether an interview that gets the question must have an answer. */
  readonly required: boolean
  /** Whether desk research may answer for units that were not interviewed. */
  readonly deskResearch: boolean
  /** Asked only of cases with one of these answers to an earlier `single` question. */
  readonly askedOf?: { readonly question: string; readonly answers: readonly string[] }
  /** The id of the battery that it is an item of. */
  readonly battery?: string
  /** Its numbers are means of the items of the battery with the same id; no column of the file has them. */
  readonly index?: BatteryIndex
  /** 100 × (share of promoters − share of detractors): the result `score`. */
  readonly netScore?: NetScore
}

/** Questions that share one scale. */
export interface Battery extends Labelled {
  /** Ids of questions. */
  readonly items: readonly string[]
}

/** The mean of a respondent's answers to the items of a battery. */
export interface BatteryIndex {
  readonly items: readonly string[]
  /** Of fewer items with an answer there is no index. */
  readonly minimum: number
}

export interface NetScore {
  readonly label: string
  /** Ids of answers. */
  readonly promoters: readonly string[]
  readonly detractors: readonly string[]
}

export interface Answer extends Labelled {
  /** An explanation of one or two sentences, for the frequency table. */
  readonly description?: string
  /** A declared non-answer ("would not say"), left out of the base. */
  readonly missing: boolean
  /** What a cell may have for it instead of its id. */
  readonly codes?: readonly string[]
  /** Of an answer of a `scale` that is not missing. */
  readonly value?: number
}

export interface Net extends Labelled {
  readonly answers: readonly string[]
}

export interface ValueClass extends Labelled {
  readonly minimum?: number
  readonly maximum?: number
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
  readonly responses: Responses
  /** The answers from desk research, of which the values are among the responses. */
  readonly deskResearch: readonly DeskAnswer[]
  readonly quotes: readonly Quote[]
  /** Whom the sample stands for; absent in a frame, or when it is not known. */
  readonly population?: Population
  /** How many were invited to a sample. */
  readonly invited?: number
  readonly assumptions: readonly Assumption[]
}

/** How many there are of those that a sample was drawn from. */
export interface Population {
  readonly total: number
  /** By value of the stratum variable that the sample was drawn by. */
  readonly strata?: Readonly<Record<string, number>>
}

/** Answer id, ids of all answers mentioned (may be empty), or a number. Open answers never leave the loader. */
export type Value = string | readonly string[] | number

/**
 * What was answered, in columns. A record is an interview or, after all of those, a unit that was not interviewed and
 * that desk research has answers for.
 */
export interface Responses {
  readonly interviews: number
  /** The line of each interview in interviews.csv. */
  readonly rows: Int32Array
  /** The units that records represent, by their places in the frame, record by record. */
  readonly units: Int32Array
  /** Where those of each record start among them, and at last where they end. */
  readonly unitStarts: Int32Array
  /** The answers to each closed question of the wave, by its id. */
  readonly columns: Readonly<Record<string, AnswerColumn>>
  /** How the respondents were drawn; absent in a frame. */
  readonly sample?: SampleColumns
}

/** What is known of each respondent of a sample but for the answers. */
export interface SampleColumns {
  /** For each stratum variable the value of each respondent: its place among those of the variable, from 1; 0 is none. */
  readonly strata: Readonly<Record<string, Codes>>
  /** Above 0. */
  readonly weights?: Float64Array
  /** The number of each respondent's cluster, from 0. */
  readonly clusters?: Int32Array
  /** In paired waves: the same number, from 0, is the same respondent in every wave of the study. */
  readonly respondents?: Int32Array
}

/** The answers of each record to one question. */
export type AnswerColumn = CodedAnswers | NumberAnswers

/** Answers of which many records give the same: of a `single` or `multiple` question. */
export interface CodedAnswers {
  readonly kind: 'coded'
  /** For each record the place of its answer in `values`, from 1; 0 when it was not asked or gave none. */
  readonly codes: Codes
  readonly values: readonly Value[]
}

export interface NumberAnswers {
  readonly kind: 'number'
  /** NaN when it was not asked or gave none. */
  readonly numbers: Float64Array
  /** Which missing answer stands in place of a number; absent when the question has none. */
  readonly missing?: CodedAnswers
}

/** An answer for a unit that was not interviewed. */
export interface DeskAnswer {
  /** Line of desk-research.csv. */
  readonly row: RowNumber
  /** Of the unit, among the responses. */
  readonly record: number
  readonly question: string
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
