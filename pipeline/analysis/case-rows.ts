import type { RowFile } from '../study/data-files.ts'
import type { RowNumber } from '../study/study.ts'
import type { Case } from './cases.ts'

/** Rows of the data, by number and never by what stands in them. */
export interface ResultRows {
  /** Of all cases of the base. */
  readonly base: readonly FileRows[]
  /** Of the cases that are counted, or that have the lowest or highest value; a median, mean or sum takes the base. */
  readonly counted: readonly FileRows[]
}

export interface FileRows {
  readonly file: RowFile
  /** Ascending. A row stands for several cases when its interview represents several units. */
  readonly rows: readonly RowNumber[]
}

/** The rows that cases come from; of desk research those on one question, or on all. */
export function rowsOfCases(cases: readonly Case[], question?: string): readonly FileRows[] {
  const interviews = cases.flatMap(({ source }) => ('row' in source ? source.row : []))
  const desk = cases.flatMap(({ source }) => {
    if ('row' in source) return []
    return question === undefined ? Object.values(source.rows) : (source.rows[question] ?? [])
  })
  return [...rowsIn('interviews', interviews), ...rowsIn('deskResearch', desk)]
}

/** Rows of one file, each once; nothing where there are none. */
export function rowsIn(file: FileRows['file'], rows: readonly RowNumber[]): readonly FileRows[] {
  if (rows.length === 0) return []
  return [{ file, rows: [...new Set(rows)].toSorted((one, other) => one - other) }]
}
