import type { NumberChangeTexts } from '../language/change-figures.ts'
import type { Noun } from '../language/nouns.ts'
import { beforeNoun } from '../language/numerals.ts'
import type { NumberChange } from './change.ts'
import { decimalsIn, numberTexts } from './number-figures.ts'
import type { NumberSummary, Results } from './results.ts'

/** An amount with the unit of its question: "2 desks"; of a scale, an index or a score "0.3 points". */
export function amountText(
  amount: string,
  { question: id, item }: Pick<NumberSummary, 'question' | 'item'>,
  { questions, language }: Pick<Results, 'questions' | 'language'>,
): string {
  const noun: Noun | undefined = questions.find((each) => each.id === id)?.number?.noun
  if (noun === undefined || item === 'score') return language.estimates.points(amount)
  return beforeNoun(amount, amount === language.digits(1) ? noun.singular : noun.plural)
}

/**
 * How far apart two figures are, as shown, with their unit: 7.1 and 6.8 are 0.3 points apart, whatever their other
 * decimals.
 *
 * @param decimals of the figures as shown; undefined for as many as they need, up to two
 */
export function sizeBetween(
  one: NumberSummary,
  other: NumberSummary,
  results: Pick<Results, 'questions' | 'language'>,
  decimals: number | undefined,
): string {
  const { language } = results
  const step = 10 ** -(decimals ?? MOST_DECIMALS)
  const steps = Math.abs(stepsIn(one.value, step) - stepsIn(other.value, step))
  const written = (count: number) =>
    amountText(numberTexts(count * step, language, decimals).digits, one, results)
  return steps === 0 ? language.estimates.lessThan(written(1)) : written(steps)
}

const MOST_DECIMALS = 2

/** Rounded as its digits are: a half away from nought. */
function stepsIn(value = 0, step: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) / step)
}

/** The words for the change of a number. */
export function numberChangeTexts(
  change: NumberChange,
  results: Pick<Results, 'questions' | 'language'>,
  decimals = decimalsIn(change.later, results.questions),
): NumberChangeTexts {
  const { later, earlier } = change
  const { language } = results
  const shown = (figure: NumberSummary) => numberTexts(figure.value, language, decimals).digits
  return language.numberChange({
    ...change,
    later: shown(later),
    earlier: shown(earlier),
    size: sizeBetween(later, earlier, results, decimals),
  })
}
