import type { ValidateFunction } from 'ajv'
import type { Problem } from '../core/problem.ts'
import { type CsvTable, cellProblem, type Row } from '../input/csv.ts'
import { type RowContext, rowFindings } from './row-findings.ts'

/** A record as the row schema gets it: a value for each column that is not empty. */
export type RowValues = Readonly<Record<string, unknown>>

/** The problems of one record against the schema of its table, each at its cell. */
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
    // A missing column has a problem of its own in the header.
    return cell === undefined ? [] : [cellProblem(table, cell, finding)]
  })
}

/** The entries that have a value. */
export function filled<T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined))
}
