/** A share as a fraction: numerator and denominator. */
export type Fraction = readonly [number, number]

/** A band of shares between none and all, and its wording. It ends where the band before it begins. */
export interface Band {
  /** Lower edge, exactly. */
  readonly from: Fraction
  /** Whether a share exactly on the lower edge is in the band; else it is in the next lower one. */
  readonly includes: boolean
  readonly text: string
  /** The same without a number in words: "bijna 2 op de 5". */
  readonly inDigits?: string
  /** How the noun follows: "bijna alle gemeenten", or "de helft van de gemeenten". */
  readonly noun: 'plural' | 'of'
  /** Whether the verb after it is plural: "bijna alle gemeenten werken", "de helft van de gemeenten werkt". */
  readonly isPlural: boolean
}

/** A wider range of shares, and a wording that is true in all of it, for where an interval reaches over the edge of a band. */
export interface Hedge extends Omit<Band, 'from' | 'includes'> {
  readonly from: Fraction
  readonly to: Fraction
  /** Whether both ends are in it; else neither is. */
  readonly includes: boolean
}

/**
 * The band that contains a share. Bands are listed from high to low and cover everything above zero.
 *
 * @throws Error when no band contains the share: a gap in the table
 */
export function bandOf(count: number, base: number, bands: readonly Band[]): Band {
  const band = bands.find(({ from: [numerator, denominator], includes }) => {
    const difference = count * denominator - base * numerator
    return difference > 0 || (includes && difference === 0)
  })
  if (band === undefined) throw new Error(`no band for ${count} of ${base}`)
  return band
}

/** Counts up to `most` are named when they are less than this share of the base. */
export const HANDFUL: { readonly most: number; readonly below: Fraction } = { most: 4, below: [1, 5] }

/** Whether the number says more than any band: always for one, and for a handful that is a small part. */
export function isNamed(count: number, base: number): boolean {
  const { most, below } = HANDFUL
  return count === 1 || (count <= most && count * below[1] < base * below[0])
}
