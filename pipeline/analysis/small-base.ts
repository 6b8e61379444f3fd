import { HANDFUL } from '../language/quantifier.ts'
import type { Results, Share } from './results.ts'
import { isWeighted } from './weighted.ts'

/**
 * Whether a base is below the study's `smallBase`, so that a percentage of it may not be shown alone. An empty base
 * does not count: it has no percentage.
 */
export function isSmallBase(base: number, { smallBase = 0 }: Pick<Results, 'smallBase'>): boolean {
  return base > 0 && base < smallBase
}

/**
 * The base that a word such as "a clear majority" needs: `smallBase`, or one more than a handful where that is less.
 * The word gives no percentage, but of a handful of cases it gives too little as well.
 */
export function baseForWords({ smallBase = 0 }: Pick<Results, 'smallBase'>): number {
  return Math.min(smallBase, HANDFUL.most + 1)
}

/**
 * A percentage without a count beside it, such as a label in a chart: "57%", or "11 (92%)" on a small base; by weight
 * "92% (n = 12)".
 */
export function labelText(share: Share, results: Pick<Results, 'smallBase' | 'differences'>): string {
  const { base, texts } = share
  if (!isSmallBase(base, results)) return texts.percent
  return isWeighted(share, results) ? `${texts.percent} (n = ${texts.base})` : countFirst(texts)
}

/** "11 (92%)" */
export function countFirst({ count, percent }: Share['texts']): string {
  return `${count} (${percent})`
}
