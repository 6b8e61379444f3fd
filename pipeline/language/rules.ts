import { percentOf, type RoundedShare, shownPercent } from '../core/rounding.ts'
import type { ChangeFigures, LanguageRules, ShareForm } from './language.ts'
import { type Band, bandOf, isNamed } from './quantifier.ts'
import { percentText } from './shown-percent.ts'
import type { WordingTexts } from './wordings.ts'

/** What a language provides to explain rules. */
export interface RuleWording extends Pick<WordingTexts, 'digits' | 'percentage' | 'lessThan' | 'moreThan'> {
  readonly inDigits: string
  /** A whole number by house style. */
  readonly inWords: string
  readonly ofBase: string
  readonly counted: string
  /** "20 van 35 is 57,14%, afgerond op hele procenten, een half naar boven" */
  percent(count: string, base: string, exact: string): string
  /** "bijgesteld tot 34%, zodat …" */
  adjusted(percent: string): string
  /** "getoond als minder dan 1%, omdat het niet nul is" */
  someShown(percent: string): string
  /** "getoond als meer dan 99%, omdat het niet alles is" */
  notAllShown(percent: string): string
  /** "een basis van 12 is kleiner dan 20, dus het aantal staat voorop" */
  smallBase(base: string, limit: string): string
  largeBase(base: string, limit: string): string
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
    number: (form) => (form === 'digits' ? wording.inDigits : wording.inWords),
    leading: (base, limit) =>
      wording[base < limit ? 'smallBase' : 'largeBase'](wording.digits(base), wording.digits(limit)),
    agreement: wording.agreement,
    label: wording.label,
  }
}

/** Explains how a form of a share got its words. Bands are listed from high to low. */
export function shareRule(
  wording: RuleWording,
  bands: readonly Band[],
  form: ShareForm,
  share: RoundedShare,
): string {
  const { count, base } = share
  switch (form) {
    case 'count':
    case 'base':
      return wording.inDigits
    case 'number':
      return wording.inWords
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

/** Explains how a share moved from one percentage to another. */
export function changeRule(wording: RuleWording, { later, earlier, points = 0 }: ChangeFigures): string {
  return wording.change(later.texts.percent, earlier.texts.percent, wording.digits(points))
}

/** Explains how a share became a whole percentage: rounded, or adjusted when the codebook has answers add up. */
function percentRule(wording: RuleWording, share: RoundedShare): string {
  const { count, base, percent } = share
  const { digits, percentage } = wording
  const nearest = wording.percent(digits(count), digits(base), exactPercentage(wording, share))
  const isAdjusted = percent !== undefined && percent !== percentOf(count, base)
  const rounded = isAdjusted ? `${nearest}, ${wording.adjusted(percentage(digits(percent)))}` : nearest
  const shown = shownPercent(share)
  if (shown === undefined || shown.least === shown.most) return rounded
  const say = shown.least === 0 ? wording.someShown : wording.notAllShown
  return `${rounded}, ${say(percentText(shown, wording))}`
}

/** With two decimals, which say none or all only of a share that is. */
function exactPercentage(wording: RuleWording, { count, base }: RoundedShare): string {
  const hundredths = Math.round((10_000 * count) / base)
  const say = (hundredth: number) => wording.percentage(wording.digits(hundredth / 100))
  if (hundredths === 0 && count > 0) return wording.lessThan(say(1))
  if (hundredths === 10_000 && count < base) return wording.moreThan(say(9_999))
  return wording.percentage(wording.digits((100 * count) / base))
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
