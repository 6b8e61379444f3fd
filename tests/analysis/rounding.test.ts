import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentOf, pointsBetween } from '../../pipeline/analysis/rounding.ts'

describe('percentOf', () => {
  it('rounds a half up', () => {
    expect(percentOf(1, 200)).toBe(1)
    expect(percentOf(57, 200)).toBe(29)
    expect(percentOf(28, 200)).toBe(14)
  })

  it('is undefined for an empty base', () => {
    expect(percentOf(0, 0)).toBeUndefined()
  })

  it('lies within half a percent of the share, for every count of every base', () => {
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

describe('pointsBetween', () => {
  it('is the difference of the percentages shown', () => {
    expect(pointsBetween({ count: 20, base: 35 }, { count: 18, base: 35 })).toBe(6)
    expect(pointsBetween({ count: 18, base: 35 }, { count: 20, base: 35 })).toBe(-6)
    expect(pointsBetween({ count: 1, base: 200 }, { count: 0, base: 200 })).toBe(1)
    expect(pointsBetween({ count: 0, base: 200 }, { count: 1, base: 200 })).toBe(-1)
    // 50.7% and 57.4%, which are 6.7 apart, show as 51% and 57%.
    expect(pointsBetween({ count: 574, base: 1000 }, { count: 507, base: 1000 })).toBe(6)
  })

  it('is nought without a sign for equal shares of unequal bases', () => {
    expect(Object.is(pointsBetween({ count: 3, base: 6 }, { count: 5, base: 10 }), 0)).toBe(true)
  })

  it('is undefined when a base is empty', () => {
    expect(pointsBetween({ count: 0, base: 0 }, { count: 1, base: 2 })).toBeUndefined()
  })
})
