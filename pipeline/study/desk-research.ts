import type { Finding, Problem } from '../core/problem.ts'
import type { Checked } from '../input/checked.ts'
import { type CsvTable, cellProblem, type Row } from '../input/csv.ts'
import { markKind } from '../input/plain-number.ts'
import { compileSchema } from '../input/schema.ts'
import { askedWhen } from './answer-findings.ts'
import { DATA_FILES } from './data-files.ts'
import { DecimalMarks } from './decimal-marks.ts'
import { listedName } from './names/hold-texts.ts'
import type { FoundAnswer } from './responses/desk-records.ts'
import type { RowContext } from './row-findings.ts'
import { deskRowSchema, type RowRules } from './row-schema.ts'
import { filled, RowChecker } from './rows.ts'
import type { Question } from './study.ts'
import { markIn, toValue } from './values.ts'

/** Columns of desk-research.csv. */
export const DESK_COLUMNS = ['unit', 'question', 'answer', 'source', 'date'] as const

type DeskRow = Readonly<Record<(typeof DESK_COLUMNS)[number], string>>

/** What desk research is checked against. */
export interface DeskRules extends RowRules, RowContext {
  /** The line in interviews.csv of each interviewed unit; absent when that file could not be read. */
  readonly interviewed: Pick<ReadonlyMap<string, number>, 'get'> | undefined
  /** When its answers can have been found; `last` is absent when wave.json could not be read. */
  readonly days: { readonly first: string; readonly last?: string }
}

/** Checks the rows of desk-research.csv. */
export function checkDeskResearch(table: CsvTable, rules: DeskRules): Checked<readonly FoundAnswer[]> {
  const checker = new RowChecker(table, compileSchema(deskRowSchema(rules)), rules)
  const texts = table.rows.map(textsOf)
  const first = firstRows(texts)
  for (const [index, row] of table.rows.entries()) {
    const own = texts[index]
    if (own !== undefined) checker.check(row, rowValues(own, rules))
  }
  return {
    value: texts.flatMap((row, index) => {
      const line = table.rows[index]?.get('unit')?.line ?? 0
      return toDeskAnswer(row, line, questionOf(row, rules)) ?? []
    }),
    problems: [
      ...checker.problems,
      ...markProblems(table, texts, rules),
      ...texts.flatMap((row, index) => linkProblems(table, index, { row, texts, first }, rules)),
    ],
  }
}

function markProblems(table: CsvTable, texts: readonly DeskRow[], rules: DeskRules): Problem[] {
  const found = new DecimalMarks(table, rules)
  for (const [index, row] of texts.entries()) {
    const question = questionOf(row, rules)
    if (question === undefined || typeof toValue(question, row.answer) !== 'number') continue
    const kind = markKind(markIn(row.answer))
    if (kind > 0) found.note(question, kind, 1, () => table.rows[index]?.get('answer'))
  }
  return found.problems
}

function textsOf(row: Row): DeskRow {
  const text = (column: string) => row.get(column)?.text ?? ''
  return {
    unit: text('unit'),
    question: text('question'),
    answer: text('answer'),
    source: text('source'),
    date: text('date'),
  }
}

function questionOf({ question }: DeskRow, { questions }: DeskRules): Question | undefined {
  return questions.find(({ id }) => id === question)
}

function rowValues(row: DeskRow, rules: DeskRules): Record<string, unknown> {
  const question = questionOf(row, rules)
  // What was found for a unit was asked.
  const answer = question === undefined ? row.answer : (toValue(question, row.answer) ?? undefined)
  return filled<unknown>(
    Object.entries({ ...row, answer }).map(([key, value]) => [key, value === '' ? undefined : value]),
  )
}

function toDeskAnswer(row: DeskRow, line: number, question: Question | undefined): FoundAnswer | undefined {
  const value = question && toValue(question, row.answer)
  if (value === undefined || value === null) return undefined
  const { unit, source, date } = row
  return { row: line, unit, question: row.question, value, source, date }
}

