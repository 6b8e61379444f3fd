import type { Problem } from '../core/problem.ts'
import type { Checked } from '../input/checked.ts'
import { type CsvTable, cellProblem, type Row } from '../input/csv.ts'
import { compileSchema } from '../input/schema.ts'
import { type AnswerCell, classValueProblems } from './class-values.ts'
import type { RowContext } from './row-findings.ts'
import { interviewRowSchema, type RowRules } from './row-schema.ts'
import { filled, RowChecker } from './rows.ts'
import type { Interview, Question } from './study.ts'
import { itemsOf, toValue } from './values.ts'

/** The interviews of a wave, and what its other files are checked against. */
export interface InterviewTable {
  readonly interviews: readonly Interview[]
  /** Absent when any record could not be read. */
  readonly ids: ReadonlySet<string> | undefined
  /** The first line of each represented unit. */
  readonly lines: ReadonlyMap<string, number>
}

/** Columns of interviews.csv. */
export function interviewColumns(questions: readonly string[]): string[] {
  return ['interview', 'date', 'units', ...questions]
}

/** Checks the rows of interviews.csv. Ids, dates and open answers are not passed on. */
export function checkInterviews(table: CsvTable, rules: RowRules & RowContext): Checked<InterviewTable> {
  const checker = new RowChecker(table, compileSchema(interviewRowSchema(rules)), rules)
  for (const row of table.rows) checker.check(row, rowValues(row, rules.questions))
  const lines = unitLines(table)
  return {
    value: {
      interviews: table.rows.map((row) => toInterview(row, rules.questions)),
      ids: table.problems.length === 0 ? interviewIds(table) : undefined,
      lines,
    },
    problems: [
      ...checker.problems,
      ...classValueProblems(table, answersIn(table, rules.questions), rules.guard),
      ...idTwiceProblems(table),
      ...unitTwiceProblems(table, lines),
    ],
  }
}

function* answersIn({ rows }: CsvTable, questions: readonly Question[]): Generator<AnswerCell> {
  for (const question of questions.filter(({ classes }) => classes.length > 0))
    for (const row of rows) {
      const cell = row.get(question.id)
      if (cell !== undefined) yield { question, cell }
    }
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

function toInterview(row: Row, questions: readonly Question[]): Interview {
  const closed = questions.filter(({ type }) => type !== 'open')
  return {
    row: row.get('interview')?.line ?? 0,
    units: itemsOf(row.get('units')?.text ?? ''),
    values: filled(
      closed.map((question) => [question.id, toValue(question, row.get(question.id)?.text ?? '')]),
    ),
  }
}

function interviewIds({ rows }: CsvTable): Set<string> {
  return new Set(rows.map((row) => row.get('interview')?.text ?? ''))
}

function idTwiceProblems(table: CsvTable): Problem[] {
  const lines = new Map<string, number>()
  return table.rows.flatMap((row) => {
    const cell = row.get('interview')
    if (cell === undefined || cell.text === '') return []
    const first = lines.get(cell.text)
    if (first === undefined) lines.set(cell.text, cell.line)
    if (first === undefined) return []
    const message = `this interview id is also on line ${first}`
    return [
      cellProblem(table, cell, {
        rule: 'interview-twice',
        message,
        expected: 'an id that no other interview has',
      }),
    ]
  })
}

function unitLines(table: CsvTable): Map<string, number> {
  const lines = table.rows.flatMap((row) => {
    const cell = row.get('units')
    return cell === undefined ? [] : itemsOf(cell.text).map((unit) => [unit, cell.line] as const)
  })
  return new Map(lines.reverse())
}

function unitTwiceProblems(table: CsvTable, lines: ReadonlyMap<string, number>): Problem[] {
  return table.rows.flatMap((row) => {
    const cell = row.get('units')
    if (cell === undefined) return []
    const repeated = [...new Set(itemsOf(cell.text))].filter(
      (unit) => unit !== '' && lines.get(unit) !== cell.line,
    )
    return repeated.map((unit) =>
      cellProblem(table, cell, {
        rule: 'unit-represented-twice',
        message: `this cell has a unit that is already represented by the interview on line ${lines.get(unit)}`,
        expected: 'each unit in one interview of the wave',
      }),
    )
  })
}
