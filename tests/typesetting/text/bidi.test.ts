import { describe, expect, test } from 'vitest'
import { fromLeft, levelsOf, mirrored } from '../../../pipeline/typesetting/text/bidi.ts'

describe('what reads from right to left', () => {
  test('has an odd level, and numbers in it an even one', () => {
    expect([...levelsOf('aב1')]).toEqual([0, 1, 2])
  })

  test('shows its brackets turned', () => {
    expect(mirrored('(א]b<')).toBe(')א[b>')
  })

  test('is in a line from right to left, and numbers in it from left to right', () => {
    const things = [0, 1, 2, 2, 1, 0].map((level, place) => ({ level, place }))
    expect(fromLeft(things).map(({ place }) => place)).toEqual([0, 4, 2, 3, 1, 5])
  })
})
