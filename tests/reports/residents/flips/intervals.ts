export interface Interval {
  readonly low: number
  readonly high: number
}

/** A share and its interval, which one of a full frame does not have. */
interface Bounded {
  readonly value: number
  readonly interval: Interval | undefined
  readonly isFull: boolean
}

export function around(value: number, half: number): Interval {
  return { low: value - half, high: value + half }
}

/** Wilson 1927, from so many independent answers. */
export function wilson(p: number, n: number, z: number): Interval {
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  return { low: p === 0 ? 0 : Math.max(0, centre - half), high: p === 1 ? 1 : Math.min(1, centre + half) }
}

/** From the intervals of both (Zou and Donner 2008). */
export function moverOf(of: Bounded, against: Bounded, correlation: number): Interval | undefined {
  const ends = [of, against].map(({ value, interval, isFull }) =>
    isFull ? { low: value, high: value } : interval,
  )
  const [one, other] = ends
  if (one === undefined || other === undefined) return undefined
  const far = (a: number, b: number) => Math.sqrt(Math.max(0, a ** 2 + b ** 2 - 2 * correlation * a * b))
  const value = of.value - against.value
  return {
    low: value - far(of.value - one.low, other.high - against.value),
    high: value + far(one.high - of.value, against.value - other.low),
  }
}
