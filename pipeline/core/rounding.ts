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

/**
 * Difference between two shares in whole percentage points: between the percentages as shown, so that 51% and 57% are
 * 6 points apart whatever stands behind the comma. Undefined when a base is empty. Of percentages that are each the
 * nearest it is less than one off the exact difference, and never of the other sign.
 */
export function pointsBetween(
  later: { readonly percent: number | undefined },
  earlier: { readonly percent: number | undefined },
): number | undefined {
  return later.percent === undefined || earlier.percent === undefined
    ? undefined
    : later.percent - earlier.percent
}
