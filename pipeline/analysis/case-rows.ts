import type { RowFile } from '../study/data-files.ts'
import type { RowNumber, Wave } from '../study/study.ts'
import type { CaseRecords } from './records.ts'

/** Rows of the data, by number and never by content. */
export interface ResultRows {
  /** The rows of all cases in the base. */
  readonly base: readonly FileRows[]
  /**
   * The rows of the cases that are counted, or that have the lowest or highest value. For a median, mean or sum
   * these are the rows of the base.
   */
  readonly counted: readonly FileRows[]
}

export interface FileRows {
  readonly file: RowFile
  /** Ascending. One row stands for several cases when its interview represents several units. */
  readonly rows: readonly RowNumber[]
}

/** The rows that cases come from; for desk research those about one question, or all. */
export function rowsOfCases(
  { responses, deskResearch }: Pick<Wave, 'responses' | 'deskResearch'>,
  cases: CaseRecords,
  question?: string,
): readonly FileRows[] {
  const records = new Set(cases)
  const interviews = [...records].filter((record) => record < responses.interviews)
  const desk = deskResearch.filter(
    (answer) => records.has(answer.record) && (question === undefined || answer.question === question),
  )
  return [
    ...rowsIn(
      responses.sample === undefined ? 'interviews' : 'responses',
      interviews.map((record) => responses.rows[record] ?? 0),
    ),
    ...rowsIn(
      'deskResearch',
      desk.map(({ row }) => row),
    ),
  ]
}

/** Rows of one file, without repeats; empty when there are none. */
export function rowsIn(file: FileRows['file'], rows: readonly RowNumber[]): readonly FileRows[] {
  if (rows.length === 0) return []
  return [{ file, rows: [...new Set(rows)].toSorted((one, other) => one - other) }]
}
