import { decimalsIn, numberTexts } from '../analysis/number-figures.ts'
import type { NumberSummary, Result, Results } from '../analysis/results.ts'
import { intervalTexts } from '../analysis/shown-interval.ts'
import { isSmallBase, labelText } from '../analysis/small-base.ts'
import { isWeighted } from '../analysis/weighted.ts'
import type { ChartRow } from './chart-row.ts'

/** What a row has of an interval where there is none. */
export const NO_INTERVAL = { low: null, high: null, intervalText: null }

/**
 * The figures of a row: those of one result.
 *
 * @param asked how many decimals a number has, where the dataset says so
 */
export function figuresOf(result: Result, results: Results, asked?: number): Partial<ChartRow> {
  const decimals = result.kind === 'share' ? undefined : (asked ?? decimalsIn(result, results.questions))
  const interval = intervalOf(result, results, decimals)
  const known = { result: result.id, base: result.base, known: true, ...interval }
  if (result.kind === 'number') return { ...known, ...numberOf(result, results, decimals) }
  const { count, base, percent, texts, estimate } = result
  return {
    ...known,
    count,
    percent: percent ?? null,
    share: base === 0 ? null : (estimate?.value ?? count / base),
    countText: texts.count,
    countedText: texts.counted,
    baseText: texts.base,
    percentText: labelText(result, results),
    columnText: texts.percent,
    countLeads: isSmallBase(base, results) && !isWeighted(result, results),
  }
}

function numberOf(
  { value, base }: NumberSummary,
  { language }: Results,
  decimals: number | undefined,
): Partial<ChartRow> {
  return {
    value: value ?? null,
    valueText: numberTexts(value, language, decimals).digits,
    decimals: decimals ?? null,
    baseText: language.digits(base),
    percentText: null,
    columnText: null,
  }
}

function intervalOf({ kind, estimate }: Result, { language }: Results, decimals: number | undefined) {
  const interval = estimate?.interval
  if (interval === undefined) return NO_INTERVAL
  return { ...interval, intervalText: intervalTexts({ kind }, interval, language, decimals).text }
}
