import type { Finding, Problem } from '../core/problem.ts'
import { type CsvTable, cellProblem } from '../input/csv.ts'
import type { Cell } from '../input/csv-file.ts'
import { COMMA, MAY_BE_THOUSANDS, POINT } from '../input/plain-number.ts'
import { DATA_FILES } from './data-files.ts'
import type { RowContext } from './row-findings.ts'
import type { Question } from './study.ts'

/** Numbers of one question that are written alike: the first of them, and how many there are. */
interface Alike {
  readonly cell: Cell
  readonly mark: number
  count: number
}

/**
 * Tells columns in which numbers have a decimal point and others a comma, or in which it cannot be known whether a mark
 * separates thousands.
 */
export class DecimalMarks {
  readonly #table: Pick<CsvTable, 'file'>
  readonly #context: Pick<RowContext, 'guard' | 'columns'>
  readonly #columns = new Map<Question, Map<number, Alike>>()

  constructor(table: Pick<CsvTable, 'file'>, context: Pick<RowContext, 'guard' | 'columns'>) {
    this.#table = table
    this.#context = context
  }

  /**
   * Notes numbers with marks alike.
   *
   * @param mark as `markOf` tells it, without how many decimals there are
   * @param cell that of the first
   */
  note(question: Question, mark: number, count: number, cell: () => Cell | undefined): void {
    const column = this.#columns.get(question) ?? new Map<number, Alike>()
    this.#columns.set(question, column)
    // Of a question that declares decimals, three of them are no thousands.
    const kind =
      mark & (question.number?.decimals === undefined ? POINT | COMMA | MAY_BE_THOUSANDS : POINT | COMMA)
    const known = column.get(kind)
    if (known !== undefined) known.count += count
    else {
      const first = cell()
      if (first !== undefined) column.set(kind, { cell: first, mark: kind, count })
    }
  }

  get problems(): Problem[] {
    return [...this.#columns].flatMap(([question, column]) => {
      const found = [...column.values()].toSorted((one, other) => one.cell.line - other.cell.line)
      return this.#mixed(question, found) ?? this.#ambiguous(question, found) ?? []
    })
  }

  #mixed({ id }: Question, found: readonly Alike[]): Problem | undefined {
    const [first] = found
    const others = found.filter(({ mark }) => (mark & POINT) !== ((first?.mark ?? 0) & POINT))
    const [other] = others
    if (first === undefined || other === undefined) return undefined
    const mayBe = found.some(({ mark }) => (mark & MAY_BE_THOUSANDS) !== 0)
    return this.#problem(others, {
      rule: 'mixed-decimal-marks',
      message: `\`${id}\` has a ${nameOf(other)} here, and a ${nameOf(first)} on line ${first.cell.line}`,
      expected: 'the same decimal mark in all numbers of a question',
      ...(mayBe && { hint: 'leave out thousands separators' }),
    })
  }

  #ambiguous({ id }: Question, found: readonly Alike[]): Problem | undefined {
    const [first, ...others] = found
    if (first === undefined || others.length > 0 || (first.mark & MAY_BE_THOUSANDS) === 0) return undefined
    const decimal = Number(first.cell.text.replace(',', '.'))
    return this.#problem([first], {
      rule: 'ambiguous-number',
      message: `the value${this.#context.guard.showNumber(first.cell.text)} for \`${id}\` may be ${Math.round(1000 * decimal)} or ${decimal}`,
      expected: 'a number that can be read in one way',
      hint: `leave out a thousands separator; ${this.#wayOfDecimals(id)}`,
    })
  }

  /** Of weights the codebook says nothing. */
  #wayOfDecimals(id: string): string {
    return id === this.#context.columns?.weights
      ? 'behind a decimal mark, write a 0 more'
      : `for a decimal mark, add \`decimals\` to \`number\` in ${DATA_FILES.codebook.name}`
  }

  #problem(alike: readonly Alike[], finding: Finding): Problem | undefined {
    const [first] = alike
    if (first === undefined) return undefined
    const more = alike.reduce((sum, { count }) => sum + count, 0) - 1
    return { ...cellProblem(this.#table, first.cell, finding), ...(more > 0 && { more }) }
  }
}

function nameOf({ mark }: Alike): string {
  return (mark & POINT) === 0 ? 'comma' : 'point'
}
