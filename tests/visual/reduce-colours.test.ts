import { expect, test } from 'vitest'
import { pixelAt, spotted } from './make-picture.ts'
import { reduceColours } from './reduce-colours.ts'

test('keeps the colours of areas, and brings the others to steps of fifteen', () => {
  const spots = [1, 7, 8, 100, 247]
  const reduced = reduceColours(spotted(100, 60, 233, spots))
  expect(spots.map((_, column) => pixelAt(reduced, column, 0)[0])).toEqual([0, 0, 15, 105, 240])
  expect(pixelAt(reduced, 50, 50)).toEqual([233, 233, 233, 255])
})

test('takes for an area what covers a thousandth of the picture', () => {
  const [below, enough] = [Array(5).fill(100), Array(6).fill(100)]
  expect(pixelAt(reduceColours(spotted(100, 60, 255, below)), 0, 0)).toEqual([105, 105, 105, 255])
  expect(pixelAt(reduceColours(spotted(100, 60, 255, enough)), 0, 0)).toEqual([100, 100, 100, 255])
})
