import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  percentOf,
  percentsAddingUp,
  pointsBetween,
  shownDifference,
  shownPercent,
} from '../../pipeline/core/rounding.ts'

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

/** The percentage of a count, rounded by itself, as readers see it. */
function shown(count: number, base: number) {
  return shownPercent({ count, base, percent: percentOf(count, base) })
}

describe('shownPercent', () => {
  test.each([
    [0, 250, [0, 0]],
    [1, 250, [0, 1]],
    [1, 200, [1, 1]],
    [100, 175, [57, 57]],
    [199, 200, [99, 100]],
    [398, 401, [99, 99]],
    [249, 250, [99, 100]],
    [250, 250, [100, 100]],
    [1, 1, [100, 100]],
  ])('of %d of %d is from %j', (count, base, [least, most]) => {
    expect(shown(count, base)).toEqual({ least, most })
  })

  test('is none of an empty base', () => {
    expect(shown(0, 0)).toBeUndefined()
  })

  test('says none or all only of a share that is, and otherwise has it between its ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (base, other) => {
        const count = Math.min(base, other)
        const { least = -1, most = -1 } = shown(count, base) ?? {}
        expect(least === 0 && most === 0).toBe(count === 0)
        expect(least === 100 && most === 100).toBe(count === base)
        if (least < most) expect(least * base < 100 * count && 100 * count < most * base).toBe(true)
      }),
    )
  })
})

describe('shownDifference', () => {
  const share = (count: number, base: number) => ({ count, base, percent: percentOf(count, base) })

  test.each([
    ['0% below less than 1%', share(0, 250), share(1, 250), -1],
    ['less than 1% below 1%', share(1, 250), share(2, 250), -1],
    ['less than 1% the same as less than 1%', share(1, 250), share(1, 1000), 0],
    ['more than 99% above 99%', share(249, 250), share(99, 100), 1],
    ['100% above more than 99%', share(5, 5), share(249, 250), 1],
    ['less than 1% below a limit of 1', share(1, 250), 1, -1],
    ['more than 99% above a limit of 99', share(249, 250), 99, 1],
    ['57% the same as a limit of 57', share(20, 35), 57, 0],
  ])('has %s', (_, one, other, sign) => {
    expect(Math.sign(shownDifference(one, other) ?? NaN)).toBe(sign)
  })

  test('is none with an empty base', () => {
    expect(shownDifference(share(0, 0), share(1, 2))).toBeUndefined()
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
