import { criticalValue, twoSidedP } from './distributions.ts'
import { type Estimate, mean, share } from './estimate.ts'
import { type Bounded, differenceInterval, type Interval, tInterval } from './intervals.ts'
import { lineariseMean, type Variable } from './linearise.ts'
import type { PairedWaves } from './paired.ts'
import type { Sample } from './sample.ts'
import { degreesOfFreedom, NO_ERROR, varianceOf } from './variance.ts'

/** A test of whether a difference is 0. */
export interface Test {
  /** t, or z for infinite degrees of freedom. */
  readonly statistic: number
  readonly degreesOfFreedom: number
  /** Two-sided, not corrected for other tests. */
  readonly p: number
}

/** One figure less another, in their unit; a difference of shares between −1 and 1. */
export interface Difference {
  readonly value: number
  readonly standardError?: number
  readonly interval?: Interval
  /** Absent when the samples cannot tell: no error to go by, or no degrees of freedom. */
  readonly test?: Test
  /** Both are of a full frame: whatever differs, differs. */
  readonly isExact: boolean
}

/** What the errors of two figures have to do with each other. */
interface Relation {
  /** Of their difference; NaN when the samples cannot tell. */
  readonly variance: number
  readonly correlation: number
  readonly degreesOfFreedom: number
  /** They rest on different people, drawn apart. */
  readonly isApart: boolean
}

/**
 * The difference between two waves with other respondents: variances and degrees of freedom add up.
 *
 * Of shares, the interval is Newcombe's from those of both; of all else ± t × SE. The test is t = difference / SE. Two
 * shares of simple samples are tested with the pooled share and the normal distribution, as in R's
 * `prop.test(correct = FALSE)`. Where a share is 0 or 1, whose own error says nothing, the pooled share is taken too,
 * with the trials of both and t.
 *
 * @param level of the interval
 */
export function betweenWaves(of: Estimate, against: Estimate, level: number): Difference {
  const sampled = [of, against].filter(({ isExact }) => !isExact)
  return difference(of, against, level, {
    variance: (of.standardError ?? NaN) ** 2 + (against.standardError ?? NaN) ** 2,
    correlation: 0,
    degreesOfFreedom: sampled.reduce((sum, { degreesOfFreedom }) => sum + degreesOfFreedom, 0),
    isApart: true,
  })
}

/**
 * The difference between two groups of a wave, or two questions to the same respondents, with the covariance of both.
 * The interval of shares takes their correlation; all else is as in {@link betweenWaves}.
 *
 * @returns undefined when a base is empty
 */
export function betweenGroups(
  sample: Sample,
  measure: Measure,
  of: Variable,
  against: Variable,
): Difference | undefined {
  const sides = [sideOf(sample, measure, of), sideOf(sample, measure, against)] as const
  const bases = [maskOf(sample, of), maskOf(sample, against)] as const
  const either = bases[0].map((is, i) => is | (bases[1][i] ?? 0))
  const isApart = bases[0].every((is, i) => (is & (bases[1][i] ?? 0)) === 0)
  return together(sample, sides, { base: either, isApart })
}

/**
 * The difference between two waves with respondents in common, with the covariance by respondent: of shares, what
 * McNemar's test is about. All else is as in {@link betweenGroups}. When a wave is a full frame, only the other has an
 * error.
 *
 * @returns undefined when a base is empty
 */
export function betweenPairedWaves(
  { of, against, both }: PairedWaves,
  measure: Measure,
  variables: { readonly of: Variable; readonly against: Variable },
): Difference | undefined {
  const one = sideOf(of, measure, variables.of)
  const other = sideOf(against, measure, variables.against)
  if (of.isFull || against.isFull) return one && other && betweenWaves(one.estimate, other.estimate, of.level)
  const sides = [
    one && { ...one, influence: joined(one.influence, new Float64Array(against.size)) },
    other && { ...other, influence: joined(new Float64Array(of.size), other.influence) },
  ] as const
  const base = new Uint8Array(both.size)
  base.set(maskOf(of, variables.of))
  base.set(maskOf(against, variables.against), of.size)
  return together(both, sides, { base, isApart: both.clusters === undefined })
}

