import { defined } from '../core/defined.ts'
import { once } from '../core/memoize.ts'
import { percentOf } from '../core/rounding.ts'
import type { Language } from '../language/language.ts'
import type { SampledShare } from '../language/sampled-share.ts'
import { identify } from './identify.ts'
import type { Share } from './results.ts'

/** What the figures of one question have in common, among all cases or a subgroup. */
export interface ShareContext extends Pick<Share, 'wave' | 'question' | 'subgroup' | 'noun'> {
  readonly language: Language
  /** Whether it is the share of the subgroup in those with the item. */
  readonly isOfItem?: boolean
}

/** A count, before its percentage is known. */
export type Count = Pick<
  Share,
  'item' | 'label' | 'count' | 'base' | 'fromDeskResearch' | 'rows' | 'estimate'
>

/** How large a share is, as a count of a base. */
export interface Size {
  readonly count: number
  readonly base: number
}

/** Makes an estimate a whole number, with which sums and comparisons are exact. */
const PARTS = 10_000_000

/** A share as counted; in a sample as estimated, in parts of ten million. */
export function sizeOf({ count, base, estimate }: Pick<Share, 'count' | 'base' | 'estimate'>): Size {
  return estimate === undefined ? { count, base } : { count: Math.round(PARTS * estimate.value), base: PARTS }
}

/** A share of a sample, for its words; undefined in a frame. */
export function sampledShare({
  count,
  base,
  estimate,
}: Pick<Share, 'count' | 'base' | 'estimate'>): SampledShare | undefined {
  if (estimate === undefined) return undefined
  const { value, interval, isExact } = estimate
  const isAsCounted = Math.abs(value - count / base) < 1 / PARTS
  return {
    ...(isAsCounted ? { count, base } : sizeOf({ count, base, estimate })),
    ...defined({ interval }),
    isExact,
  }
}

/** The nearest whole percentage; undefined for an empty base. */
export function nearestPercent(counted: Count): number | undefined {
  const { count, base } = sizeOf(counted)
  return percentOf(count, base)
}

/**
 * Makes the share of a count. Its percentage and wordings are made on first use, because few shares are shown.
 *
 * @param percentOfIt the whole percentage to show, when that is not the nearest one
 */
export function makeShare(
  { wave, question, subgroup, noun, language, isOfItem }: ShareContext,
  counted: Count,
  percentOfIt = nearestPercent,
): Share {
  const { item, label, count, base, fromDeskResearch, rows } = counted
  const part = defined({ subgroup })
  const percent = once(() => percentOfIt(counted))
  const texts = once(() => language.share(count, base, percent(), noun, sampledShare(counted)))
  return {
    kind: 'share',
    id: identify({ wave, question, item, ...part, ...defined({ isOfItem }) }),
    wave,
    question,
    ...part,
    noun,
    item,
    label,
    count,
    base,
    fromDeskResearch,
    rows,
    get estimate() {
      return counted.estimate
    },
    get percent() {
      return percent()
    },
    get texts() {
      return texts()
    },
  }
}

/** How large a share is, to compare it with others of its base: in a sample by weights. */
export function sizeOfShare({ count, base, estimate }: Share): number {
  return estimate?.value ?? (base === 0 ? 0 : count / base)
}
