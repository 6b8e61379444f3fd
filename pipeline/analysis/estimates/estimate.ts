import { criticalValue } from './distributions.ts'
import { type Interval, tInterval, wilson } from './intervals.ts'
import {
  type Base,
  type Linearised,
  type LinearisedMean,
  lineariseMean,
  lineariseTotal,
  type Variable,
} from './linearise.ts'
import type { Sample } from './sample.ts'
import { degreesOfFreedom, standardErrorOf, varianceOf } from './variance.ts'

/** A figure of a sample, in the unit of its variable; a share is between 0 and 1. */
export interface Estimate {
  readonly measure: 'share' | 'mean' | 'total' | 'quantile'
  readonly value: number
  readonly base: Base
  /** Clusters less strata. */
  readonly degreesOfFreedom: number
  /** Absent when the sample cannot tell it: one cluster in each stratum. 0 for a full frame. */
  readonly standardError?: number
  /** At the level of the sample. Absent for a full frame, and when the sample cannot tell it. */
  readonly interval?: Interval
  /** Of shares and means: the variance, by what it would be in a simple random sample of the same base. */
  readonly designEffect?: number
  /** Of a share: how many independent answers its interval counts for. */
  readonly trials?: number
  /** The sample is simple: random, with equal weights, without strata or clusters. */
  readonly isSimple: boolean
  /** Everyone is in the sample: the figure has no error. */
  readonly isExact: boolean
}

/**
 * The share of a variable of 0 and 1, by weights. Its interval is Wilson's. In a simple sample it rests on the base n,
 * n(N − 1)/(N − n) of a known population N (Cochran 1977), and the normal distribution. In any other it rests on
 * p(1 − p)/SE² (Dean and Pagano 2015) and t, as in R's `svyciprop(method = "wilson")`, or where SE is 0 on Kish's
 * effective base.
 *
 * @returns undefined for an empty base
 */
export function share(sample: Sample, variable: Variable): Estimate | undefined {
  const mean = lineariseMean(sample, variable)
  if (mean === undefined) return undefined
  const rest = withError(sample, variable, mean, () => standardErrorOf(sample, mean))
  const effect = designEffect(sample, mean, rest.standardError)
  const trials = rest.isExact ? undefined : trialsOf(sample, mean, rest)
  if (trials === undefined) return { measure: 'share', ...rest, ...effect }
  const critical = criticalValue(sample.level, sample.isSimple ? Infinity : rest.degreesOfFreedom)
  return { measure: 'share', ...rest, ...effect, trials, interval: wilson(mean.value, trials, critical) }
}

/**
 * The mean of a variable, by weights: also of a net score (1 for a promoter, −1 for a detractor, else 0) and of the
 * index of a battery. Its interval is ± t × SE.
 *
 * @returns undefined for an empty base
 */
export function mean(sample: Sample, variable: Variable): Estimate | undefined {
  const linear = lineariseMean(sample, variable)
  if (linear === undefined) return undefined
  const rest = withError(sample, variable, linear, () => standardErrorOf(sample, linear))
  return {
    measure: 'mean',
    ...rest,
    ...designEffect(sample, linear, rest.standardError),
    ...byT(sample, rest),
  }
}

/**
 * The total of a variable in the population, for weights that add up to it. Its interval is ± t × SE.
 *
 * @returns undefined for an empty base
 */
export function total(sample: Sample, variable: Variable): Estimate | undefined {
  const linear = lineariseTotal(sample, variable)
  if (linear === undefined) return undefined
  const rest = withError(sample, variable, linear, () => Math.sqrt(varianceOf(sample, linear.influence)))
  return { measure: 'total', ...rest, ...byT(sample, rest) }
}

type WithError = Omit<Estimate, 'measure'>

function withError(
  sample: Sample,
  variable: Variable,
  { value, base }: Linearised,
  standardErrorOfIt: () => number,
): WithError {
  const degrees = degreesOfFreedom(sample, variable.base)
  const known = { value, base, degreesOfFreedom: degrees, isSimple: sample.isSimple, isExact: sample.isFull }
  if (sample.isFull) return { ...known, standardError: 0 }
  return degrees < 1 ? known : { ...known, standardError: standardErrorOfIt() }
}

function byT(
  { level }: Sample,
  { value, standardError, degreesOfFreedom }: WithError,
): { interval?: Interval } {
  // Of answers that are all the same, the sample cannot tell how others differ.
  if (standardError === undefined || standardError === 0) return {}
  return { interval: tInterval(value, standardError, criticalValue(level, degreesOfFreedom)) }
}

function trialsOf(
  { size, population, isSimple }: Sample,
  { value, base }: Linearised,
  { standardError }: WithError,
): number | undefined {
  if (isSimple)
    return base.unweighted * (population === undefined ? 1 : (population - 1) / (population - size))
  if (standardError === undefined) return undefined
  return standardError === 0 ? base.effective : (value * (1 - value)) / standardError ** 2
}

/**
 * R's `deff`: without a known population, that of `deff = "replace"`. Of the base in a known population, `deff = TRUE`
 * with the population that the weights give it.
 */
function designEffect(
  { weights, population }: Sample,
  { base, simpleVariance }: LinearisedMean,
  standardError: number | undefined,
): { designEffect?: number } {
  if (standardError === undefined || !(simpleVariance > 0 && simpleVariance < Infinity)) return {}
  const sampled = population === undefined ? 0 : sampledPart(weights, base, population)
  return sampled >= 1 ? {} : { designEffect: standardError ** 2 / (simpleVariance * (1 - sampled)) }
}

/** How much of its population is in a base. */
function sampledPart(weights: Float64Array, { unweighted, weighted }: Base, population: number): number {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return unweighted / (population * (weighted / sum))
}
