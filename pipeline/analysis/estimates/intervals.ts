/** In the unit of what it is about, both ends included. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Wilson's interval of a share (Wilson 1927; Brown, Cai and DasGupta 2001), as R's `prop.test(correct=FALSE)` has it.
 *
 * @param share between 0 and 1
 * @param trials how many independent answers it rests on; need not be whole
 * @param critical the critical value of the level: 1.96 for 95%
 */
export function wilson(share: number, trials: number, critical: number): Interval {
  const square = (critical * critical) / trials
  const centre = share + square / 2
  const half = Math.sqrt(share * (1 - share) * square + (square * square) / 4)
  return {
    low: share === 0 ? 0 : Math.max(0, (centre - half) / (1 + square)),
    high: share === 1 ? 1 : Math.min(1, (centre + half) / (1 + square)),
  }
}

/** Estimate ± t × SE. */
export function tInterval(value: number, standardError: number, critical: number): Interval {
  return { low: value - critical * standardError, high: value + critical * standardError }
}

/** A figure and its interval; of a figure without error both ends are the figure. */
export interface Bounded {
  readonly value: number
  readonly interval: Interval
}

/**
 * The interval of the difference `of` − `against` from the two intervals (MOVER: Zou and Donner 2008). Of independent
 * shares with Wilson's intervals it is Newcombe's hybrid score interval (Newcombe 1998, method 10).
 *
 * @param correlation of the two estimates
 */
export function differenceInterval(of: Bounded, against: Bounded, correlation: number): Interval {
  const far = (one: number, other: number) =>
    Math.sqrt(Math.max(0, one * one + other * other - 2 * correlation * one * other))
  const difference = of.value - against.value
  return {
    low: difference - far(of.value - of.interval.low, against.interval.high - against.value),
    high: difference + far(of.interval.high - of.value, against.value - against.interval.low),
  }
}
