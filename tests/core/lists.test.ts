import { expect, test } from 'vitest'
import { addAll, largest, smallest } from '../../pipeline/core/lists.ts'

test('a million numbers are added and compared', () => {
  const numbers = Array.from({ length: 1_000_000 }, (_, index) => (index * 7) % 1_000_001)
  const list = [-1]
  addAll(list, numbers)
  expect([list.length, list[1_000_000]]).toEqual([1_000_001, numbers.at(-1)])
  expect([smallest(list), largest(list)]).toEqual([-1, 1_000_000])
})

test('of no numbers there is no largest', () => {
  expect([smallest([]), largest([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
})
