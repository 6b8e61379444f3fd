import { defined } from '../core/defined.ts'
import { once } from '../core/memoize.ts'
import type { Language } from '../language/language.ts'
import type { Noun } from '../language/nouns.ts'
import type { AnswerColumn, Question, Wave } from '../study/study.ts'
import { roundingOf } from './add-up.ts'
import { type ResultRows, rowsOfCases } from './case-rows.ts'
import { identify } from './identify.ts'
import { answerItems, classItems, type Item, netItems, substantive, valueItem } from './items.ts'
import { sorted } from './measures.ts'
import { decimalsIn, type NumberFigure, numberFigures, numberTexts } from './number-figures.ts'
import type { CaseRecords } from './records.ts'
import type {
  FrequencyRow,
  FrequencyTable,
  Lookup,
  NumberSummary,
  Result,
  Share,
  Subgroup,
} from './results.ts'
import { inOrder, usualOrder } from './row-order.ts'
import { type Count, makeShare } from './share.ts'
import { casesWith, numbersOf, type Tally, tallyOf } from './tally.ts'
import { type Answers, measuredNumber, measuredShare } from './variables.ts'
import type { WaveSample } from './wave-sample.ts'

/** What is counted in one frequency table. */
export interface TableContext {
  readonly wave: Wave
  readonly question: Question
  readonly subgroup?: Subgroup
  readonly noun: Noun
  readonly language: Language
  /** Absent in a frame. */
  readonly sample?: WaveSample
  /** The cases that are counted. */
  cases(): CaseRecords
}

/** A frequency table with every figure that can be referred to: answers, nets, classes, values and summaries. */
export interface Tabulation {
  readonly table: FrequencyTable
  /** By id. Values and summaries of numbers are counted when they are asked for. */
  readonly results: Lookup<Result>
}

/**
 * Counts one question among some cases. Cases without an answer, or with one that is declared missing, are not in
 * the base. A missing answer is itself counted among all cases with any answer.
 */
export function tabulate(context: TableContext): Tabulation {
  const { question, language } = context
  const counted = countCases(context)
  const items = answerItems(question)
  const answers = items.filter(({ isMissing }) => !isMissing).map((item) => countItem(context, counted, item))
  const classes = classItems(question).map((item) => countItem(context, counted, item))
  const others = [...netItems(question), ...items.filter(({ isMissing }) => isMissing)]
  const percentOf = roundingOf(question, question.type === 'number' ? classes : answers)
  const frame = head(context)
  const share = (count: Count) => makeShare({ ...frame, language }, count, percentOf)
  const rows = [...answers, ...classes].map((count) => rowOf(share(count), items))
  const shares = [
    ...rows.map(({ result }) => result),
    ...others.map((item) => share(countItem(context, counted, item))),
  ]
  const numbers = once(() => sorted(numbersOf(columnOf(context), context.cases())))
  const distribution = once(() =>
    countValues(numbers(), (value, count) =>
      share(countItem(context, counted, valueItem(value, language.digits(value)), count)),
    ),
  )
  const summaries = once(() =>
    summarise(context, counted.valid, numberFigures(question, counted.tally, numbers, language)),
  )
  return {
    table: {
      ...frame,
      ...counted.valid,
      id: identify({ ...frame }),
      label: question.label,
      multiple: question.type === 'multiple',
      rows: inOrder(rows, usualOrder(question), question),
      missing: counted.answered.base - counted.valid.base,
      get distribution() {
        return distribution()
      },
    },
    results: lookUp(shares, summaries, distribution),
  }
}

/** How many cases a figure is about, and how many of them come from desk research. */
type Base = Pick<Share, 'base' | 'fromDeskResearch'>

interface Counted {
  readonly tally: Tally
  /** Cases with any answer, including a declared non-answer. */
  readonly answered: Base
  /** Cases with a substantive answer. */
  readonly valid: Base
}

function countCases(context: TableContext): Counted {
  const cases = context.cases()
  const { interviews } = context.wave.responses
  const firstOfDesk = cases.findIndex((record) => record >= interviews)
  const desk = cases.subarray(firstOfDesk < 0 ? cases.length : firstOfDesk)
  const column = columnOf(context)
  const [all, fromDesk] = [tallyOf(column, cases), tallyOf(column, desk)]
  const isValid = substantive(context.question)
  return {
    tally: all,
    answered: { base: all.given, fromDeskResearch: fromDesk.given },
    valid: { base: all.count(isValid), fromDeskResearch: fromDesk.count(isValid) },
  }
}

