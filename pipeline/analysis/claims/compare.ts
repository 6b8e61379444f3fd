import { shownDifference } from '../../core/rounding.ts'
import type { Share } from '../results.ts'

/** What a share is compared with; a percentage is a whole number from 0 to 100. */
export type Comparand =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'count'; readonly count: number; readonly of: number | undefined }
  | { readonly kind: 'share'; readonly share: Share }

const COMPARISONS = {
  'more-than': { words: 'more than', test: (difference: number) => difference > 0 },
  'fewer-than': { words: 'less than', test: (difference: number) => difference < 0 },
  'at-least': { words: 'at least', test: (difference: number) => difference >= 0 },
  'at-most': { words: 'at most', test: (difference: number) => difference <= 0 },
  exactly: { words: 'exactly', test: (difference: number) => difference === 0 },
} as const

export type Comparison = keyof typeof COMPARISONS
export const COMPARISON_KINDS = Object.keys(COMPARISONS) as readonly Comparison[]

/**
 * Whether a comparison holds, both for the exact counts and for the percentages that readers see: of two shares that
 * show 52%, or less than 1%, neither is more than the other. None and all are exact, whatever is shown.
 */
export function compares(share: Share, comparison: Comparison, comparand: Comparand): boolean {
  const { test } = COMPARISONS[comparison]
  if (comparand.kind === 'count') {
    const isOfBase = comparand.of === undefined || comparand.of === share.base
    return isOfBase && test(share.count - comparand.count)
  }
  const { exact, shown } =
    comparand.kind === 'percent' ? fromPercent(share, comparand.percent) : between(share, comparand.share)
  return test(exact) && (shown === undefined || test(shown))
}

/** A comparison in words: "more than 50%", "exactly 11 of 12". */
export function comparisonText(comparison: Comparison, comparand: Comparand): string {
  const { words } = COMPARISONS[comparison]
  if (comparand.kind === 'percent') return `${words} ${comparand.percent}%`
  if (comparand.kind === 'share') return `${words} ${comparand.share.id}`
  return `${words} ${comparand.count}${comparand.of === undefined ? '' : ` of ${comparand.of}`}`
}

/** Whether one share is larger than another, both as counted and as shown. */
export function exceeds(share: Share, other: Share): boolean {
  return compares(share, 'more-than', { kind: 'share', share: other })
}

interface Differences {
  /** Has the sign of the exact difference. */
  readonly exact: number
  /** In percent as shown; undefined when rounding plays no part. */
  readonly shown: number | undefined
}

function fromPercent(share: Share, limit: number): Differences {
  const exact = 100 * share.count - limit * share.base
  const isEdge = limit === 0 || limit === 100
  return { exact, shown: isEdge ? undefined : shownDifference(share, limit) }
}

function between(share: Share, other: Share): Differences {
  const exact = share.count * other.base - other.count * share.base
  return { exact, shown: shownDifference(share, other) }
}
