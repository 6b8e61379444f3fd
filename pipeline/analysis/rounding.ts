/**
 * 100 × count / base in whole percent, rounded half up in integer arithmetic, so that no binary fraction can
 * tip it (0.285 is 29%). Undefined for an empty base.
 */
export function percentOf(count: number, base: number): number | undefined {
  return base === 0 ? undefined : Math.floor((200 * count + base) / (2 * base))
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
