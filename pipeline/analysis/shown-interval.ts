import { percentOf, type ShownPercent, shownPercent } from '../core/rounding.ts'
import type { Language } from '../language/language.ts'
import type { Estimate } from './estimates/estimate.ts'
import { numberTexts } from './number-figures.ts'
import type { Result, Results } from './results.ts'

type Interval = NonNullable<Estimate['interval']>

/** Makes a share a whole number, to be rounded. */
const PARTS = 10_000_000

/** A share between 0 and 1 as a whole percentage, less than 1% where it is not none, and more than 99% where it is not all. */
export function percentShownOf(share: number): ShownPercent {
  const isWithin = share > 0 && share < 1
  const count = Math.round(PARTS * share)
  const within = isWithin ? Math.min(Math.max(count, 1), PARTS - 1) : count
  const shown = shownPercent({ count: within, base: PARTS, percent: percentOf(within, PARTS) })
  return shown ?? { least: 0, most: 0 }
}

/** Half the width of an interval in steps of a size, rounded upwards: a margin is never said to be smaller than it is. */
export function marginOf({ low, high }: Interval, step: number): number {
  // What is a whole number of steps but for the error of floating point is just that.
  return Math.ceil((high - low) / 2 / step - 1e-9)
}

/** The level of the intervals of a sample: "95%". */
export function levelText({ differences, language }: Pick<Results, 'differences' | 'language'>): string {
  const percent = Math.round(1000 * (differences?.level ?? 0)) / 10
  return language.percentage({ least: percent, most: percent })
}

/**
 * "52% to 58%", "6.8 to 7.4"; of a share also as running text has it.
 *
 * @param decimals of the ends of a number; undefined for as many as they need, up to two
 */
export function intervalTexts(
  { kind }: Pick<Result, 'kind'>,
  { low, high }: Interval,
  language: Language,
  decimals: number | undefined,
): { readonly text: string; readonly prose?: string; readonly words?: string } {
  if (kind === 'share') {
    const ends = [percentShownOf(low), percentShownOf(high)] as const
    const words = language.inWords.percentInterval(...ends).prose
    return { ...language.percentInterval(...ends), words }
  }
  const [from, to] = [low, high].map((end) => numberTexts(end, language, decimals).digits) as [string, string]
  return { text: language.interval(from, to) }
}
