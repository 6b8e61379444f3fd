import { criticalValue } from './distributions.ts'
import type { Estimate } from './estimate.ts'
import { type LinearisedMean, lineariseMean, type Variable } from './linearise.ts'
import type { Sample } from './sample.ts'
import { degreesOfFreedom, standardErrorOf } from './variance.ts'

/** As near as this, a sum of weights is just a part of all of them, but for rounding. */
const SAME_PART = 1e-10

/** The values of a base from low to high, each once, and the weight of all up to it. */
interface Distribution {
  readonly values: Float64Array
  readonly upTo: Float64Array
}

/**
 * Quantiles by weights, by the rule `school` of R's `svyquantile` (Hyndman and Fan 1996, definition 2): the first value
 * up to which there is more than the part asked for; halfway to the next when it is just that part. With equal weights
 * the median is the usual one.
 *
 * Intervals are Woodruff's (1952): that of the share up to the quantile, ± t × SE, turned back into values; none when
 * it goes below 0 or above 1. The standard error is their length by 2t. Takes n log n time, since it sorts.
 *
 * @param parts between 0 and 1: 0.5 for the median
 * @returns one for each part; none for an empty base
 */
export function quantiles(sample: Sample, variable: Variable, parts: readonly number[]): readonly Estimate[] {
  const linear = lineariseMean(sample, variable)
  if (linear === undefined) return []
  const distribution = distributionOf(sample, variable)
  const degrees = degreesOfFreedom(sample, variable.base)
  return parts.map((part) => {
    const value = quantileOf(distribution, part)
    const known = {
      measure: 'quantile' as const,
      value,
      base: linear.base,
      degreesOfFreedom: degrees,
      isSimple: sample.isSimple,
      isExact: sample.isFull,
    }
    if (sample.isFull) return { ...known, standardError: 0 }
    return degrees < 1 ? known : { ...known, ...woodruff({ sample, variable, distribution, value, degrees }) }
  })
}

interface Found {
  readonly sample: Sample
  readonly variable: Variable
  readonly distribution: Distribution
  readonly value: number
  readonly degrees: number
}

function woodruff({
  sample,
  variable,
  distribution,
  value,
  degrees,
}: Found): Pick<Estimate, 'interval' | 'standardError'> {
  const isUpTo = new Uint8Array(sample.size)
  for (let i = 0; i < sample.size; i += 1) if ((variable.values[i] ?? 0) <= value) isUpTo[i] = 1
  const upTo = lineariseMean(sample, { ...variable, values: isUpTo }) as LinearisedMean
  const error = standardErrorOf(sample, upTo)
  const critical = criticalValue(sample.level, degrees)
  const from = upTo.value - critical * error
  const to = upTo.value + critical * error
  // Without an error, as where all are up to it, the sample cannot tell.
  if (error === 0 || from < 0 || to > 1) return {}
  const interval = { low: quantileOf(distribution, from), high: quantileOf(distribution, to) }
  return { interval, standardError: (interval.high - interval.low) / (2 * critical) }
}

function distributionOf({ size, weights }: Sample, { values, base }: Variable): Distribution {
  const distinct = distinctValues(values, base)
  const upTo = new Float64Array(distinct.length)
  for (let i = 0; i < size; i += 1) {
    if (base?.[i] === 0) continue
    const place = firstFrom(distinct, values[i] ?? 0)
    upTo[place] = (upTo[place] ?? 0) + (weights[i] ?? 0)
  }
  for (let i = 1; i < upTo.length; i += 1) upTo[i] = (upTo[i] ?? 0) + (upTo[i - 1] ?? 0)
  return { values: distinct, upTo }
}

function distinctValues(values: Variable['values'], base: Uint8Array | undefined): Float64Array {
  const sorted = new Float64Array(values.length)
  let kept = 0
  for (let i = 0; i < values.length; i += 1) {
    if (base?.[i] === 0) continue
    sorted[kept] = values[i] ?? 0
    kept += 1
  }
  sorted.subarray(0, kept).sort()
  let count = 0
  for (let i = 0; i < kept; i += 1) {
    const value = sorted[i] ?? 0
    if (count > 0 && value === sorted[count - 1]) continue
    sorted[count] = value
    count += 1
  }
  return sorted.subarray(0, count)
}

/** The place of the first number that is not below another. */
function firstFrom(sorted: Float64Array, number: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

function quantileOf({ values, upTo }: Distribution, part: number): number {
  const last = values.length - 1
  const all = upTo[last] ?? 0
  const place = Math.min(last, firstFrom(upTo, (part - SAME_PART) * all))
  const value = values[place] ?? 0
  const isJust = Math.abs((upTo[place] ?? 0) - part * all) <= SAME_PART * all
  return isJust && place < last ? (value + (values[place + 1] ?? 0)) / 2 : value
}
