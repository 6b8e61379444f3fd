import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measure, sorted } from '../../pipeline/analysis/measures.ts'

test('numbers come in ascending order, whole or not, however far apart', () => {
  const numbers = fc.oneof(
    fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 60 }),
    fc.array(fc.integer(), { maxLength: 60 }),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 60 }),
  )
  fc.assert(
    fc.property(numbers, (given) => {
      const expected = given.map((number) => number + 0).toSorted((one, other) => one - other)
      expect(Array.from(sorted(Float64Array.from(given)), (number) => number + 0)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('have their lowest, middle and highest one, their mean and their sum', () => {
  expect(measure(Float64Array.of(1, 2, 4, 7))).toEqual([
    ['min', 1],
    ['median', 3],
    ['max', 7],
    ['mean', 3.5],
    ['sum', 14],
  ])
})

test('have none when there are none', () => {
  expect(measure(sorted(new Float64Array(0))).map(([, value]) => value)).toEqual(Array(5).fill(undefined))
})
