import { type Design, type Sample, sampleOf } from './sample.ts'

/** Two waves that have respondents in common. */
export interface PairedWaves {
  readonly of: Sample
  readonly against: Sample
  /** The respondents of `of`, followed by those of `against`: the same person is one cluster. */
  readonly both: Sample
}

/**
 * Pairs two waves by person, as a stacked `svydesign(id = ~respondent)` does in R. Strata, respondents and clusters
 * have the same numbers in both waves; where there are clusters, people stay in theirs. The population counts as in the
 * wave that has less of it.
 *
 * @throws RangeError as {@link sampleOf}, and when a wave has no respondents' numbers, or only one has strata or
 * clusters
 */
export function pairWaves(of: Design, against: Design): PairedWaves {
  const strata = joined('strata', of.strata, against.strata)
  const clusters =
    joined('clusters', of.clusters, against.clusters) ??
    joined('respondents', of.respondents, against.respondents)
  if (clusters === undefined) throw new RangeError('Paired waves need the numbers of respondents.')
  const samples = { of: sampleOf(of), against: sampleOf(against) }
  const weights = new Float64Array(of.size + against.size)
  weights.set(samples.of.weights)
  weights.set(samples.against.weights, of.size)
  const stacked = sampleOf({
    size: of.size + against.size,
    weights,
    ...(strata === undefined ? {} : { strata }),
    clusters,
    level: of.level,
  })
  const unsampled = stacked.unsampled.map((_, stratum) =>
    Math.max(samples.of.unsampled[stratum] ?? 0, samples.against.unsampled[stratum] ?? 0),
  )
  return { ...samples, both: { ...stacked, unsampled, isFull: samples.of.isFull && samples.against.isFull } }
}

function joined(
  name: string,
  one: Int32Array | undefined,
  other: Int32Array | undefined,
): Int32Array | undefined {
  if (one === undefined && other === undefined) return undefined
  if (one === undefined || other === undefined)
    throw new RangeError(`Only one of the paired waves has ${name}.`)
  const both = new Int32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
