import { defined } from '../core/defined.ts'
import type { Language, Measure } from '../language/language.ts'
import type { Noun } from '../language/nouns.ts'
import type { Question } from '../study/study.ts'
import { roundingOf } from './add-up.ts'
import { type ResultRows, rowsOfCases } from './case-rows.ts'
import type { Case } from './cases.ts'
import { identify } from './identify.ts'
import { answerItems, classItems, type Item, netItems, respondentsTo, valueItem } from './items.ts'
import type { FrequencyRow, FrequencyTable, NumberSummary, Share, Subgroup } from './results.ts'
import { type Count, makeShare } from './share.ts'

/** What is counted in one frequency table. */
export interface TableContext {
  readonly wave: string
  readonly question: Question
  readonly subgroup?: Subgroup
  readonly noun: Noun
  readonly language: Language
  /** The cases that are counted. Called again for the rows of a figure, so that no list of cases is kept. */
  cases(): readonly Case[]
}

/** A frequency table with every figure that can be referred to: answers, nets, classes and summaries. */
export interface Tabulation {
  readonly table: FrequencyTable
  readonly shares: readonly Share[]
  readonly summaries: readonly NumberSummary[]
}

/**
 * Counts one question among some cases. Cases without an answer, or with one that is declared missing, are not in
 * the base. A missing answer is itself counted among all cases with any answer.
 */
export function tabulate(context: TableContext): Tabulation {
  const { question, language } = context
  const { answered, valid } = respondentsTo(question, context.cases())
  const countOf = counter(context, valid)
  const items = answerItems(question)
  const answers = items.filter(({ isMissing }) => !isMissing).map((item) => countOf(item))
  const classes = classItems(question).map((item) => countOf(item))
  const numbers = valid.map((each) => each.values[question.id]).filter((value) => typeof value === 'number')
  const values = countValues(numbers, countOf, language)
  const others = [
    ...netItems(question).map((item) => countOf(item)),
    ...items.filter(({ isMissing }) => isMissing).map((item) => counter(context, answered)(item)),
  ]
  const percentOf = roundingOf(question, question.type === 'number' ? classes : answers)
  const shareFrame = { ...context, question: question.id }
  const share = (count: Count) => makeShare(shareFrame, count, percentOf(count))
  const rows = [...answers, ...classes].map((count) => rowOf(share(count), items))
  const distribution = values.map(({ value, count }) => ({ value, result: share(count) }))
  return {
    table: {
      ...head(context, valid),
      id: identify({ ...context, question: question.id }),
      label: question.label,
      multiple: question.type === 'multiple',
      rows: question.type === 'number' ? rows : byCount(rows),
      missing: answered.length - valid.length,
      distribution,
    },
    shares: [...rows, ...distribution].map(({ result }) => result).concat(others.map(share)),
    summaries: question.type === 'number' ? summarise(context, valid, numbers) : [],
  }
}

type CountItem = (item: Item, count?: number) => Count

/** Counts items among the cases, without counting one twice. */
function counter(context: TableContext, among: readonly Case[]): CountItem {
  const { question } = context
  const shared = baseOf(among)
  const values = among.map((each) => each.values[question.id])
  const counted = (item: Item) => values.filter((value) => item.counts(value)).length
  return (item, count = counted(item)) => ({
    ...shared,
    item: item.id,
    label: item.label,
    count,
    rows: () => rowsOfItem(context, item),
  })
}

/** The rows of an item's share, found by the same rules that counted it. */
function rowsOfItem({ question, cases }: TableContext, item: Item): ResultRows {
  const { answered, valid } = respondentsTo(question, cases())
  return rowsAmong(item.isMissing ? answered : valid, question, (value) => item.counts(value))
}

function rowsAmong(base: readonly Case[], { id }: Question, counts: Item['counts']): ResultRows {
  const counted = base.filter((each) => counts(each.values[id]))
  return { base: rowsOfCases(base, id), counted: rowsOfCases(counted, id) }
}

function rowOf(result: Share, answers: ReturnType<typeof answerItems>): FrequencyRow {
  const { description } = answers.find(({ id }) => id === result.item) ?? {}
  return { result, ...defined({ description }) }
}

/** What a table and its summaries have in common. */
function head({ wave, question, subgroup, noun }: TableContext, valid: readonly Case[]) {
  const part = defined({ subgroup })
  return { wave, question: question.id, ...part, noun, ...baseOf(valid) }
}

function baseOf(cases: readonly Case[]) {
  return {
    base: cases.length,
    fromDeskResearch: cases.filter((each) => each.fromDeskResearch).length,
  }
}

/** Highest count first; `toSorted` is stable, so equal counts keep codebook order. */
function byCount(rows: readonly FrequencyRow[]): FrequencyRow[] {
  return rows.toSorted((one, other) => other.result.count - one.result.count)
}

function summarise(
  context: TableContext,
  valid: readonly Case[],
  numbers: readonly number[],
): NumberSummary[] {
  const { language, question } = context
  return measure(numbers).map(([item, value]) => ({
    ...head(context, valid),
    kind: 'number',
    id: identify({ ...context, question: question.id, item }),
    item,
    label: language.words.measures[item],
    value,
    texts:
      value === undefined
        ? { digits: '–', words: '–' }
        : { digits: language.digits(value), words: language.number(value) },
    rows: () => rowsOfMeasure(context, item, value),
  }))
}

/** The rows of the cases with the lowest or highest value; other measures use the whole base. */
function rowsOfMeasure(
  { question, cases }: TableContext,
  item: Measure,
  value: number | undefined,
): ResultRows {
  const isExtreme = item === 'min' || item === 'max'
  const { valid } = respondentsTo(question, cases())
  return rowsAmong(valid, question, (given) => !isExtreme || given === value)
}

function measure(numbers: readonly number[]): [Measure, number | undefined][] {
  const sorted = numbers.toSorted((one, other) => one - other)
  const isEmpty = sorted.length === 0
  const sum = sorted.reduce((total, value) => total + value, 0)
  return [
    ['min', sorted[0]],
    ['median', medianOf(sorted)],
    ['max', sorted.at(-1)],
    ['mean', isEmpty ? undefined : sum / sorted.length],
    ['sum', isEmpty ? undefined : sum],
  ]
}

/** The middle value, or the mean of the two middle ones. */
function medianOf(sorted: readonly number[]): number | undefined {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}

/** How often each value was given, ascending. Counted in one pass, because there can be as many values as cases. */
function countValues(numbers: readonly number[], countOf: CountItem, { digits }: Language) {
  const counts = new Map<number, number>()
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .toSorted(([one], [other]) => one - other)
    .map(([value, count]) => ({ value, count: countOf(valueItem(value, digits(value)), count) }))
}
