import fCdf from '@stdlib/stats-base-dists-f-cdf'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/**
 * How far from 0 the middle `level` of Student's t reaches; of the normal distribution for infinite degrees of
 * freedom. 1.96 for 0.95.
 */
export function criticalValue(level: number, degreesOfFreedom: number): number {
  const below = (1 + level) / 2
  return degreesOfFreedom === Infinity ? normalQuantile(below, 0, 1) : tQuantile(below, degreesOfFreedom)
}

/** The chance of a t at least this far from 0, on either side; of a normal deviate for infinite degrees of freedom. */
export function twoSidedP(statistic: number, degreesOfFreedom: number): number {
  const lower = -Math.abs(statistic)
  return 2 * (degreesOfFreedom === Infinity ? normalCdf(lower, 0, 1) : tCdf(lower, degreesOfFreedom))
}

/** The chance of an F at least this large. */
export function upperP(statistic: number, numerator: number, denominator: number): number {
  // 1 / F has the degrees of freedom the other way round: so a small chance keeps its digits.
  return statistic <= 0 ? 1 : fCdf(1 / statistic, denominator, numerator)
}
