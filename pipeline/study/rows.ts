import type { ValidateFunction } from 'ajv'
import type { Problem } from '../core/problem.ts'
import { type CsvTable, cellProblem, type Row } from '../input/csv.ts'
import { type RowContext, rowFindings } from './row-findings.ts'

/** A record as the row schema sees it: a value for each column that is filled. */
export type RowValues = Readonly<Record<string, unknown>>

/** Problems of one record with the schema of its table, each at its cell. */
export function rowProblems(
  table: CsvTable,
  row: Row,
  values: RowValues,
  check: ValidateFunction,
  context: RowContext,
): Problem[] {
  if (check(values)) return []
  return rowFindings(check.errors ?? [], values, context).flatMap(({ column, finding }) => {
    const cell = row.get(column)
    // Of a column that the table lacks, the header's problem says enough.
    return cell === undefined ? [] : [cellProblem(table, cell, finding)]
  })
}

/** The entries that have a value. */
export function filled<T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined))
}
