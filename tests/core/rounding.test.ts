import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentOf, percentsAddingUp, pointsBetween } from '../../pipeline/core/rounding.ts'

describe('percentOf', () => {
  test('rounds a half up', () => {
    expect(percentOf(1, 200)).toBe(1)
    expect(percentOf(57, 200)).toBe(29)
    expect(percentOf(28, 200)).toBe(14)
  })

  test('is undefined for an empty base', () => {
    expect(percentOf(0, 0)).toBeUndefined()
  })

  test('lies within half a percent of the share, for every count of every base', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (base, other) => {
        const count = BigInt(Math.min(base, other))
        const percent = BigInt(percentOf(Number(count), base) ?? -1)
        const doubled = 2n * (percent * BigInt(base) - 100n * count)
        expect(doubled > -BigInt(base) && doubled <= BigInt(base)).toBe(true)
      }),
    )
  })
})

describe('percentsAddingUp', () => {
  test.each([
    ['nothing to adjust', [20, 15], [57, 43]],
    ['a column that comes to 99', [3, 3, 3], [34, 33, 33]],
    ['a column that comes to 101', [11, 2, 2, 2], [64, 12, 12, 12]],
    ['of equal remainders the larger count first', [2, 4, 10], [12, 25, 63]],
    ['of equal remainders and counts the first', [1, 1, 5, 1], [13, 12, 63, 12]],
    ['an answer that nobody gave', [0, 1, 2], [0, 33, 67]],
    ['one answer that all gave', [0, 7], [0, 100]],
    ['no answers', [0, 0], []],
    ['no rows', [], []],
  ])('%s', (_, counts, percents) => {
    expect(percentsAddingUp(counts)).toEqual(percents)
  })

  const anyCounts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 })

  test('comes to 100, with no percentage a whole point from its share, for any counts', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const base = counts.reduce((sum, count) => sum + count, 0)
        const percents = percentsAddingUp(counts)
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(base === 0 ? 0 : 100)
        percents.forEach((percent, index) => {
          expect(Number.isInteger(percent)).toBe(true)
          expect(Math.abs(percent * base - 100 * (counts[index] ?? 0))).toBeLessThan(base)
        })
      }),
    )
  })

  test('never gives the smaller count the larger percentage', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const rows = percentsAddingUp(counts).map((percent, index) => ({
          percent,
          count: counts[index] ?? 0,
        }))
        const ranked = rows.toSorted((one, other) => other.count - one.count || other.percent - one.percent)
        const percents = ranked.map(({ percent }) => percent)
        expect(percents).toEqual(percents.toSorted((one, other) => other - one))
      }),
    )
  })

  test('lies no further from the shares in all than any other percentages that come to 100 do', () => {
    const distance = (percents: readonly number[], counts: readonly number[], base: number) =>
      percents.reduce((sum, percent, i) => sum + Math.abs(percent * base - 100 * (counts[i] ?? 0)), 0)
    fc.assert(
      fc.property(anyCounts, fc.nat(11), fc.nat(11), (counts, from, to) => {
        const base = counts.reduce((sum, count) => sum + count, 0)
        const percents = percentsAddingUp(counts)
        const moved = percents.map((percent, i) => percent - Number(i === from) + Number(i === to))
        fc.pre(Math.max(from, to) < percents.length)
        expect(distance(moved, counts, base)).toBeGreaterThanOrEqual(distance(percents, counts, base))
      }),
    )
  })
})

describe('pointsBetween', () => {
  test('is the difference of the percentages shown', () => {
    expect(pointsBetween({ percent: 57 }, { percent: 51 })).toBe(6)
    expect(pointsBetween({ percent: 51 }, { percent: 57 })).toBe(-6)
    expect(Object.is(pointsBetween({ percent: 50 }, { percent: 50 }), 0)).toBe(true)
  })

  test('is undefined when a base is empty', () => {
    expect(pointsBetween({ percent: undefined }, { percent: 50 })).toBeUndefined()
    expect(pointsBetween({ percent: 50 }, { percent: undefined })).toBeUndefined()
  })
})
