/** One band of shares and how it is worded. */
export interface Band {
  /** Lower edge as a fraction, numerator and denominator. */
  readonly from: readonly [number, number]
  /** Whether a share exactly on the lower edge is in the band; else it is in the next lower one. */
  readonly includes: boolean
  readonly text: string
  /** How the noun follows: "bijna alle gemeenten", or "de helft van de gemeenten". */
  readonly noun: 'plural' | 'of'
}

/**
 * The band that a share falls in. Bands stand from high to low and cover everything above zero.
 *
 * @throws Error when no band holds the share: a gap in the table
 */
export function bandOf(count: number, base: number, bands: readonly Band[]): Band {
  const band = bands.find(({ from: [numerator, denominator], includes }) => {
    const difference = count * denominator - base * numerator
    return difference > 0 || (includes && difference === 0)
  })
  if (band === undefined) throw new Error(`no band for ${count} of ${base}`)
  return band
}

/** Whether a share is so small a count that naming the number says more than any band: at most 4, under a fifth. */
export function isHandful(count: number, base: number): boolean {
  return count <= 4 && 5 * count < base
}

/** The nearest fraction with a small denominator, and on which side of it the share lies. */
export interface NearFraction {
  readonly numerator: number
  readonly denominator: number
  readonly side: 'above' | 'exact' | 'below'
}

/**
 * The fraction a reader would name: halves to fifths where one lies within five percentage points, else tenths.
 * Never 0 or 1.
 */
export function nearFraction(count: number, base: number): NearFraction {
  const small = nearest(count, base, [2, 3, 4, 5])
  const chosen = Math.abs(small.distance) <= 0.05 ? small : nearest(count, base, [10])
  const { numerator, denominator } = chosen
  const difference = count * denominator - base * numerator
  return { numerator, denominator, side: difference > 0 ? 'above' : difference < 0 ? 'below' : 'exact' }
}

function nearest(count: number, base: number, denominators: readonly number[]) {
  const candidates = denominators.flatMap((denominator) =>
    Array.from({ length: denominator - 1 }, (_, index) => ({
      numerator: index + 1,
      denominator,
      distance: Math.abs(count / base - (index + 1) / denominator),
    })),
  )
  return candidates.reduce((best, candidate) =>
    candidate.distance < best.distance - 1e-9 ? candidate : best,
  )
}
