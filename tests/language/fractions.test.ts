import { describe, expect, test } from 'vitest'
import type { Language } from '../../pipeline/language/language.ts'
import { nearFraction } from '../../pipeline/language/near-fraction.ts'
import { dutch, english } from '../support/languages.ts'

const gemeente = { singular: 'gemeente', plural: 'gemeenten' }

/** Every count but nought and all of every base to 400. */
const shares = Array.from({ length: 399 }, (_, index) => index + 2).flatMap((base) =>
  Array.from({ length: base - 1 }, (_, index) => ({ count: index + 1, base })),
)

function fractionIn(language: Language, count: number, base: number): string {
  return language.share(count, base, undefined, gemeente).fraction.replaceAll('\u00a0', ' ')
}

describe('fractions', () => {
  test.each([
    [9, 23, 'bijna 2 op de 5', 'nearly 2 in 5', true],
    [11, 12, '11 op de 12', '11 in 12', true],
    [12, 23, 'ruim 1 op de 2', 'just over 1 in 2', false],
    [9, 18, '1 op de 2', '1 in 2', false],
    [101, 201, 'ongeveer 1 op de 2', 'about 1 in 2', false],
    [7, 25, 'bijna 3 op de 10', 'nearly 3 in 10', true],
    [2, 3, '2 op de 3', '2 in 3', true],
    [3, 25, 'bijna 1 op de 8', 'nearly 1 in 8', false],
    [2, 25, 'ongeveer 1 op de 12', 'about 1 in 12', false],
    [23, 25, 'ongeveer 11 op de 12', 'about 11 in 12', true],
    [1, 20, '1 op de 20', '1 in 20', false],
    [19, 20, '19 op de 20', '19 in 20', true],
    [3, 400, 'ongeveer 1 op de 120', 'about 1 in 120', false],
    [1, 400, '1 op de 400', '1 in 400', false],
    [1, 90000, 'ongeveer 1 op de 100.000', 'about 1 in 100,000', false],
    [20, 20, 'alle', 'all', true],
    [0, 20, 'geen enkele', 'none', false],
  ])('%d of %d is "%s", "%s"', (count, base, inDutch, inEnglish, isPlural) => {
    expect(fractionIn(dutch, count, base)).toBe(inDutch)
    expect(fractionIn(english, count, base)).toBe(inEnglish)
    expect(dutch.share(count, base, undefined, gemeente).fractionIsPlural).toBe(isPlural)
  })

  test('are never parted by a line', () => {
    expect(dutch.share(9, 23, 39, gemeente).fraction).toBe('bijna 2\u00a0op\u00a0de\u00a05')
    expect(english.share(9, 23, 39, gemeente).fraction).toBe('nearly 2\u00a0in\u00a05')
  })
})

describe('nearFraction, for every count of every base to 400', () => {
  test('lies between nought and one, within five hundredths of the share', () => {
    const far = shares.filter(({ count, base }) => {
      const { numerator, denominator } = nearFraction(count, base)
      const isBetween = numerator > 0 && numerator < denominator
      // In whole numbers: |count / base - numerator / denominator| is at most 1 / 20.
      return !isBetween || 20 * Math.abs(count * denominator - base * numerator) > base * denominator
    })
    expect(far).toEqual([])
  })

  test('is the nearest of halves to fifths and tenths, or nearer still', () => {
    const simple = [2, 3, 4, 5, 10].flatMap((denominator) =>
      Array.from({ length: denominator - 1 }, (_, index) => [index + 1, denominator] as const),
    )
    const wrong = shares.filter(({ count, base }) => {
      const { numerator, denominator } = nearFraction(count, base)
      const own = Math.abs(count * denominator - base * numerator)
      return simple.some(([a, b]) => Math.abs(count * b - base * a) * denominator < own * b)
    })
    expect(wrong).toEqual([])
  })

  test('is exact, within half a point, or on the side that it names', () => {
    const wrong = shares.filter(({ count, base }) => {
      const { numerator, denominator, side } = nearFraction(count, base)
      const difference = count * denominator - base * numerator
      const isNear = 200 * Math.abs(difference) < base * denominator
      const expected = difference === 0 ? 'exact' : isNear ? 'about' : difference > 0 ? 'above' : 'below'
      return side !== expected
    })
    expect(wrong).toEqual([])
  })

  test('never goes down when the count goes up', () => {
    const hedge = { below: -1, about: 0, exact: 0, above: 1 }
    const falling = shares.filter(({ count, base }) => {
      if (count === 1) return false
      const [lower, upper] = [nearFraction(count - 1, base), nearFraction(count, base)]
      const difference = upper.numerator * lower.denominator - lower.numerator * upper.denominator
      return difference < 0 || (difference === 0 && hedge[upper.side] < hedge[lower.side])
    })
    expect(falling).toEqual([])
  })
})
