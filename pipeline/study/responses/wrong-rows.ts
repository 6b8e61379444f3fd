import type { Finding, Problem } from '../../core/problem.ts'
import { cellProblem, type Row, rowOf } from '../../input/csv.ts'
import type { Batch } from '../../input/csv-batches.ts'
import type { CsvFile } from '../../input/csv-file.ts'
import { compileSchema } from '../../input/schema.ts'
import { ClassValues } from '../class-values.ts'
import { interviewRowSchema } from '../row-schema.ts'
import { filled, RowChecker } from '../rows.ts'
import type { Question } from '../study.ts'
import { itemsOf, toValue } from '../values.ts'
import { markUnasked } from './asked-rules.ts'
import type { InterviewReaders, InterviewRules } from './interview-readers.ts'
import { EMPTY } from './reader.ts'

/** Tells what is wrong with rows of interviews.csv. Those that may be wrong are read again, cell by cell. */
export class WrongRows {
  readonly #file: CsvFile
  readonly #rules: InterviewRules
  /** Made for the first row that may be wrong, because a schema takes time to compile. */
  #checker: RowChecker | undefined
  readonly #classValues: ClassValues
  readonly #repeated: Problem[] = []

  constructor(file: CsvFile, rules: InterviewRules) {
    this.#file = file
    this.#rules = rules
    this.#classValues = new ClassValues({ file: file.path }, rules.guard)
  }

  /** Looks at the rows of a batch that was kept, the first of which is the record `first`. */
  tell(readers: InterviewReaders, batch: Batch, first: number): void {
    for (const row of suspects(readers, batch.size)) {
      const cells = this.#cells(batch, row)
      this.#checker ??= new RowChecker(
        { file: this.#file.path },
        compileSchema(interviewRowSchema(this.#rules)),
        this.#rules,
      )
      this.#checker.check(cells, rowValues(cells, this.#rules.questions))
    }
    for (const reader of readers.answers)
      for (const row of reader.unclassed(batch.size, first)) {
        const cell = this.#cells(batch, row).get(reader.name)
        if (cell !== undefined) this.#classValues.add(reader.question, cell)
      }
    for (const { row, line } of readers.ids.repeated)
      this.#add(this.#cells(batch, row), 'interview', idTwice(line))
    for (const { row, lines } of readers.units.repeated)
      for (const line of lines) this.#add(this.#cells(batch, row), 'units', unitTwice(line))
  }

  get problems(): Problem[] {
    return [...(this.#checker?.problems ?? []), ...this.#classValues.problems, ...this.#repeated]
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
function suspects({ ids, dates, units, answers }: InterviewReaders, size: number): number[] {
  const marks = new Uint8Array(size)
  for (const { now } of [ids, dates, units])
    for (let row = 0; row < size; row += 1) if ((now[row] as number) <= EMPTY) marks[row] = 1
  for (const reader of answers) markUnasked(reader, answers, marks)
  const rows: number[] = []
  for (let row = marks.indexOf(1); row >= 0; row = marks.indexOf(1, row + 1)) rows.push(row)
  return rows
}

function rowValues(row: Row, questions: readonly Question[]): Record<string, unknown> {
  const text = (column: string) => row.get(column)?.text || undefined
  return filled<unknown>([
    ['interview', text('interview')],
    ['date', text('date')],
    ['units', itemsOf(row.get('units')?.text ?? '')],
    ...questions.map(
      (question) => [question.id, toValue(question, row.get(question.id)?.text ?? '')] as const,
    ),
  ])
}

function idTwice(line: number): Finding {
  return {
    rule: 'interview-twice',
    message: `this interview id is also on line ${line}`,
    expected: 'an id that no other interview has',
  }
}

function unitTwice(line: number): Finding {
  return {
    rule: 'unit-represented-twice',
    message: `this cell has a unit that is already represented by the interview on line ${line}`,
    expected: 'each unit in one interview of the wave',
  }
}
