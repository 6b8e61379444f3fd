import { shownDifference } from '../../core/rounding.ts'
import type { NumberSummary, Result, Share } from '../results.ts'
import { sizeOf } from '../share.ts'

/** What a share or a number is compared with; a percentage is a whole number from 0 to 100. */
export type Comparand =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'count'; readonly count: number; readonly of: number | undefined }
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'number'; readonly number: NumberSummary }
  /** With as many decimals as readers see of the number that is compared. */
  | { readonly kind: 'value'; readonly value: number; readonly decimals: number }

type ValueComparand = Extract<Comparand, { kind: 'value' }>

const COMPARISONS = {
  'more-than': { words: 'more than', test: (difference: number) => difference > 0 },
  'fewer-than': { words: 'less than', test: (difference: number) => difference < 0 },
  'at-least': { words: 'at least', test: (difference: number) => difference >= 0 },
  'at-most': { words: 'at most', test: (difference: number) => difference <= 0 },
  exactly: { words: 'exactly', test: (difference: number) => difference === 0 },
  differs: { words: 'different from', test: (difference: number) => difference !== 0 },
} as const

export type Comparison = keyof typeof COMPARISONS
export const COMPARISON_KINDS = Object.keys(COMPARISONS) as readonly Comparison[]

/**
 * Whether a comparison holds, both for the exact figures and for what readers see, percentages or digits: of two shares
 * that show 52%, or less than 1%, neither is more than the other. None and all are exact, whatever is shown. A number is
 * only compared with a number, its own or one that is given.
 */
export function compares(of: Result, comparison: Comparison, comparand: Comparand): boolean {
  const { test } = COMPARISONS[comparison]
  if (of.kind === 'number') {
    if (comparand.kind === 'value') return holdsFor(test, fromValue(of, comparand))
    return comparand.kind === 'number' && holdsFor(test, betweenNumbers(of, comparand.number))
  }
  if (comparand.kind === 'number' || comparand.kind === 'value') return false
  if (comparand.kind === 'count') {
    const isOfBase = comparand.of === undefined || comparand.of === of.base
    return isOfBase && test(of.count - comparand.count)
  }
  return holdsFor(
    test,
    comparand.kind === 'percent' ? fromPercent(of, comparand.percent) : between(of, comparand.share),
  )
}

function holdsFor(test: (difference: number) => boolean, { exact, shown }: Differences): boolean {
  return test(exact) && (shown === undefined || test(shown))
}

/** A figure as what another is compared with. */
export function comparandFrom(result: Result): Comparand {
  return result.kind === 'share' ? { kind: 'share', share: result } : { kind: 'number', number: result }
}

/** The figure that another is compared with; none when that is a percentage, a count or a value. */
export function figureIn(comparand: Comparand): Result | undefined {
  if (comparand.kind === 'share') return comparand.share
  return comparand.kind === 'number' ? comparand.number : undefined
}

/** A comparison in words: "more than 50%", "exactly 11 of 12". */
export function comparisonText(comparison: Comparison, comparand: Comparand): string {
  const { words } = COMPARISONS[comparison]
  if (comparand.kind === 'percent') return `${words} ${comparand.percent}%`
  if (comparand.kind === 'value') return `${words} ${comparand.value}`
  if (comparand.kind === 'share') return `${words} ${comparand.share.id}`
  if (comparand.kind === 'number') return `${words} ${comparand.number.id}`
  return `${words} ${comparand.count}${comparand.of === undefined ? '' : ` of ${comparand.of}`}`
}

/** Whether one share is larger than another, both as counted and as shown. */
export function exceeds(share: Share, other: Share): boolean {
  return compares(share, 'more-than', { kind: 'share', share: other })
}

interface Differences {
  /** Has the sign of the exact difference. */
  readonly exact: number
  /** In percent as shown, or of numbers with its sign; undefined when rounding plays no part. */
  readonly shown: number | undefined
}

function fromPercent(share: Share, limit: number): Differences {
  const { count, base } = sizeOf(share)
  const exact = 100 * count - limit * base
  const isEdge = limit === 0 || limit === 100
  return { exact, shown: isEdge ? undefined : shownDifference(share, limit) }
}

function between(share: Share, other: Share): Differences {
  const [one, two] = [sizeOf(share), sizeOf(other)]
  const exact = one.count * two.base - two.count * one.base
  return { exact, shown: shownDifference(share, other) }
}

function betweenNumbers(of: NumberSummary, against: NumberSummary): Differences {
  const exact = (of.value ?? NaN) - (against.value ?? NaN)
  return { exact, shown: of.texts.digits === against.texts.digits ? 0 : exact }
}

function fromValue({ value = NaN }: NumberSummary, { value: limit, decimals }: ValueComparand): Differences {
  return { exact: value - limit, shown: Number(value.toFixed(decimals)) - limit }
}
