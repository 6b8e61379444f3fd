/**
 * How the respondents of a wave were drawn. The arrays have an entry for each respondent, in the same order as every
 * {@link Variable} of the wave.
 */
export interface Design {
  /** How many respondents there are. */
  readonly size: number
  /** Above 0; only their ratios matter, but for a total. Without, all are alike within a stratum. */
  readonly weights?: Float64Array
  /** The number of each respondent's stratum, from 0. */
  readonly strata?: Int32Array
  /** The number of each respondent's cluster, from 0; in another stratum the same number is another cluster. */
  readonly clusters?: Int32Array
  /**
   * How many there are in the population of what was drawn, by stratum (one entry without strata): clusters where
   * there are clusters, else respondents.
   */
  readonly population?: Float64Array
  /** The same number, from 0, is the same person in another wave. Only paired waves need it. */
  readonly respondents?: Int32Array
  /** The level of intervals, such as 0.95. */
  readonly level: number
}

/** A {@link Design} that is ready to estimate from. */
export interface Sample {
  readonly size: number
  readonly level: number
  readonly weights: Float64Array
  /** The cluster of each respondent, numbered through all strata; absent when each respondent is one. */
  readonly clusters?: Int32Array
  /** The stratum of each cluster. */
  readonly stratumOf: Int32Array
  /** How many clusters each stratum has. */
  readonly clustersIn: Int32Array
  /** Of each stratum, the part of the population that is not in the sample. 1 when the population is not known. */
  readonly unsampled: Float64Array
  /** Of respondents; absent when it is not known, or counts clusters. */
  readonly population?: number
  /** Weights are all the same, and there are no strata or clusters: a simple random sample. */
  readonly isSimple: boolean
  /** Everyone is in it: its figures have no error. */
  readonly isFull: boolean
}

/**
 * Makes a design ready, in linear time. Without weights and with a population, the weights are those of the drawing:
 * population by respondents, stratum by stratum, as R's `svydesign` has it.
 *
 * @throws RangeError where the arrays do not belong together: a length, a number below 0, a weight that is not above
 * 0, or more in the sample than in the population
 */
export function sampleOf(design: Design): Sample {
  checkLengths(design)
  const { strata, population } = design
  const stratumCount = strata === undefined ? 1 : highest(strata) + 1
  const { clusters, stratumOf } = numberClusters(design)
  const clustersIn = new Int32Array(stratumCount)
  for (const stratum of stratumOf) clustersIn[stratum] = (clustersIn[stratum] ?? 0) + 1
  const unsampled = unsampledParts(clustersIn, population)
  const weights = design.weights ?? drawingWeights(design, clustersIn)
  const known = clusters === undefined ? population?.reduce((sum, count) => sum + count, 0) : undefined
  return {
    size: design.size,
    level: design.level,
    weights,
    ...(clusters === undefined ? {} : { clusters }),
    stratumOf,
    clustersIn,
    unsampled,
    ...(known === undefined ? {} : { population: known }),
    isSimple: clusters === undefined && stratumCount === 1 && areAllAlike(weights),
    isFull: unsampled.every((part) => part === 0),
  }
}

function checkLengths({ size, weights, strata, clusters, respondents, level }: Design): void {
  for (const array of [weights, strata, clusters, respondents]) checkLength(array, size)
  for (const array of [strata, clusters, respondents])
    if (array?.some((number) => number < 0))
      throw new RangeError('A stratum, cluster or respondent is below 0.')
  if (weights?.some((weight) => !(weight > 0 && weight < Infinity)))
    throw new RangeError('A weight is not a number above 0.')
  if (!(level > 0 && level < 1)) throw new RangeError(`The level ${level} is not between 0 and 1.`)
}

/** @throws RangeError when an array has not one entry for each respondent */
export function checkLength(array: { readonly length: number } | undefined, size: number): void {
  if (array !== undefined && array.length !== size)
    throw new RangeError(`An array of ${array.length} is for a sample of ${size}.`)
}

function highest(numbers: Int32Array): number {
  return numbers.reduce((high, number) => Math.max(high, number), -1)
}

function areAllAlike(weights: Float64Array): boolean {
  return weights.every((weight) => weight === weights[0])
}

/** Clusters numbered in the order of their first respondents. None when each respondent is one. */
function numberClusters({ size, strata, clusters }: Design): {
  clusters?: Int32Array
  stratumOf: Int32Array
} {
  if (clusters === undefined) return { stratumOf: strata ?? new Int32Array(size) }
  const highestCluster = highest(clusters)
  const usual = new Int32Array(highestCluster + 1).fill(-1)
  // Of the clusters that have the number of one in another stratum.
  const others = new Map<number, number>()
  const numbers = new Int32Array(size)
  const stratumOf = new Int32Array(size)
  let count = 0
  for (let i = 0; i < size; i += 1) {
    const cluster = clusters[i] ?? 0
    const stratum = strata?.[i] ?? 0
    const key = stratum * (highestCluster + 1) + cluster
    let number = usual[cluster] ?? -1
    if (number >= 0 && stratumOf[number] !== stratum) number = others.get(key) ?? -1
    if (number < 0) {
      number = count
      stratumOf[number] = stratum
      if (usual[cluster] === -1) usual[cluster] = number
      else others.set(key, number)
      count += 1
    }
    numbers[i] = number
  }
  return count === size
    ? { stratumOf: strata ?? new Int32Array(size) }
    : { clusters: numbers, stratumOf: stratumOf.subarray(0, count) }
}

function unsampledParts(clustersIn: Int32Array, population: Float64Array | undefined): Float64Array {
  if (population !== undefined && population.length !== clustersIn.length)
    throw new RangeError(
      `A population of ${population.length} strata is for a sample with ${clustersIn.length}.`,
    )
  return Float64Array.from(clustersIn, (sampled, stratum) => {
    const all = population?.[stratum] ?? Infinity
    if (!(all >= sampled)) throw new RangeError(`A sample of ${sampled} is from a population of ${all}.`)
    if (all === Infinity) return 1
    return all === 0 ? 0 : (all - sampled) / all
  })
}

function drawingWeights({ size, strata, population }: Design, clustersIn: Int32Array): Float64Array {
  const weights = new Float64Array(size)
  for (let i = 0; i < size; i += 1) {
    const stratum = strata?.[i] ?? 0
    weights[i] = population === undefined ? 1 : (population[stratum] ?? 1) / (clustersIn[stratum] ?? 1)
  }
  return weights
}
