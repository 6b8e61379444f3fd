import type { Measure } from '../language/language.ts'
import type { AnswerColumn, Question, Value } from '../study/study.ts'
import type { Estimate } from './estimates/estimate.ts'
import type { Variable } from './estimates/linearise.ts'
import { answerItems, classItems, type Item, netItems, substantive, valueItem } from './items.ts'
import type { CaseRecords } from './records.ts'

/** What a figure of a sample is estimated from: a number of each respondent, and how they are taken together. */
export interface Measured {
  readonly measure: Estimate['measure']
  readonly variable: Variable
  /** Of a quantile: how much is below it, 0.5 for the median. */
  readonly part?: number
}

/** Answers to one question among some of the respondents. */
export interface Answers {
  readonly question: Question
  /** Absent when nothing is known of the question. */
  readonly column: AnswerColumn | undefined
  /** The respondents who are counted, each once. */
  readonly cases: CaseRecords
  /** How many respondents the wave has. */
  readonly size: number
}

/** What a figure about a question is estimated from, by the item in its id; undefined when there is no such item. */
export function measuredOf(answers: Answers, item: string): Measured | undefined {
  const found = itemOf(answers.question, item)
  return found === undefined ? measuredNumber(answers, item) : measuredShare(answers, found)
}

/** 1 for who gave it and 0 for who did not, among those who gave an answer. */
export function measuredShare(answers: Answers, item: Item): Measured {
  const isInBase = item.isMissing ? () => true : substantive(answers.question)
  const numberOf = (value: Value) => (isInBase(value) ? Number(item.counts(value)) : undefined)
  return { measure: 'share', variable: variableOf(answers, numberOf) }
}

const MEASURES: Readonly<Record<Measure, Omit<Measured, 'variable'>>> = {
  mean: { measure: 'mean' },
  sum: { measure: 'total' },
  min: { measure: 'quantile', part: 0 },
  median: { measure: 'quantile', part: 0.5 },
  max: { measure: 'quantile', part: 1 },
}

/**
 * The numbers that were given, the values of a scale's answers, or of a net score 100 for promoters, −100 for
 * detractors and 0 for all others.
 */
export function measuredNumber(answers: Answers, item: string): Measured | undefined {
  const { question } = answers
  if (item === 'score' && question.netScore !== undefined)
    return { measure: 'mean', variable: variableOf(answers, scoreOf(question)) }
  const how = Object.entries(MEASURES).find(([measure]) => measure === item)?.[1]
  if (how === undefined || !(question.type === 'number' || question.type === 'scale')) return undefined
  return { ...how, variable: variableOf(answers, numberIn(question)) }
}

/** What a value counts for; undefined when it is not in the base. */
type NumberOf = (value: Value) => number | undefined

function numberIn({ answers }: Question): NumberOf {
  const values = new Map(answers.map(({ id, value, missing }) => [id, missing ? undefined : value]))
  return (value) => (typeof value === 'number' ? value : values.get(String(value)))
}

function scoreOf(question: Question): NumberOf {
  const { promoters = [], detractors = [] } = question.netScore ?? {}
  const isInBase = substantive(question)
  return (value) => {
    if (!isInBase(value)) return undefined
    return 100 * (Number(promoters.includes(String(value))) - Number(detractors.includes(String(value))))
  }
}

function variableOf({ column, cases, size }: Answers, numberOf: NumberOf): Variable {
  const values = new Float64Array(size)
  const base = new Uint8Array(size)
  const numbers = column?.kind === 'number' ? column.numbers : undefined
  const coded = column?.kind === 'number' ? column.missing : column
  const known = [undefined, ...(coded?.values ?? []).map(numberOf)]
  for (const respondent of cases) {
    const given = numbers?.[respondent] ?? Number.NaN
    const number = Number.isNaN(given) ? known[coded?.codes[respondent] ?? 0] : numberOf(given)
    if (number === undefined) continue
    values[respondent] = number
    base[respondent] = 1
  }
  return { values, base }
}

const VALUE = 'value='

function itemOf(question: Question, id: string): Item | undefined {
  if (id.startsWith(VALUE)) return valueItem(Number(id.slice(VALUE.length)), id)
  return [...answerItems(question), ...netItems(question), ...classItems(question)].find(
    (item) => item.id === id,
  )
}
