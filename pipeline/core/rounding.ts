/**
 * 100 × count / base in whole percent, rounded half up. Uses integer arithmetic, because a binary fraction could
 * tip the result (0.285 is 29%). Undefined for an empty base.
 */
export function percentOf(count: number, base: number): number | undefined {
  return base === 0 ? undefined : Math.floor((200 * count + base) / (2 * base))
}

/**
 * Whole percentages of counts that make up the base, adjusted to add up to 100 by the largest-remainder method
 * (Hamilton, or Hare–Niemeyer: Balinski and Young, *Fair Representation*, 1982). Each share is rounded down, and
 * the points left over go one each to the largest remainders. Of equal remainders the larger count goes first, then
 * the earlier one. No percentage is a whole point off its share; 0 and the whole base stay 0 and 100.
 *
 * @returns in the order of the counts; empty when all counts are 0
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
 * The difference between two shares in whole percentage points, taken between the percentages as shown: 51% and 57%
 * are 6 points apart, whatever their decimals. Undefined when a base is empty. When both percentages are the
 * nearest ones, it is less than one point off the exact difference and never has the opposite sign.
 */
export function pointsBetween(
  later: { readonly percent: number | undefined },
  earlier: { readonly percent: number | undefined },
): number | undefined {
  return later.percent === undefined || earlier.percent === undefined
    ? undefined
    : later.percent - earlier.percent
}
