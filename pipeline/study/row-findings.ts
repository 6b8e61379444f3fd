import type { ErrorObject } from 'ajv'
import { defined } from '../core/defined.ts'
import { didYouMean, type Finding, nearestOf } from '../core/problem.ts'
import { answerCellFinding, answerFinding, isExported, otherMark } from './answer-findings.ts'
import { DATA_FILES } from './data-files.ts'
import type { NameGuard } from './names.ts'
import { allowEmpty, isNoAnswerSign } from './no-answer-signs.ts'
import { namesOfColumns } from './question-columns.ts'
import { respondentFinding } from './respondent-findings.ts'
import type { RespondentColumns } from './sample-design.ts'
import { stratumTexts } from './stratum-values.ts'
import type { Question } from './study.ts'

/** What is needed to explain errors in a wave's rows. */
export interface RowContext {
  readonly questions: readonly Question[]
  readonly fieldwork: { readonly start: string; readonly end: string }
  readonly guard: NameGuard
  /** Those of responses.csv; absent in a frame. */
  readonly columns?: RespondentColumns
}

/** A mistake in a row, and its column. */
export interface RowFinding {
  readonly column: string
  /** What is wrong in the schema's words, which is the same for mistakes alike. */
  readonly kind: string
  /** What rows have alike that is told once for all of them. */
  readonly alike?: string
  /** Says what is wrong in words. Looking for what was meant takes longer than checking. */
  explain(): Finding
}

const DATE = 'a date such as 2017-06-30'

/** Explains Ajv's errors in one row, without those that follow from another. */
export function rowFindings(
  errors: readonly ErrorObject[],
  row: Readonly<Record<string, unknown>>,
  context: RowContext,
): RowFinding[] {
  const own = errors
    .filter(({ keyword }) => keyword !== 'if')
    .map((error) => ({ error, column: columnOf(error) }))
  const wrong = new Set(own.map(({ column }) => column))
  const first = own.filter(
    ({ error }, index) => own.findIndex((other) => locationOf(other.error) === locationOf(error)) === index,
  )
  return first
    .filter(({ column }) => !ancestorsOf(column, context.questions).some((ancestor) => wrong.has(ancestor)))
    .map(({ error, column }) => ({ error, column, question: questionOf(column, row, context.questions) }))
    .filter(({ column, question }) => column !== question?.id || !hasWrongPart(question, wrong))
    .map(({ error, column, question }) => ({
      column: column === question?.id ? (namesOfColumns(question)[0] ?? column) : column,
      kind: error.keyword,
      ...defined({ alike: question ? alikeIn(error, column, question) : strayIn(error, column, context) }),
      explain: () => findingOf(error, column, question, context),
    }))
}

/** A usual sign for no answer, nothing in one of several columns, another mark between answers, or a code of an export. */
function alikeIn({ data }: ErrorObject, column: string, question: Question): string | undefined {
  if (typeof data !== 'string') return undefined
  if (isNoAnswerSign(data) || (data === '' && column !== question.id)) return data
  if (otherMark(data, question) !== undefined) return 'joined'
  return isExported(data, question) ? 'exported' : undefined
}

/** A text of an export in the column of a stratum variable. */
function strayIn({ data }: ErrorObject, column: string, { columns }: RowContext): string | undefined {
  const stratum = columns?.strata.find(({ id }) => id === column)
  if (stratum === undefined || typeof data !== 'string') return undefined
  return nearestOf(data, stratumTexts(stratum)) === undefined ? 'exported' : undefined
}

/** The question that a column, or an answer of desk research, belongs to. */
function questionOf(
  column: string,
  row: Readonly<Record<string, unknown>>,
  questions: readonly Question[],
): Question | undefined {
  const name = column === 'answer' ? row.question : column
  return questions.find((question) => question.id === name || namesOfColumns(question).includes(column))
}

/** Whether a column of an answer is wrong, so that nothing more can be said of the question. */
function hasWrongPart(question: Question, wrong: ReadonlySet<string>): boolean {
  return question.answerColumns !== undefined && namesOfColumns(question).some((name) => wrong.has(name))
}

