import type { LinearisedMean } from './linearise.ts'
import type { Sample } from './sample.ts'

/**
 * The variance of a linearised estimate, from each respondent's part in its error (0 for those outside the base):
 * Σₕ (1 − nₕ/Nₕ) nₕ/(nₕ − 1) Σ (zᵢ − z̄ₕ)² over the clusters i of the strata h (Särndal, Swensson and Wretman, *Model
 * Assisted Survey Sampling*, 1992). A stratum with one cluster counts its distance from 0, as R's `survey` does with
 * `survey.lonely.psu="adjust"`.
 */
export function varianceOf(sample: Sample, influence: Float64Array): number {
  const { stratumOf, clustersIn } = sample
  const sums = sumsByCluster(sample, influence)
  const means = new Float64Array(clustersIn.length)
  for (let i = 0; i < sums.length; i += 1) {
    const stratum = stratumOf[i] ?? 0
    means[stratum] = (means[stratum] ?? 0) + (sums[i] ?? 0)
  }
  for (const [stratum, clusters] of clustersIn.entries())
    means[stratum] = clusters === 1 ? 0 : (means[stratum] ?? 0) / clusters
  const squares = new Float64Array(clustersIn.length)
  for (let i = 0; i < sums.length; i += 1) {
    const stratum = stratumOf[i] ?? 0
    const apart = (sums[i] ?? 0) - (means[stratum] ?? 0)
    squares[stratum] = (squares[stratum] ?? 0) + apart * apart
  }
  const scales = stratumScales(sample)
  return squares.reduce((sum, square, stratum) => sum + square * (scales[stratum] ?? 0), 0)
}

/**
 * The standard error of a mean; 0 when no one differs from the mean, or within no stratum anyone from another.
 */
export function standardErrorOf(sample: Sample, { influence, simpleVariance }: LinearisedMean): number {
  const variance = varianceOf(sample, influence)
  return variance > NO_ERROR * simpleVariance ? Math.sqrt(variance) : 0
}

/** A variance below this part of what it might be is 0, but for rounding. */
export const NO_ERROR = 1e-12

/** What the squares of each stratum count for: (1 − n/N) n/(n − 1), without the latter for one cluster. */
export function stratumScales({ clustersIn, unsampled }: Sample): Float64Array {
  return unsampled.map((part, stratum) => {
    const clusters = clustersIn[stratum] ?? 0
    return clusters > 1 ? (part * clusters) / (clusters - 1) : part
  })
}

function sumsByCluster({ clusters, stratumOf }: Sample, influence: Float64Array): Float64Array {
  if (clusters === undefined) return influence
  const sums = new Float64Array(stratumOf.length)
  for (let i = 0; i < influence.length; i += 1) {
    const cluster = clusters[i] ?? 0
    sums[cluster] = (sums[cluster] ?? 0) + (influence[i] ?? 0)
  }
  return sums
}

/** Clusters less strata, counting those that have someone in the base: R's `degf` of a subset. */
export function degreesOfFreedom(
  { size, clusters, stratumOf, clustersIn }: Sample,
  base: Uint8Array | undefined,
): number {
  const isCounted = new Uint8Array(stratumOf.length)
  const isStratumCounted = new Uint8Array(clustersIn.length)
  let degrees = 0
  for (let i = 0; i < size; i += 1) {
    const cluster = clusters?.[i] ?? i
    if (base?.[i] === 0 || isCounted[cluster] === 1) continue
    isCounted[cluster] = 1
    const stratum = stratumOf[cluster] ?? 0
    if (isStratumCounted[stratum] === 1) degrees += 1
    isStratumCounted[stratum] = 1
  }
  return degrees
}
