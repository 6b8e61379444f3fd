/** A measure of a question that asks for a number. */
export type Measure = 'min' | 'median' | 'mean' | 'max' | 'sum'

/** A figure of the fieldwork. */
export type FieldworkFigure =
  | 'frame.units'
  | 'response.units'
  | 'response.interviews'
  | 'response.joint-interviews'
  | 'response.desk-research'

/** Words by which sentences name what a figure is of. Each text is one or more words in small letters. */
export interface NamingWords {
  readonly measures: Readonly<Record<Measure, readonly string[]>>
  /** Before a date, what says of when something is: "in". */
  readonly times: readonly string[]
  /** Words at the beginning of a period and before its end: "from", "to". */
  readonly period: readonly [from: string, to: string]
  /** What says from when on something is so: "since". */
  readonly since: readonly string[]
  /** What may stand between those and a year: months, and what joins two dates. */
  readonly dateParts: readonly string[]
  /** What says of the words after it that there is none of it: "without". */
  readonly lacking: readonly string[]
  /** What may stand between that and those words: "have a". */
  readonly betweenLacking: readonly string[]
  /** What may stand between a figure and the answer that it is of: "are", "of the". */
  readonly linking: readonly string[]
  /** What is not said of a figure of the fieldwork but of another, each text a regular expression. */
  readonly fieldwork: Readonly<
    Record<Exclude<FieldworkFigure, 'response.joint-interviews'>, readonly string[]>
  >
  /** What says of some which they are, directly after their noun: "that", "without". */
  readonly qualifying: readonly string[]
  /** Of plurals and genitives: "valley's", "clubs". */
  readonly endings: readonly string[]
}
