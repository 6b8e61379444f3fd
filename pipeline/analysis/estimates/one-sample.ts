import type { Difference, Test } from './difference.ts'
import { twoSidedP } from './distributions.ts'
import type { Estimate } from './estimate.ts'

/**
 * A share or mean less a fixed value, in its unit. The test of a share is the one that its interval of Wilson turns
 * round, with the value's own variance: of a simple sample R's `prop.test(correct = FALSE)`. The test of a mean is t =
 * difference / SE.
 *
 * @returns without a test for a share less 0 or 1, which one answer decides, for a quantile, and when the sample cannot tell
 */
export function fromValue(of: Estimate, value: number): Difference {
  const { interval, standardError, isExact } = of
  const difference = of.value - value
  if (isExact) return { value: difference, standardError: 0, isExact }
  const test = testOf(of, value)
  return {
    value: difference,
    ...(standardError === undefined ? {} : { standardError }),
    ...(interval && { interval: { low: interval.low - value, high: interval.high - value } }),
    ...(test && { test }),
    isExact,
  }
}

function testOf(of: Estimate, value: number): Test | undefined {
  if (of.measure === 'quantile') return undefined
  const variance = of.measure === 'share' ? (value * (1 - value)) / (of.trials ?? NaN) : varianceOf(of)
  if (!(variance > 0)) return undefined
  const statistic = (of.value - value) / Math.sqrt(variance)
  const degreesOfFreedom = of.measure === 'share' && of.isSimple ? Infinity : of.degreesOfFreedom
  return { statistic, degreesOfFreedom, p: twoSidedP(statistic, degreesOfFreedom) }
}

function varianceOf({ standardError = NaN }: Estimate): number {
  return standardError ** 2
}
