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

/** Whole numbers within so wide a range are sorted by counting, which takes a tenth of the time. */
const MOST_COUNTED = 65_536

/** The numbers in ascending order. */
export function sorted(numbers: Float64Array): Float64Array {
  if (numbers.length === 0) return numbers
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  let areWhole = true
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] as number
    if (number < lowest) lowest = number
    if (number > highest) highest = number
    areWhole &&= Number.isInteger(number)
  }
  if (!areWhole || highest - lowest >= Math.min(MOST_COUNTED, numbers.length)) return numbers.toSorted()
  return countedOut(numbers, lowest, highest - lowest + 1)
}

/** Whole numbers from the lowest on, of which there may be so many different ones. */
function countedOut(numbers: Float64Array, lowest: number, range: number): Float64Array {
  const counts = new Int32Array(range)
  for (let place = 0; place < numbers.length; place += 1) {
    const value = (numbers[place] as number) - lowest
    counts[value] = (counts[value] as number) + 1
  }
  const inOrder = new Float64Array(numbers.length)
  let end = 0
  for (let value = 0; value < range; value += 1) {
    const start = end
    end += counts[value] as number
    inOrder.fill(lowest + value, start, end)
  }
  return inOrder
}
