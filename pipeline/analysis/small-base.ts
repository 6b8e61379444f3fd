import type { Results, Share } from './results.ts'

/**
 * Whether a base is so small that a percentage of it does not stand alone: below the study's `smallBase`. An empty base
 * is not, since it has no percentage.
 */
export function isSmallBase(base: number, { smallBase = 0 }: Pick<Results, 'smallBase'>): boolean {
  return base > 0 && base < smallBase
}

/** A percentage where no count stands beside it, such as a label in a chart: "57%", or "11 (92%)" where the base is small. */
export function labelText({ base, texts }: Share, results: Pick<Results, 'smallBase'>): string {
  return isSmallBase(base, results) ? countFirst(texts) : texts.percent
}

/** "11 (92%)" */
export function countFirst({ count, percent }: Share['texts']): string {
  return `${count} (${percent})`
}
