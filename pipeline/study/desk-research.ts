import type { Finding, Problem } from '../core/problem.ts'
import type { Checked } from '../input/checked.ts'
import { type CsvTable, cellProblem, type Row } from '../input/csv.ts'
import { compileSchema } from '../input/schema.ts'
import { askedWhen } from './answer-findings.ts'
import { DATA_FILES } from './data-files.ts'
import { listedName } from './names/hold-texts.ts'
import type { RowContext } from './row-findings.ts'
import { deskRowSchema, type RowRules } from './row-schema.ts'
import { filled, rowProblems } from './rows.ts'
import type { DeskAnswer, Question } from './study.ts'
import { toValue } from './values.ts'

/** Columns of desk-research.csv. */
export const DESK_COLUMNS = ['unit', 'question', 'answer', 'source', 'date'] as const

type DeskRow = Readonly<Record<(typeof DESK_COLUMNS)[number], string>>

/** What desk research is checked against. */
export interface DeskRules extends RowRules, RowContext {
  /** The line in interviews.csv of each interviewed unit; absent when that file could not be read. */
  readonly interviewed: ReadonlyMap<string, number> | undefined
}

/** Checks the rows of desk-research.csv. */
export function checkDeskResearch(table: CsvTable, rules: DeskRules): Checked<readonly DeskAnswer[]> {
  const check = compileSchema(deskRowSchema(rules))
  const texts = table.rows.map(textsOf)
  return {
    value: texts.flatMap((row, index) => {
      const line = table.rows[index]?.get('unit')?.line ?? 0
      return toDeskAnswer(row, line, questionOf(row, rules)) ?? []
    }),
    problems: table.rows.flatMap((row, index) => [
      ...rowProblems(table, row, rowValues(textsOf(row), rules), check, rules),
      ...linkProblems(table, index, texts, rules),
    ]),
  }
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
  const answer = question === undefined ? row.answer : toValue(question, row.answer)
  return filled<unknown>(
    Object.entries({ ...row, answer }).map(([key, value]) => [key, value === '' ? undefined : value]),
  )
}

function toDeskAnswer(row: DeskRow, line: number, question: Question | undefined): DeskAnswer | undefined {
  const value = question && toValue(question, row.answer)
  if (value === undefined) return undefined
  const { unit, source, date } = row
  return { row: line, unit, question: row.question, value, source, date }
}

/** Mistakes that show only in other rows, the codebook, the names or the interviews. */
function linkProblems(
  table: CsvTable,
  index: number,
  texts: readonly DeskRow[],
  rules: DeskRules,
): Problem[] {
  const row = texts[index]
  const cells = table.rows[index]
  if (row === undefined || cells === undefined) return []
  const found: readonly (readonly [column: string, finding: Finding | undefined])[] = [
    ['question', notAllowed(row, rules)],
    ['unit', interviewed(row, rules)],
    ['unit', answeredTwice(index, texts, table)],
    ['unit', notAsked(row, texts, rules)],
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

function answeredTwice(index: number, texts: readonly DeskRow[], table: CsvTable): Finding | undefined {
  const row = texts[index]
  const first = texts.findIndex(({ unit, question }) => unit === row?.unit && question === row.question)
  if (first === index) return undefined
  const line = table.rows[first]?.get('unit')?.line
  return { rule: 'desk-answer-twice', message: `this unit and question are also on line ${line}` }
}

function notAsked(row: DeskRow, texts: readonly DeskRow[], rules: DeskRules): Finding | undefined {
  const askedOf = questionOf(row, rules)?.askedOf
  if (askedOf === undefined) return undefined
  const earlier = texts.find(({ unit, question }) => unit === row.unit && question === askedOf.question)
  if (earlier !== undefined && askedOf.answers.includes(earlier.answer)) return undefined
  return {
    rule: 'answer-not-asked',
    message: `\`${row.question}\` ${askedWhen({ askedOf }, 'only ')}`,
    expected: `a line for this unit with that answer to \`${askedOf.question}\``,
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
