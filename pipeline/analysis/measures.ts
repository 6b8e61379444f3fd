import type { Measure } from '../language/language.ts'

/** The measures of some numbers in ascending order; undefined where there are none. */
export function measure(sorted: Float64Array): [Measure, number | undefined][] {
  const isEmpty = sorted.length === 0
  const sum = sorted.reduce((total, value) => total + value, 0)
  return [
    ['min', sorted[0]],
    ['median', medianOf(sorted)],
    ['max', sorted.at(-1)],
    ['mean', isEmpty ? undefined : sum / sorted.length],
    ['sum', isEmpty ? undefined : sum],
  ]
}

/** The middle value, or the mean of the two middle ones. */
function medianOf(sorted: Float64Array): number | undefined {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}
