import type { Finding } from '../../core/problem.ts'
import type { Batch } from '../../input/csv-batches.ts'
import type { AnswerReader, ColumnReader } from './reader.ts'

/** The readers of a table with a row for each interview or respondent. */
export interface TableReaders {
  /** Of the columns of which each cell is checked by itself. */
  readonly checked: readonly ColumnReader[]
  /** Of the columns in which each row must have something, answers apart. */
  readonly needed: readonly Pick<ColumnReader, 'now'>[]
  readonly answers: readonly AnswerReader[]
  /** Keeps the cells of a batch, of which the first row is the record `first`. */
  keep(batch: Batch, first: number): void
  /** What rows of the batch that was kept last repeat of earlier ones. */
  repeated(): readonly RepeatedCell[]
}

/** A cell of a batch with something that may be only once in the table. */
export interface RepeatedCell {
  readonly row: number
  readonly column: string
  readonly finding: Finding
}
