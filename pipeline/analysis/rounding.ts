/**
 * 100 × count / base in whole percent, rounded half up in integer arithmetic, so that no binary fraction can
 * tip it (0.285 is 29%). Undefined for an empty base.
 */
export function percentOf(count: number, base: number): number | undefined {
  return base === 0 ? undefined : Math.floor((200 * count + base) / (2 * base))
}

/**
 * Difference between two shares in whole percentage points: between the percentages as shown, so that 51% and 57% are
 * 6 points apart whatever stands behind the comma. Undefined when a base is empty. At most one off the exact
 * difference, and never of the other sign, since rounding keeps the order.
 */
export function pointsBetween(
  later: { readonly count: number; readonly base: number },
  earlier: { readonly count: number; readonly base: number },
): number | undefined {
  const [shown, before] = [percentOf(later.count, later.base), percentOf(earlier.count, earlier.base)]
  return shown === undefined || before === undefined ? undefined : shown - before
}
