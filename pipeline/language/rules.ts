import { percentOf } from '../core/rounding.ts'
import type { LanguageRules, ShareForm } from './language.ts'
import { type Band, bandOf, isNamed } from './quantifier.ts'

/**
 * The parts of a share that decide its words. Its percentage is the one that readers see; undefined for an empty
 * base.
 */
interface WordedShare {
  readonly count: number
  readonly base: number
  readonly percent: number | undefined
}

/** What a language provides to explain rules. */
export interface RuleWording {
  /** In digits with the language's decimal sign, at most two decimals. */
  decimal(value: number): string
  /** "92%", from a number in digits. */
  percentage(number: string): string
  readonly digits: string
  /** A whole number by house style. */
  readonly words: string
  readonly ofBase: string
  readonly counted: string
  /** "20 van 35 is 57,14%, afgerond op hele procenten, een half naar boven" */
  percent(count: number, base: number, exact: string): string
  /** "bijgesteld tot 34%, zodat …" */
  adjusted(percent: string): string
  /** "een basis van 12 is kleiner dan 20, dus het aantal staat voorop" */
  smallBase(base: number, limit: number): string
  largeBase(base: number, limit: number): string
  readonly emptyBase: string
  readonly fraction: string
  readonly none: string
  readonly all: string
  /** Used when the number says more than any band. */
  readonly few: string
  /** "meer dan 2/5", "ten minste 3/4" */
  from(edge: string, includes: boolean): string
  /** "minder dan 1/2", "ten hoogste 1/2" */
  to(edge: string, includes: boolean): string
  exactly(edge: string): string
  readonly notAll: string
  readonly and: string
  change(later: string, earlier: string, points: string): string
  readonly agreement: string
  readonly label: string
}

export function rulesFrom(wording: RuleWording): LanguageRules {
  return {
    number: (form) => (form === 'digits' ? wording.digits : wording.words),
    leading: (base, limit) =>
      base < limit ? wording.smallBase(base, limit) : wording.largeBase(base, limit),
    agreement: wording.agreement,
    label: wording.label,
  }
}

/** Explains how a form of a share got its words. Bands are listed from high to low. */
export function shareRule(
  wording: RuleWording,
  bands: readonly Band[],
  form: ShareForm,
  share: WordedShare,
): string {
  const { count, base } = share
  switch (form) {
    case 'count':
    case 'base':
      return wording.digits
    case 'number':
      return wording.words
    case 'words':
      return wording.ofBase
    case 'counted':
      return wording.counted
  }
  if (base === 0) return wording.emptyBase
  if (form === 'percent') return percentRule(wording, share)
  if (count === 0) return wording.none
  if (count === base) return wording.all
  if (form === 'fraction') return wording.fraction
  return isNamed(count, base) ? wording.few : bandRule(wording, bandOf(count, base, bands), bands)
}

/** Explains how a share moved from one whole percentage to another. */
export function changeRule(
  wording: RuleWording,
  { percent: later = 0 }: Pick<WordedShare, 'percent'>,
  { percent: earlier = 0 }: Pick<WordedShare, 'percent'>,
): string {
  return wording.change(
    wording.percentage(`${later}`),
    wording.percentage(`${earlier}`),
    wording.decimal(later - earlier),
  )
}

/** Explains how a share became a whole percentage: rounded, or adjusted when the codebook has answers add up. */
function percentRule(wording: RuleWording, { count, base, percent }: WordedShare): string {
  const exact = wording.percentage(wording.decimal((100 * count) / base))
  const nearest = wording.percent(count, base, exact)
  return percent === undefined || percent === percentOf(count, base)
    ? nearest
    : `${nearest}, ${wording.adjusted(wording.percentage(`${percent}`))}`
}

/** "iets minder dan de helft": meer dan 2/5 en minder dan 1/2 */
function bandRule(wording: RuleWording, band: Band, bands: readonly Band[]): string {
  const above = bands[bands.indexOf(band) - 1]
  const edge = ([numerator, denominator]: Band['from']) =>
    numerator === 0 ? '0' : `${numerator}/${denominator}`
  const from = edge(band.from)
  const to = above === undefined ? undefined : edge(above.from)
  if (from === to) return `"${band.text}": ${wording.exactly(from)}`
  const upper = above === undefined || to === undefined ? wording.notAll : wording.to(to, !above.includes)
  return `"${band.text}": ${wording.from(from, band.includes)} ${wording.and} ${upper}`
}
