import { expect, test } from 'vitest'
import { rangesOf } from '../../pipeline/publish/ranges.ts'

test.each([
  [[], ''],
  [[7], '7'],
  [[2, 3, 4, 17], '2-4, 17'],
  [[2, 4, 5], '2, 4-5'],
])('%j is written %j', (numbers, text) => {
  expect(rangesOf(numbers)).toBe(text)
})
