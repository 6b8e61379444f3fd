import { defined } from '../core/defined.ts'
import { once } from '../core/memoize.ts'
import type { StratumVariable, Wave } from '../study/study.ts'
import type { SampleDesign } from '../study/study-design.ts'
import type { Estimate } from './estimates/estimate.ts'
import type { Design, Sample } from './estimates/sample.ts'
import type { Statistics } from './statistics.ts'
import type { Measured } from './variables.ts'

/** How the respondents of a wave were drawn, and what that says of those they stand for. */
export interface WaveSample {
  readonly design: Design
  readonly sample: Sample
  /** Whether weights differ. */
  readonly isWeighted: boolean
  /** Whether weights add up to the population, so that there are totals. */
  readonly hasTotals: boolean
  /** Undefined for an empty base, and for a total that the weights do not give. */
  estimate(measured: Measured): Estimate | undefined
}

/** What the design of a wave is made of. */
export interface SampleContext {
  readonly design: SampleDesign
  readonly strata: readonly StratumVariable[]
  readonly statistics: Statistics
}

/** The sample of a wave, made on first use. */
export function waveSample({ design, strata, statistics }: SampleContext, wave: Wave): WaveSample {
  const drawn = once(() => designOf(design, strata, wave))
  const sample = once(() => statistics.sampleOf(drawn()))
  const hasTotals = once(() => addUpToPopulation(sample().weights, wave))
  return {
    get design() {
      return drawn()
    },
    get sample() {
      return sample()
    },
    get isWeighted() {
      const { weights } = sample()
      return weights.some((weight) => weight !== weights[0])
    },
    get hasTotals() {
      return hasTotals()
    },
    estimate({ measure, variable, part = 0 }) {
      if (measure === 'quantile') return statistics.quantiles(sample(), variable, [part])[0]
      if (measure === 'total' && !hasTotals()) return undefined
      return statistics[measure](sample(), variable)
    },
  }
}

/**
 * The design of a wave. A population is counted in respondents. So with clusters, whose number is not known, no figure is
 * made more certain by it, but without weights it still gives them.
 */
function designOf(
  { level, stratifiedBy, isClustered }: SampleDesign,
  strata: readonly StratumVariable[],
  { responses, population }: Wave,
): Design {
  const { interviews: size, sample: { weights, clusters, respondents, ...columns } = { strata: {} } } =
    responses
  const values = strata.find(({ id }) => id === stratifiedBy)?.values ?? []
  const codes = stratifiedBy === undefined ? undefined : columns.strata[stratifiedBy]
  const numbers = codes && Int32Array.from(codes, (code) => code - 1)
  const counts = populationOf(
    population,
    values.map(({ id }) => id),
    numbers,
  )
  return {
    size,
    level,
    ...defined({
      weights: weights ?? (isClustered && counts ? drawingWeights(size, numbers, counts) : undefined),
      strata: numbers,
      clusters,
      population: isClustered ? undefined : counts,
      respondents,
    }),
  }
}

/** By stratum of the respondents; undefined when only the total of several is known. */
function populationOf(
  population: Wave['population'],
  values: readonly string[],
  strata: Int32Array | undefined,
): Float64Array | undefined {
  if (population === undefined || strata === undefined) return population && Float64Array.of(population.total)
  const { strata: counts } = population
  if (counts === undefined) return undefined
  const last = strata.reduce((highest, stratum) => Math.max(highest, stratum), -1)
  return Float64Array.from(values.slice(0, last + 1), (value) => counts[value] ?? NaN)
}

/** Population by respondents, stratum by stratum. */
function drawingWeights(size: number, strata: Int32Array | undefined, counts: Float64Array): Float64Array {
  const drawn = new Int32Array(counts.length)
  const stratumOf = (respondent: number) => strata?.[respondent] ?? 0
  for (let each = 0; each < size; each += 1) drawn[stratumOf(each)] = (drawn[stratumOf(each)] ?? 0) + 1
  return Float64Array.from({ length: size }, (_, each) => {
    const stratum = stratumOf(each)
    return (counts[stratum] ?? 0) / (drawn[stratum] ?? 1)
  })
}

/** Weights with few decimals do not add up to the population to the last one. */
const NEAR = 0.001

function addUpToPopulation(weights: Float64Array, { population }: Wave): boolean {
  if (population === undefined) return false
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return Math.abs(sum - population.total) <= NEAR * population.total
}