/** A row among all, with the first row of each unit and question. */
interface RowAmongAll {
  readonly row: DeskRow
  readonly texts: readonly DeskRow[]
  readonly first: ReadonlyMap<string, number>
}

function firstRows(texts: readonly DeskRow[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const [index, row] of texts.entries()) if (!first.has(keyOf(row))) first.set(keyOf(row), index)
  return first
}

function keyOf({ unit, question }: Pick<DeskRow, 'unit' | 'question'>): string {
  return JSON.stringify([unit, question])
}

/** Mistakes that show only in other rows, the codebook, the names or the interviews. */
function linkProblems(table: CsvTable, index: number, among: RowAmongAll, rules: DeskRules): Problem[] {
  const { row } = among
  const cells = table.rows[index]
  if (cells === undefined) return []
  const found: readonly (readonly [column: string, finding: Finding | undefined])[] = [
    ['question', notAllowed(row, rules)],
    ['unit', interviewed(row, rules)],
    ['unit', answeredTwice(index, among, table)],
    ['unit', notAsked(among, rules)],
    ['date', unlikelyDate(row, rules)],
    ['source', namedSource(row, rules)],
  ]
  return found.flatMap(([column, finding]) => {
    const cell = cells.get(column)
    return cell === undefined || finding === undefined ? [] : [cellProblem(table, cell, finding)]
  })
}

function notAllowed(row: DeskRow, rules: DeskRules): Finding | undefined {
  const question = questionOf(row, rules)
  if (question === undefined || question.deskResearch) return undefined
  return {
    rule: 'desk-research-not-allowed',
    message: `\`${question.id}\` does not take answers from desk research`,
    hint: 'set `deskResearch` to true in codebook.json if it should',
  }
}

function interviewed({ unit }: DeskRow, rules: DeskRules): Finding | undefined {
  const line = rules.interviewed?.get(unit)
  if (line === undefined) return undefined
  return {
    rule: 'unit-was-interviewed',
    message: `this unit was interviewed, on line ${line} of ${DATA_FILES.interviews.name}`,
    expected: 'a unit without an interview',
  }
}

function answeredTwice(index: number, { row, first }: RowAmongAll, table: CsvTable): Finding | undefined {
  const earlier = first.get(keyOf(row)) ?? index
  if (earlier === index) return undefined
  const line = table.rows[earlier]?.get('unit')?.line
  return { rule: 'desk-answer-twice', message: `this unit and question are also on line ${line}` }
}

function notAsked({ row, texts, first }: RowAmongAll, rules: DeskRules): Finding | undefined {
  const askedOf = questionOf(row, rules)?.askedOf
  if (askedOf === undefined) return undefined
  const earlier = texts[first.get(keyOf({ unit: row.unit, question: askedOf.question })) ?? -1]
  if (earlier !== undefined && askedOf.answers.includes(earlier.answer)) return undefined
  return {
    rule: 'answer-not-asked',
    message: `\`${row.question}\` ${askedWhen({ askedOf }, 'only ')}`,
    expected: `a line for this unit with that answer to \`${askedOf.question}\``,
  }
}

/** A date in another form is told by the schema. */
function unlikelyDate({ date }: DeskRow, { days }: DeskRules): Finding | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined
  const { first, last = date } = days
  if (first <= date && date <= last) return undefined
  return {
    rule: 'unlikely-date',
    message: `this date is ${date < first ? 'long before the fieldwork' : 'after the publication'}`,
    expected: days.last === undefined ? `${first} or later` : `a date from ${first} to ${days.last}`,
  }
}

/** A source that names a unit would reveal which unit its code stands for. */
function namedSource({ source }: DeskRow, { guard }: DeskRules): Finding | undefined {
  const [found] = guard.findSpoken(source)
  return (
    found &&
    listedName(found.name, 'this source', 'write where it was found, such as "website of the municipality"')
  )
}
