import { type Language, MEASURES, type Measure } from '../language/language.ts'
import { scaleValueOf } from '../study/scale-values.ts'
import type { Question } from '../study/study.ts'
import { measure } from './measures.ts'
import type { Tally } from './tally.ts'

/** The measures of a question of type `scale`: its ends are answers, and its values add up to nothing. */
const SCALE_MEASURES: readonly Measure[] = ['mean', 'median']

/** The figure of a net score. */
const SCORE = 'score'

/** Ids of the figures of a question that are numbers, and not shares. */
export function numberFigureIds({ type, netScore }: Pick<Question, 'type' | 'netScore'>): readonly string[] {
  const measures = type === 'number' ? MEASURES : type === 'scale' ? SCALE_MEASURES : []
  return netScore === undefined ? measures : [...measures, SCORE]
}

/** Whether what a result names by its item is a number: no answer may have the id of one. */
export function isNumberFigure(item: string): boolean {
  return [...MEASURES, SCORE].some((id) => id === item)
}

/** A figure of a question that is a number; undefined for an empty base. */
export interface NumberFigure {
  readonly item: string
  readonly label: string
  readonly value: number | undefined
}

/**
 * The figures of a question that are numbers: the measures of its numbers or of the values of its scale, and its net
 * score, 100 × (promoters − detractors) / base.
 *
 * @param numbers those of a number question, ascending
 */
export function numberFigures(
  question: Question,
  tally: Tally,
  numbers: () => Float64Array,
  { words }: Pick<Language, 'words'>,
): NumberFigure[] {
  const ids = numberFigureIds(question)
  if (ids.length === 0) return []
  const measured = measure(question.type === 'scale' ? scaleNumbers(question, tally) : numbers())
  return [
    ...measured
      .filter(([item]) => ids.includes(item))
      .map(([item, value]) => ({ item, label: words.measures[item], value })),
    ...scoreOf(question, tally),
  ]
}

/** The values that were given on a scale, ascending. */
function scaleNumbers(question: Question, tally: Tally): Float64Array {
  const valueIn = scaleValueOf(question)
  const given = question.answers
    .map(({ id }) => ({ value: valueIn(id), count: tally.count((answer) => answer === id) }))
    .filter(({ value }) => !Number.isNaN(value))
    .toSorted((one, other) => one.value - other.value)
  const numbers = new Float64Array(given.reduce((sum, { count }) => sum + count, 0))
  let end = 0
  for (const { value, count } of given) {
    numbers.fill(value, end, end + count)
    end += count
  }
  return numbers
}

function scoreOf({ netScore, answers }: Question, tally: Tally): NumberFigure[] {
  if (netScore === undefined) return []
  const { label, promoters, detractors } = netScore
  const countOf = (ids: readonly string[]) => tally.count((answer) => ids.includes(String(answer)))
  const base = countOf(answers.filter(({ missing }) => !missing).map(({ id }) => id))
  const value = base === 0 ? undefined : (100 * (countOf(promoters) - countOf(detractors))) / base
  return [{ item: SCORE, label, value }]
}

/** From here on a decimal of a mean carries nothing. */
const THOUSANDS = 1000

/** How many decimals a mean has, unless its question or the template says so: more would rarely carry. */
function decimalsOfMean({ number }: Pick<Question, 'number'>): number {
  return number !== undefined && Math.abs(number.maximum) >= THOUSANDS ? 0 : 1
}

/**
 * How many decimals of a figure prose, tables, charts and files show, unless a template asks for others: none of a net score,
 * of any other those of its question, and of a mean else one, or none where answers may be in thousands. Undefined for as many as
 * it needs, up to two.
 */
export function decimalsIn(
  { question, item }: { readonly question: string; readonly item: string },
  questions: readonly Question[],
): number | undefined {
  if (item === SCORE) return 0
  const asked = questions.find(({ id }) => id === question)
  return asked?.number?.decimals ?? (item === 'mean' ? decimalsOfMean(asked ?? {}) : undefined)
}

/** A number in digits, and in words where the language has them. */
export function numberTexts(
  value: number | undefined,
  language: Language,
  decimals?: number,
): { readonly digits: string; readonly words: string } {
  if (value === undefined) return { digits: '–', words: '–' }
  if (decimals === undefined) return { digits: language.digits(value), words: language.number(value) }
  const digits = language.fixed(value, decimals)
  return { digits, words: decimals === 0 ? language.number(wholeOf(value)) : digits }
}

/** The nearest whole number, of two the one further from 0; never −0. */
function wholeOf(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) + 0
}
