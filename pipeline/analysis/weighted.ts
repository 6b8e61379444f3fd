import type { Result, Results } from './results.ts'

/** Whether a figure is of a sample with different weights, so that a count of respondents is not what its percentage rests on. */
export function isWeighted(
  { wave, estimate }: Pick<Result, 'wave' | 'estimate'>,
  { differences }: Pick<Results, 'differences'>,
): boolean {
  return estimate !== undefined && differences?.isWeighted(wave) === true
}
