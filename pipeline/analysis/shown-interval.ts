import { percentOf, type ShownPercent, shownPercent } from '../core/rounding.ts'
import type { Estimate } from './estimates/estimate.ts'

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
export function marginOf({ low, high }: NonNullable<Estimate['interval']>, step: number): number {
  // What is a whole number of steps but for the error of floating point is just that.
  return Math.ceil((high - low) / 2 / step - 1e-9)
}
