import type { RowFile } from '../study/data-files.ts'
import type { RowNumber } from '../study/study.ts'
import type { Case } from './cases.ts'

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
export function rowsOfCases(cases: readonly Case[], question?: string): readonly FileRows[] {
  const interviews = cases.flatMap(({ source }) => ('row' in source ? source.row : []))
  const desk = cases.flatMap(({ source }) => {
    if ('row' in source) return []
    return question === undefined ? Object.values(source.rows) : (source.rows[question] ?? [])
  })
  return [...rowsIn('interviews', interviews), ...rowsIn('deskResearch', desk)]
}

/** Rows of one file, without repeats; empty when there are none. */
export function rowsIn(file: FileRows['file'], rows: readonly RowNumber[]): readonly FileRows[] {
  if (rows.length === 0) return []
  return [{ file, rows: [...new Set(rows)].toSorted((one, other) => one - other) }]
}
