import { checkLength, type Sample } from './sample.ts'

/** A number of each respondent: 0 or 1 for a share. */
export interface Variable {
  /** By respondent; what stands outside the base is never read. */
  readonly values: Float64Array | Int8Array | Uint8Array
  /**
   * 1 for who is in the base, 0 for who is not: other groups, the not asked and the missing. They stay in the design,
   * as in R's `subset()`. Without, everyone is.
   */
  readonly base?: Uint8Array
}

/** How many answers a figure rests on. */
export interface Base {
  readonly unweighted: number
  readonly weighted: number
  /** (Σw)² / Σw²: as many answers of equal weight (Kish, *Survey Sampling*, 1965). */
  readonly effective: number
}

/** A weighted mean or total, with each respondent's part in its error. */
export interface Linearised {
  readonly value: number
  /** By respondent; 0 outside the base. */
  readonly influence: Float64Array
  readonly base: Base
}

/** A mean, and the variance that the base would give it in a simple random sample with replacement. */
export interface LinearisedMean extends Linearised {
  readonly simpleVariance: number
}

/** The mean Σwy / Σw and its Taylor linearisation w(y − ȳ) / Σw. Undefined for an empty base. */
export function lineariseMean(sample: Sample, variable: Variable): LinearisedMean | undefined {
  const { base, sum } = add(sample, variable)
  if (base.unweighted === 0) return undefined
  const { size, weights } = sample
  const { values, base: mask } = variable
  const value = sum / base.weighted
  const influence = new Float64Array(size)
  let squares = 0
  for (let i = 0; i < size; i += 1) {
    if (mask?.[i] === 0) continue
    const apart = (values[i] ?? 0) - value
    const part = ((weights[i] ?? 0) / base.weighted) * apart
    influence[i] = part
    squares += part * apart
  }
  if (squares > (SAME * value) ** 2)
    return { value, influence, base, simpleVariance: squares / (base.unweighted - 1) }
  return { value, influence: influence.fill(0), base, simpleVariance: 0 }
}

/** Values this near to their mean, as a part of it, are all the same, but for rounding. */
const SAME = 1e-13

/** The total Σwy and its linearisation wy. Undefined for an empty base. */
export function lineariseTotal(sample: Sample, variable: Variable): Linearised | undefined {
  const { base, sum } = add(sample, variable)
  if (base.unweighted === 0) return undefined
  const { size, weights } = sample
  const { values, base: mask } = variable
  const influence = new Float64Array(size)
  for (let i = 0; i < size; i += 1) if (mask?.[i] !== 0) influence[i] = (weights[i] ?? 0) * (values[i] ?? 0)
  return { value: sum, influence, base }
}

/** @throws RangeError when an array has another length than the sample, or a value in the base is not a number */
function add({ size, weights }: Sample, { values, base: mask }: Variable): { base: Base; sum: number } {
  checkLength(values, size)
  checkLength(mask, size)
  let unweighted = 0
  let weighted = 0
  let squares = 0
  let sum = 0
  for (let i = 0; i < size; i += 1) {
    if (mask?.[i] === 0) continue
    const weight = weights[i] ?? 0
    unweighted += 1
    weighted += weight
    squares += weight * weight
    sum += weight * (values[i] ?? 0)
  }
  if (!Number.isFinite(sum)) throw new RangeError('A value in the base is not a number.')
  return { base: { unweighted, weighted, effective: (weighted * weighted) / squares }, sum }
}
