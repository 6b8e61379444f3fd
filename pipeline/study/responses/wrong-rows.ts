import type { SchemaObject } from 'ajv'
import type { Finding, Problem } from '../../core/problem.ts'
import { cellProblem, type Row, rowOf } from '../../input/csv.ts'
import type { Batch } from '../../input/csv-batches.ts'
import type { CsvFile } from '../../input/csv-file.ts'
import { MARKS, markKind } from '../../input/plain-number.ts'
import { compileSchema } from '../../input/schema.ts'
import { DecimalMarks } from '../decimal-marks.ts'
import type { RowContext } from '../row-findings.ts'
import { RowChecker, type RowValues } from '../rows.ts'
import { markUnasked } from './asked-rules.ts'
import { type AnswerReader, EMPTY } from './reader.ts'
import type { TableReaders } from './table-readers.ts'

/** What the rows of a table are judged by. */
export interface RowJudge {
  /** Of each cell by itself. */
  readonly cellSchema: SchemaObject
  /** Of a row. It is made for the first row that may be wrong, because that takes time. */
  rowSchema(): SchemaObject
  /** A row as its schema gets it. */
  valuesOf(row: Row): RowValues
  readonly context: RowContext
}

/** Tells what is wrong with rows of a table. Those that may be wrong are read again, cell by cell. */
export class WrongRows {
  readonly #file: CsvFile
  readonly #judge: RowJudge
  #checker: RowChecker | undefined
  readonly #marks: DecimalMarks
  readonly #repeated: Problem[] = []

  constructor(file: CsvFile, judge: RowJudge) {
    this.#file = file
    this.#judge = judge
    this.#marks = new DecimalMarks({ file: file.path }, judge.context)
  }

  /** Looks at the rows of a batch that was kept. */
  tell(readers: TableReaders, batch: Batch): void {
    for (const row of suspects(readers, batch.size)) this.#judgeRow(this.#cells(batch, row))
    for (const reader of readers.answers) this.#noteMarks(reader, batch)
    for (const { row, column, finding } of readers.repeated())
      this.#add(this.#cells(batch, row), column, finding)
  }

  get problems(): Problem[] {
    return [...(this.#checker?.problems ?? []), ...this.#marks.problems, ...this.#repeated]
  }

  #noteMarks({ question, name, marks }: AnswerReader, batch: Batch): void {
    if (marks === undefined) return
    const counts = new Array<number>(MARKS).fill(0)
    for (let row = 0; row < batch.size; row += 1) {
      const kind = markKind(marks[row] as number)
      counts[kind] = (counts[kind] as number) + 1
    }
    for (const [kind, count] of counts.entries()) {
      if (kind === 0 || count === 0) continue
      const first = marks.findIndex((mark) => markKind(mark) === kind)
      this.#marks.note(question, kind, count, () => this.#cells(batch, first).get(name))
    }
  }

  #judgeRow(cells: Row): void {
    const { context, rowSchema, valuesOf } = this.#judge
    this.#checker ??= new RowChecker({ file: this.#file.path }, compileSchema(rowSchema()), context)
    this.#checker.check(cells, valuesOf(cells))
  }

  #cells({ starts, lines }: Batch, row: number): Row {
    const { header } = this.#file
    return rowOf(header, this.#file.cellsAt(starts[row] as number, lines[row] as number))
  }

  #add(cells: Row, column: string, finding: Finding): void {
    const cell = cells.get(column)
    if (cell !== undefined && cell.text !== '')
      this.#repeated.push(cellProblem({ file: this.#file.path }, cell, finding))
  }
}

/** The rows of a batch that the schema of rows would refuse, or may. */
function suspects({ needed, answers }: TableReaders, size: number): number[] {
  const marks = new Uint8Array(size)
  for (const { now } of needed)
    for (let row = 0; row < size; row += 1) if ((now[row] as number) <= EMPTY) marks[row] = 1
  for (const reader of answers) markUnasked(reader, answers, marks)
  const rows: number[] = []
  for (let row = marks.indexOf(1); row >= 0; row = marks.indexOf(1, row + 1)) rows.push(row)
  return rows
}
