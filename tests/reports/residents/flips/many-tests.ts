/** Holm's (1979) chances, by name. */
export function holm(chances: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const ranked = [...chances].toSorted(([, one], [, other]) => one - other)
  let highest = 0
  return new Map(
    ranked.map(([name, p], rank) => {
      highest = Math.max(highest, Math.min(1, (ranked.length - rank) * p))
      return [name, highest]
    }),
  )
}

/** Benjamini and Hochberg's (1995) chances, by name. */
export function benjaminiHochberg(chances: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const ranked = [...chances].toSorted(([, one], [, other]) => other - one)
  let lowest = 1
  return new Map(
    ranked.map(([name, p], rank) => {
      lowest = Math.min(lowest, (ranked.length * p) / (ranked.length - rank))
      return [name, lowest]
    }),
  )
}
