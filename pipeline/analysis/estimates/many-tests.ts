/**
 * P-values corrected so that the chance of any false finding among them stays below the level (Holm 1979): for a few
 * claims that stand for themselves.
 *
 * @returns in the order of the tests
 */
export function holm(ps: readonly number[]): readonly number[] {
  const order = orderOf(ps)
  let highest = 0
  return inOrder(order, (place) => {
    highest = Math.max(highest, Math.min(1, (ps.length - place) * (ps[order[place] ?? 0] ?? 1)))
    return highest
  })
}

/**
 * P-values corrected so that no more than a part of the findings, the level, are false on average (Benjamini and
 * Hochberg 1995): for the cells of a table.
 *
 * @returns in the order of the tests
 */
export function benjaminiHochberg(ps: readonly number[]): readonly number[] {
  const order = orderOf(ps).reverse()
  let lowest = 1
  return inOrder(order, (place) => {
    lowest = Math.min(lowest, (ps.length / (ps.length - place)) * (ps[order[place] ?? 0] ?? 1))
    return lowest
  })
}

/** The places of the tests, the smallest p first. */
function orderOf(ps: readonly number[]): number[] {
  return [...ps.keys()].sort((one, other) => (ps[one] ?? 0) - (ps[other] ?? 0))
}

/** Results that are made in one order, in that of the tests. */
function inOrder(order: readonly number[], make: (place: number) => number): readonly number[] {
  const made = new Array<number>(order.length)
  for (const [place, test] of order.entries()) made[test] = make(place)
  return made
}