type Measure = 'share' | 'mean'

/** A figure, and the part of each respondent of a sample in its error. */
interface Side {
  readonly estimate: Estimate
  readonly influence: Float64Array
}

function sideOf(sample: Sample, measure: Measure, variable: Variable): Side | undefined {
  const estimate = (measure === 'share' ? share : mean)(sample, variable)
  const influence = lineariseMean(sample, variable)?.influence
  return estimate && influence && { estimate, influence }
}

function maskOf({ size }: Sample, { base }: Variable): Uint8Array {
  return base ?? new Uint8Array(size).fill(1)
}

function joined(one: Float64Array, other: Float64Array): Float64Array {
  const all = new Float64Array(one.length + other.length)
  all.set(one)
  all.set(other, one.length)
  return all
}

/** The difference between two figures of one sample. */
function together(
  sample: Sample,
  [of, against]: readonly [Side | undefined, Side | undefined],
  { base, isApart }: { readonly base: Uint8Array; readonly isApart: boolean },
): Difference | undefined {
  if (of === undefined || against === undefined) return undefined
  const variance = varianceOf(
    sample,
    of.influence.map((part, i) => part - (against.influence[i] ?? 0)),
  )
  const [one, other] = [varianceOf(sample, of.influence), varianceOf(sample, against.influence)]
  const spread = 2 * Math.sqrt(one * other)
  return difference(of.estimate, against.estimate, sample.level, {
    variance: variance > NO_ERROR * (one + other) ? variance : 0,
    correlation: spread === 0 ? 0 : (one + other - variance) / spread,
    degreesOfFreedom: degreesOfFreedom(sample, base),
    isApart,
  })
}

function difference(of: Estimate, against: Estimate, level: number, relation: Relation): Difference {
  const value = of.value - against.value
  if (of.isExact && against.isExact) return { value, standardError: 0, isExact: true }
  const isKnown = relation.degreesOfFreedom >= 1 && !Number.isNaN(relation.variance)
  const standardError = Math.sqrt(relation.variance)
  const error = isKnown ? { standardError } : {}
  if (of.measure === 'share')
    return { value, ...error, ...betweenShares(of, against, relation), isExact: false }
  if (!isKnown || relation.variance === 0) return { value, ...error, isExact: false }
  const interval = tInterval(value, standardError, criticalValue(level, relation.degreesOfFreedom))
  return { value, ...error, interval, ...tTest(value, relation), isExact: false }
}

function betweenShares(
  of: Estimate,
  against: Estimate,
  relation: Relation,
): Pick<Difference, 'interval' | 'test'> {
  const one = boundedOf(of)
  const other = boundedOf(against)
  return {
    ...(one && other && { interval: differenceInterval(one, other, relation.correlation) }),
    ...testOfShares(of, against, relation),
  }
}

function boundedOf({ value, interval, isExact }: Estimate): Bounded | undefined {
  if (isExact) return { value, interval: { low: value, high: value } }
  return interval && { value, interval }
}

function testOfShares(of: Estimate, against: Estimate, relation: Relation): { test?: Test } {
  const isSimple = relation.isApart && of.isSimple && against.isSimple
  const hasEdge = [of, against].some(({ value }) => value === 0 || value === 1)
  if (of.trials === undefined || against.trials === undefined || !(isSimple || hasEdge))
    return tTest(of.value - against.value, relation)
  const pooled = (of.trials * of.value + against.trials * against.value) / (of.trials + against.trials)
  const variance = pooled * (1 - pooled) * (1 / of.trials + 1 / against.trials)
  return tTest(of.value - against.value, {
    variance,
    degreesOfFreedom: isSimple ? Infinity : relation.degreesOfFreedom,
  })
}

function tTest(
  value: number,
  { variance, degreesOfFreedom }: Pick<Relation, 'variance' | 'degreesOfFreedom'>,
): { test?: Test } {
  if (!(variance > 0 && degreesOfFreedom >= 1)) return {}
  const statistic = value / Math.sqrt(variance)
  return { test: { statistic, degreesOfFreedom, p: twoSidedP(statistic, degreesOfFreedom) } }
}
