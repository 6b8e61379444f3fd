import { decimalsInText } from '../analysis/number-differences.ts'
import { numberTexts } from '../analysis/number-figures.ts'
import type { NumberSummary, Result, Results } from '../analysis/results.ts'
import { intervalTexts } from '../analysis/shown-interval.ts'
import { isSmallBase, labelText } from '../analysis/small-base.ts'
import { isWeighted } from '../analysis/weighted.ts'
import type { ChartRow } from './chart-row.ts'

/** What a row has of an interval where there is none. */
export const NO_INTERVAL = { low: null, high: null, intervalText: null }

/** The figures of a row: those of one result. */
export function figuresOf(result: Result, results: Results): Partial<ChartRow> {
  const known = { result: result.id, base: result.base, known: true, ...intervalOf(result, results) }
  if (result.kind === 'number') return { ...known, ...numberOf(result, results) }
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

function numberOf(result: NumberSummary, results: Results): Partial<ChartRow> {
  const { value = null, texts, base, estimate } = result
  const { language } = results
  // With as many decimals as the ends of its interval.
  const inSample = estimate && numberTexts(result.value, language, decimalsInText(result, results))
  return {
    value,
    valueText: (inSample ?? texts).digits,
    baseText: language.digits(base),
    percentText: null,
    columnText: null,
  }
}

function intervalOf(result: Result, results: Results): typeof NO_INTERVAL | Partial<ChartRow> {
  const interval = result.estimate?.interval
  if (interval === undefined) return NO_INTERVAL
  const decimals = result.kind === 'share' ? undefined : decimalsInText(result, results)
  return { ...interval, intervalText: intervalTexts(result, interval, results.language, decimals).text }
}
