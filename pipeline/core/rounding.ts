/**
 * 100 × count / base in whole percent, rounded half up. Uses integer arithmetic, because a binary fraction could
 * tip the result (0.285 is 29%). Undefined for an empty base.
 */
export function percentOf(count: number, base: number): number | undefined {
  return base === 0 ? undefined : Math.floor((200 * count + base) / (2 * base))
}

/** What a percentage as shown says of its share: exactly so much, or something between two whole percentages. */
export interface ShownPercent {
  readonly least: number
  readonly most: number
}

/**
 * What readers see of a whole percentage: less than 1% where it would say none of a share that is not, more than 99%
 * where it would say all. Undefined for an empty base.
 */
export function shownPercent({ count, base, percent }: RoundedShare): ShownPercent | undefined {
  if (percent === undefined) return undefined
  if (percent === 0 && count > 0) return { least: 0, most: 1 }
  if (percent === 100 && count < base) return { least: 99, most: 100 }
  return { least: percent, most: percent }
}

/** A share with the whole percentage that it is rounded to; undefined for an empty base. */
export interface RoundedShare {
  readonly count: number
  readonly base: number
  readonly percent: number | undefined
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

/** How far one percentage as shown is from another, or from a whole one; undefined when a base is empty. Less than 1% is above 0% and below 1%. */
export function shownDifference(one: RoundedShare, other: RoundedShare | number): number | undefined {
  const [first, second] = [one, other].map((each) => (typeof each === 'number' ? each : middleOf(each)))
  return first === undefined || second === undefined ? undefined : first - second
}

function middleOf(share: RoundedShare): number | undefined {
  const shown = shownPercent(share)
  return shown && (shown.least + shown.most) / 2
}

/**
 * The difference between two shares in whole percentage points, taken between the percentages as shown: 51% and 57%
 * are 6 points apart, whatever their decimals; less than 1% counts as 0, more than 99% as 100. Undefined when a base is empty. When both percentages are the
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
