/**
 * 100 × count / base in whole percent, rounded half up in integer arithmetic, so that no binary fraction can
 * tip it (0.285 is 29%). Undefined for an empty base.
 */
export function percentOf(count: number, base: number): number | undefined {
  return base === 0 ? undefined : Math.floor((200 * count + base) / (2 * base))
}

/**
 * Whole percentages of counts that together are the base, adjusted to add up to 100 by largest remainder (Hamilton, or
 * Hare–Niemeyer: Balinski and Young, *Fair Representation*, 1982). Each is rounded down, and the points that are left go
 * one each to the largest remainders; of equal remainders the larger count goes first, then the one that stands
 * first. None differs by a whole point from its share, and 0 and the whole base stay 0 and 100.
 *
 * @returns in the order of the counts; empty when they are all nought
 */
export function percentsAddingUp(counts: readonly number[]): readonly number[] {
  const base = counts.reduce((sum, count) => sum + count, 0)
  if (base === 0) return []
  const parts = counts.map((count, index) => ({ index, count, remainder: (100 * count) % base }))
  const left = parts.reduce((sum, { remainder }) => sum + remainder, 0) / base
  const raised = parts
    .toSorted((one, other) => other.remainder - one.remainder || other.count - one.count)
    .slice(0, left)
    .map(({ index }) => index)
  return parts.map(
    ({ index, count, remainder }) => (100 * count - remainder) / base + (raised.includes(index) ? 1 : 0),
  )
}

/** Difference between two shares in whole percentage points, half away from zero; undefined when a base is empty. */
export function pointsBetween(
  later: { readonly count: number; readonly base: number },
  earlier: { readonly count: number; readonly base: number },
): number | undefined {
  const denominator = later.base * earlier.base
  if (denominator === 0) return undefined
  const numerator = later.count * earlier.base - earlier.count * later.base
  const size = Math.floor((200 * Math.abs(numerator) + denominator) / (2 * denominator))
  return numerator < 0 && size > 0 ? -size : size
}
