import type { WaveSummary } from './results.ts'

/** What templates and charts write for the last wave before another that asked the same. */
export const PREVIOUS = 'previous'

/**
 * The last wave before another that asked a question; of what no wave asks, such as the fieldwork, the one directly
 * before it. Undefined when there is none.
 *
 * @param waves oldest first
 * @param before id of the other wave
 */
export function previousWave<Asked extends Pick<WaveSummary, 'id' | 'questions'>>(
  waves: readonly Asked[],
  before: string,
  question?: string,
): Asked | undefined {
  const asks = ({ questions }: Asked) => question !== undefined && questions.includes(question)
  const earlier = waves.slice(
    0,
    waves.findIndex(({ id }) => id === before),
  )
  return waves.some(asks) ? earlier.findLast(asks) : earlier.at(-1)
}
