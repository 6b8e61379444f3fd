import type { Fraction } from './quantifier.ts'

/** The side of a fraction on which a share lies; `about` when it is too close for "just over" or "nearly". */
export type Side = 'below' | 'about' | 'exact' | 'above'

/** The nearest fraction with a small denominator, and the side of it on which the share lies. */
export interface NearFraction {
  readonly numerator: number
  readonly denominator: number
  readonly side: Side
}

/** Between 1 in 10 and 9 in 10: halves to fifths and tenths, and the sixths and eighths that people name. */
const COMMON: readonly Fraction[] = [
  ...[2, 3, 4, 5, 10].flatMap((denominator) =>
    Array.from({ length: denominator - 1 }, (_, index): Fraction => [index + 1, denominator]),
  ),
  ...([
    [1, 6],
    [5, 6],
    [1, 8],
    [7, 8],
  ] as const),
]
/** For shares below 1 in 10; divided by ten as often as needed. */
const SMALL: readonly Fraction[] = [10, 12, 15, 20, 25, 30, 40, 50, 75, 100].map((denominator) => [
  1,
  denominator,
])

/**
 * The fraction that a reader would name for a share; of two that are equally near, the one with the smaller
 * denominator. Within half a percentage point the share is `about` that fraction, since the two can be equal when
 * rounded to whole percent. Uses integers only.
 *
 * @param count above 0 and below `base`: none and all have their own words
 */
export function nearFraction(count: number, base: number): NearFraction {
  if (10 * count > 9 * base) return complement(nearFraction(base - count, base))
  if (10 * count >= base) return nearest(count, base, COMMON)
  if (100 * count >= base) return nearest(count, base, SMALL)
  const { numerator, denominator } = nearFraction(10 * count, base)
  return {
    numerator,
    denominator: 10 * denominator,
    side: sideOf(count, base, [numerator, 10 * denominator]),
  }
}

function nearest(count: number, base: number, fractions: readonly Fraction[]): NearFraction {
  const [numerator, denominator] = fractions.reduce((best, next) => {
    // |count / base - n / d|, multiplied by base and both denominators
    const byBest = distance(count, base, best) * next[1]
    const byNext = distance(count, base, next) * best[1]
    return byNext < byBest || (byNext === byBest && next[1] < best[1]) ? next : best
  })
  return { numerator, denominator, side: sideOf(count, base, [numerator, denominator]) }
}

function distance(count: number, base: number, [numerator, denominator]: Fraction): number {
  return Math.abs(count * denominator - base * numerator)
}

function sideOf(count: number, base: number, [numerator, denominator]: Fraction): Side {
  const difference = count * denominator - base * numerator
  if (difference === 0) return 'exact'
  if (200 * Math.abs(difference) < base * denominator) return 'about'
  return difference > 0 ? 'above' : 'below'
}

function complement({ numerator, denominator, side }: NearFraction): NearFraction {
  const mirrored = { below: 'above', above: 'below', about: 'about', exact: 'exact' } as const
  return { numerator: denominator - numerator, denominator, side: mirrored[side] }
}
