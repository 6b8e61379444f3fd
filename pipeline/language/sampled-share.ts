import { type Band, bandOf, type Fraction, type Hedge } from './quantifier.ts'

/** How large a share is by the weights of a sample, as a count of a base, and how sure that is. */
export interface SampledShare {
  readonly count: number
  readonly base: number
  /** Between 0 and 1; absent when the sample cannot tell it. */
  readonly interval?: { readonly low: number; readonly high: number }
  /** Everyone was asked: there is no doubt. */
  readonly isExact: boolean
}

/** The word that a sample can back. */
export type SampledWord =
  | { readonly kind: 'none' | 'all' | 'unsure' }
  | { readonly kind: 'band'; readonly band: Band }
  | { readonly kind: 'hedge'; readonly band: Hedge }

/**
 * The word for a share of a sample. Its bounds hold the whole interval, so that the word is true wherever the share may
 * lie: that of the share's own band, or else a hedged one. None, all and a number are of respondents, and say nothing of
 * those who were not asked.
 */
export function sampledWord(
  share: SampledShare,
  bands: readonly Band[],
  hedges: readonly Hedge[],
): SampledWord {
  const { count, base, interval, isExact } = share
  if (!isExact && interval === undefined) return { kind: 'unsure' }
  if (count === 0 || count === base) return { kind: isExact ? (count === 0 ? 'none' : 'all') : 'unsure' }
  const band = bandOf(count, base, bands)
  if (interval === undefined || isInBand(interval, band, bands)) return { kind: 'band', band }
  const hedge = nearest(
    count / base,
    hedges.filter((each) => isInHedge(interval, each)),
  )
  return hedge === undefined ? { kind: 'unsure' } : { kind: 'hedge', band: hedge }
}

type Interval = NonNullable<SampledShare['interval']>

function isInBand({ low, high }: Interval, band: Band, bands: readonly Band[]): boolean {
  const above = bands[bands.indexOf(band) - 1]
  const [from, to] = [asNumber(band.from), above === undefined ? 1 : asNumber(above.from)]
  const isAbove = band.includes ? low >= from : low > from
  return isAbove && (above?.includes === false ? high <= to : high < to)
}

function isInHedge({ low, high }: Interval, { from, to, includes }: Hedge): boolean {
  const [least, most] = [asNumber(from), asNumber(to)]
  return includes ? low >= least && high <= most : low > least && high < most
}

/** The one in the middle of whose bounds the share is most nearly; of wide ones, only where no narrow one fits. */
function nearest(share: number, hedges: readonly Hedge[]): Hedge | undefined {
  const width = ({ from, to }: Hedge) => asNumber(to) - asNumber(from)
  const distance = ({ from, to }: Hedge) => Math.abs(share - (asNumber(from) + asNumber(to)) / 2)
  const [best] = hedges.toSorted(
    (one, other) =>
      Math.sign(Math.round(10 * (width(one) - width(other)))) || distance(one) - distance(other),
  )
  return best
}

function asNumber([numerator, denominator]: Fraction): number {
  return numerator / denominator
}
