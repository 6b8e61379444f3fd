import type { TextTable } from '../../input/text-table.ts'
import type { RowContext } from '../row-findings.ts'
import type { RowRules } from '../row-schema.ts'
import type { IdReader } from './id-reader.ts'
import type { AnswerReader } from './reader.ts'
import type { TextReader } from './text-reader.ts'
import type { UnitReader } from './unit-reader.ts'

/** What interviews are checked against. */
export interface InterviewRules extends RowRules, RowContext {
  /** Codes of the frame; absent when it could not be read completely. */
  readonly codes: TextTable | undefined
}

/** The readers of the columns of interviews.csv. */
export interface InterviewReaders {
  readonly ids: IdReader
  readonly dates: TextReader
  readonly units: UnitReader
  /** In the order of the questions. */
  readonly answers: readonly AnswerReader[]
}