const isAny = () => true

function columnOf({ wave, question }: TableContext): AnswerColumn | undefined {
  return wave.responses.columns[question.id]
}

/** @param count how often the item was given, where that is known already */
function countItem(
  context: TableContext,
  { tally, answered, valid }: Counted,
  item: Item,
  count = tally.count(item.counts),
): Count {
  const base = item.isMissing ? answered : valid
  const estimate = once(() => context.sample?.estimate(measuredShare(answersIn(context), item)))
  return {
    ...base,
    item: item.id,
    label: item.label,
    count,
    rows: () => rowsOfItem(context, item),
    get estimate() {
      return estimate()
    },
  }
}

function answersIn(context: TableContext): Answers {
  const { question, wave } = context
  return { question, column: columnOf(context), cases: context.cases(), size: wave.responses.interviews }
}

/** The rows of an item's share, found by the same rules that counted it. */
function rowsOfItem(context: TableContext, item: Item): ResultRows {
  return rowsAmong(context, item.isMissing ? isAny : substantive(context.question), item.counts)
}

function rowsAmong(context: TableContext, isInBase: Item['counts'], counts: Item['counts']): ResultRows {
  const { wave, question } = context
  const base = casesWith(columnOf(context), context.cases(), isInBase)
  const counted = casesWith(columnOf(context), base, counts)
  return { base: rowsOfCases(wave, base, question.id), counted: rowsOfCases(wave, counted, question.id) }
}

function rowOf(result: Share, answers: ReturnType<typeof answerItems>): FrequencyRow {
  const { description } = answers.find(({ id }) => id === result.item) ?? {}
  return { result, ...defined({ description }) }
}

/** What a table and its figures have in common. */
function head({ wave, question, subgroup, noun }: TableContext) {
  return { wave: wave.id, question: question.id, ...defined({ subgroup }), noun }
}

function summarise(context: TableContext, base: Base, figures: readonly NumberFigure[]): NumberSummary[] {
  const { language, question, sample } = context
  const frame = head(context)
  return figures.flatMap(({ item, label, value: counted }) => {
    if (item === 'sum' && sample?.hasTotals === false) return []
    const measured = sample && measuredNumber(answersIn(context), item)
    const estimate = measured && sample.estimate(measured)
    const value = sample === undefined ? counted : estimate?.value
    return {
      ...frame,
      ...base,
      kind: 'number',
      id: identify({ ...frame, item }),
      item,
      label,
      value,
      texts: numberTexts(value, language, decimalsIn({ ...frame, item }, [question])),
      ...defined({ estimate }),
      rows: () => rowsOfMeasure(context, item, value),
    }
  })
}

/** The rows of the cases with the lowest or highest value; other measures use the whole base. */
function rowsOfMeasure(context: TableContext, item: string, value: number | undefined): ResultRows {
  const isExtreme = item === 'min' || item === 'max'
  return rowsAmong(context, substantive(context.question), (given) => !isExtreme || given === value)
}

/** Each value that was given, ascending, with a share of the cases that gave it. */
function countValues(numbers: Float64Array, shareOf: (value: number, count: number) => Share) {
  const values: { readonly value: number; readonly result: Share }[] = []
  for (let start = 0, end = 0; start < numbers.length; start = end) {
    // There is no -0 among numbers that people read.
    const value = (numbers[start] as number) + 0
    while (end < numbers.length && numbers[end] === value) end += 1
    values.push({ value, result: shareOf(value, end - start) })
  }
  return values
}

/** The figures by id. Those of numbers are only made when one of them is asked for. */
function lookUp(
  shares: readonly Share[],
  summaries: () => readonly NumberSummary[],
  distribution: () => FrequencyTable['distribution'],
): Lookup<Result> {
  const counted = new Map(shares.map((share) => [share.id, share]))
  const measured = once(() => new Map(summaries().map((summary) => [summary.id, summary])))
  const values = once(() => new Map(distribution().map(({ result }) => [result.id, result])))
  return { get: (id) => counted.get(id) ?? measured().get(id) ?? values().get(id) }
}