function columnOf(error: ErrorObject): string {
  if (error.keyword === 'required') return error.params.missingProperty
  return error.instancePath.split('/')[1] ?? ''
}

/** A value in the wrong form gets no further errors about its size. */
function locationOf(error: ErrorObject): string {
  return error.keyword === 'required' ? `/${error.params.missingProperty}` : error.instancePath
}

/** The questions that decide whether a question is asked. */
function ancestorsOf(column: string, questions: readonly Question[]): string[] {
  const ancestors: string[] = []
  let parent = questions.find(({ id }) => id === column)?.askedOf?.question
  while (parent !== undefined && !ancestors.includes(parent)) {
    ancestors.push(parent)
    parent = questions.find(({ id }) => id === ancestors.at(-1))?.askedOf?.question
  }
  return ancestors
}

function findingOf(
  error: ErrorObject,
  column: string,
  question: Question | undefined,
  context: RowContext,
): Finding {
  const { columns, guard } = context
  if (columns !== undefined)
    return respondentFinding(error, column, columns) ?? answerTo(question, column, error, guard)
  switch (column) {
    case 'interview':
      return interviewFinding(error)
    case 'date':
      return dateFinding(error, context)
    case 'unit':
    case 'units':
      return unitFinding(error)
    case 'question':
      return questionFinding(error, context)
    case 'source':
      return { rule: 'missing-source', message: 'the source of this answer is missing' }
    default:
      return answerTo(question, column, error, guard)
  }
}

function answerTo(
  question: Question | undefined,
  column: string,
  error: ErrorObject,
  guard: NameGuard,
): Finding {
  if (question === undefined) return { rule: 'missing-answer', message: 'the answer is missing' }
  if (column !== 'answer' && column !== question.id) return answerCellFinding(error, column, question, guard)
  const finding = answerFinding(error, question, guard)
  // An empty cell of desk research answers nothing; another may mean something.
  const mayBeEmpty = error.keyword === 'required' && column !== 'answer'
  return mayBeEmpty ? { ...finding, hint: allowEmpty(question) } : finding
}

function interviewFinding({ keyword }: ErrorObject): Finding {
  const message = keyword === 'required' ? 'this interview has no id' : 'this is not an id of an interview'
  return { rule: 'interview-id', message, expected: 'letters, digits and hyphens, such as R01' }
}

function dateFinding({ keyword, data }: ErrorObject, { fieldwork }: RowContext): Finding {
  switch (keyword) {
    case 'required':
      return { rule: 'missing-date', message: 'the date is missing', expected: DATE }
    case 'format':
      return {
        rule: 'not-a-date',
        message: /^\d{4}-\d\d-\d\d$/.test(String(data))
          ? 'there is no such day'
          : 'this date is not written as year-month-day',
        expected: DATE,
      }
    default:
      return {
        rule: 'date-outside-fieldwork',
        message: 'this date is outside the fieldwork',
        expected: `a date from ${fieldwork.start} to ${fieldwork.end}`,
      }
  }
}

function unitFinding({ keyword }: ErrorObject): Finding {
  switch (keyword) {
    case 'required':
    case 'minItems':
      return {
        rule: 'missing-unit',
        message: 'there is no unit here',
        expected: `a code of ${DATA_FILES.units.name}`,
      }
    case 'uniqueItems':
      return {
        rule: 'unit-represented-twice',
        message: 'a unit appears twice in this cell',
      }
    default:
      return {
        rule: 'unknown-unit',
        message: 'this unit is not in the frame',
        expected: `a code of ${DATA_FILES.units.name}`,
      }
  }
}

function questionFinding({ keyword, data, params }: ErrorObject, { guard }: RowContext): Finding {
  if (keyword === 'required') return { rule: 'missing-question', message: 'the question is missing' }
  const allowed: readonly string[] = params.allowedValues ?? []
  return {
    rule: 'unknown-question',
    message: `this wave asks no question${guard.show(String(data), allowed)}`,
    ...nearest(String(data), allowed),
  }
}

function nearest(found: string, allowed: readonly string[]): { hint?: string } {
  const hint = didYouMean(found, allowed)
  return hint === undefined ? {} : { hint }
}
