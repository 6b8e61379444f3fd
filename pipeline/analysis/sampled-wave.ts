import type { StratumVariable, Wave } from '../study/study.ts'
import type { SampleDesign } from '../study/study-design.ts'
import type { Statistics } from './statistics.ts'
import { waveSample } from './wave-sample.ts'

/** What a report says of a sample as a whole. */
export interface SampledWave {
  /** Respondents. */
  readonly size: number
  /** How many independent answers the weights leave: (Σw)²/Σw² (Kish 1965). */
  readonly effective: number
  /** Whether weights differ. */
  readonly isWeighted: boolean
  /**
   * The interval of a share of so many respondents, at the level of the study: Wilson's, with the effective base that
   * the weights leave of them. Strata and clusters can make that of a single figure wider or narrower.
   */
  intervalOf(share: number, respondents: number): { readonly low: number; readonly high: number }
}

/** A wave of a sample as a whole. */
export function sampledWave(
  design: SampleDesign,
  strata: readonly StratumVariable[],
  statistics: Statistics,
  wave: Wave,
): SampledWave {
  const { sample, isWeighted } = waveSample({ design, strata, statistics }, wave)
  const { size, weights } = sample
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const effective = sum ** 2 / weights.reduce((all, weight) => all + weight ** 2, 0)
  const critical = statistics.criticalValue(design.level, Number.POSITIVE_INFINITY)
  return {
    size,
    effective,
    isWeighted,
    intervalOf: (share, respondents) => statistics.wilson(share, (respondents * effective) / size, critical),
  }
}
