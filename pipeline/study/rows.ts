import type { ValidateFunction } from 'ajv'
import { FirstOfKinds } from '../core/first-of-kinds.ts'
import { firstProblems, type Problem } from '../core/problem.ts'
import { type CsvTable, cellProblem, type Row } from '../input/csv.ts'
import { type RowContext, rowFindings } from './row-findings.ts'

/** A record as the row schema gets it: a value for each column that is not empty. */
export type RowValues = Readonly<Record<string, unknown>>

/** Checks the records of a table against its schema, and tells what is wrong, each mistake at its cell. */
export class RowChecker {
  readonly #table: Pick<CsvTable, 'file'>
  readonly #check: ValidateFunction
  readonly #context: RowContext
  readonly #wrong = new FirstOfKinds<Problem>()
  readonly #alike = new FirstOfKinds<Problem>(1)

  constructor(table: Pick<CsvTable, 'file'>, check: ValidateFunction, context: RowContext) {
    this.#table = table
    this.#check = check
    this.#context = context
  }

  check(row: Row, values: RowValues): void {
    if (this.#check(values)) return
    for (const { column, kind, alike, explain } of rowFindings(
      this.#check.errors ?? [],
      values,
      this.#context,
    )) {
      const cell = row.get(column)
      // A missing column has a problem of its own in the header.
      if (cell === undefined) continue
      const found = alike === undefined ? this.#wrong : this.#alike
      found.add(`${kind} ${column} ${alike}`, () => cellProblem(this.#table, cell, explain()))
    }
  }

  /**
   * The first problems of each kind in each column, and the first of those that are alike; the last of them tells how
   * many more there are.
   */
  get problems(): Problem[] {
    return [...firstProblems(this.#wrong), ...firstProblems(this.#alike)]
  }
}

/** The entries that have a value. */
export function filled<T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined))
}
