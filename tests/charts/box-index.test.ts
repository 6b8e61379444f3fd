import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, BoxIndex } from '../../pipeline/charts/draw/box-index.ts'
import { insideOf, isIn, overlapOf } from '../../pipeline/charts/draw/shapes.ts'

const place = fc.double({ min: -50, max: 500, noNaN: true })
/** Also without width or height, and much larger than the rest. */
const box: fc.Arbitrary<Box> = fc
  .tuple(place, place, fc.double({ min: 0, max: 90, noNaN: true }), fc.constantFrom(0, 0.3, 8, 60, 4000))
  .map(([x1, y1, width, height]) => ({ x1, y1, x2: x1 + width, y2: y1 + height }))
const boxes = fc.array(box, { maxLength: 60 })

describe('an index of boxes', () => {
  test('finds every box that holds a place, in order', () => {
    fc.assert(
      fc.property(boxes, place, place, (all, x, y) => {
        const found = new BoxIndex(all).at(x, y)
        expect(found).toEqual([...found].sort((one, other) => one - other))
        for (const [index, each] of all.entries()) if (isIn(each, x, y)) expect(found).toContain(index)
      }),
    )
  })

  test('finds every box that touches another, at its corners too, in order and once', () => {
    fc.assert(
      fc.property(boxes, box, (all, sought) => {
        const index = new BoxIndex(all)
        const found = index.near(sought)
        expect(found).toEqual([...new Set(found)].sort((one, other) => one - other))
        for (const [each, other] of all.entries()) {
          if (overlapOf(sought, other) >= 0) expect(found).toContain(each)
          for (const corner of [[other.x1, other.y1] as const, [other.x2, other.y2] as const])
            expect(index.at(...corner)).toContain(each)
        }
      }),
    )
  })

  test('passes over boxes that hold nothing', () => {
    const index = new BoxIndex([
      { x1: Infinity, y1: 0, x2: -Infinity, y2: 1 },
      { x1: 0, y1: 0, x2: 1, y2: 1 },
      { x1: Number.NaN, y1: 0, x2: 1, y2: 1 },
    ])
    expect([index.at(0.5, 0.5), index.at(2, 2), new BoxIndex([]).at(0, 0)]).toEqual([[1], [], []])
  })

  test('looks at few boxes, however many there are: in a list or a grid, on their ground', () => {
    const count = 5000
    const lay = (boxOf: (index: number) => readonly [x: number, y: number, width: number, height: number]) =>
      Array.from({ length: count }, (_, index): Box => {
        const [x1, y1, width, height] = boxOf(index)
        return { x1, y1, x2: x1 + width, y2: y1 + height }
      })
    const [list, grid] = [
      lay((index) => [0, index * 16, 300, 12]),
      lay((index) => [(index % 70) * 5, Math.floor(index / 70) * 5, 4, 4]),
    ]
    for (const [all, height] of [[list, count * 16] as const, [grid, 400] as const]) {
      const index = new BoxIndex([...all, { x1: 0, y1: 0, x2: 400, y2: height }])
      const looked = all.map(({ x1, y1 }) => index.at(x1 + 1, y1 + 1).length)
      expect(Math.max(...looked)).toBeLessThan(20)
    }
  })
})

describe('what lies within an outline', () => {
  test('is the same along either axis, and as counted at every edge', () => {
    const point = fc.tuple(place, place)
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), place, place, (outline, x, y) => {
        const crossings = outline.filter(([x2, y2], index) => {
          const [x1, y1] = outline.at(index - 1) ?? [x2, y2]
          return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
        })
        expect(insideOf(outline, 'y')(x, y)).toBe(crossings.length % 2 === 1)
      }),
    )
    // Away from the lines of the grid, where neither axis meets an edge at its end.
    const knot = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
    fc.assert(
      fc.property(fc.array(knot, { minLength: 3, maxLength: 40 }), knot, (outline, [x, y]) => {
        const at = [x + 0.4142, y + 0.2718] as const
        expect(insideOf(outline, 'x')(...at)).toBe(insideOf(outline, 'y')(...at))
      }),
    )
  })
})
