import type { AnswerColumn, Question, Value } from '../study.ts'

/** What a cell is, where it is not a code above 0. */
export const EMPTY = 0
/** It breaks a rule, or may: its row is looked at by itself. */
export const WRONG = -1
/** It says that the question was not asked. */
export const NOT_ASKED = -2

/** Reads a column batch by batch: first what is to be checked of it, then what each of its rows holds. */
export interface ColumnReader {
  readonly name: string
  /** Values that stand for all that is new in a batch of so many rows. */
  toCheck(size: number): readonly Value[]
  /** Says that one of these breaks a rule. */
  refuse(index: number): void
  /** Keeps the cells of the batch, the first of which belongs to the record `first`. */
  keep(size: number, first: number): void
  /** For each row of the batch that was kept last: `EMPTY`, `WRONG`, `NOT_ASKED`, or a code above 0. */
  readonly now: Int32Array
}

/** Reads the answers to a question. */
export interface AnswerReader extends Pick<ColumnReader, 'name' | 'keep' | 'now'> {
  readonly question: Question
  /** The readers of its columns. */
  readonly parts: readonly ColumnReader[]
  /** For each row of the batch that was kept last how its number is written; absent where there are no numbers. */
  readonly marks?: Uint8Array
  /** The answers of so many records; undefined for an open question, of which no answer is kept. */
  finish(size: number): AnswerColumn | undefined
}
