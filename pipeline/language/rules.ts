import { percentOf, type RoundedShare, shownPercent } from '../core/rounding.ts'
import type { ChangeFigures } from './change-figures.ts'
import type { LanguageRules, ShareForm } from './language.ts'
import { type Band, bandOf, type Fraction, isNamed } from './quantifier.ts'
import { type SampledShare, type SampledWord, sampledWord } from './sampled-share.ts'
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
  /** "met gewichten geschat op 57,14%, afgerond op hele procenten, een half naar boven" */
  estimated(exact: string): string
  /** After bounds: ", net als het hele interval" */
  readonly wholeInterval: string
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

/** What explains a share: the rules, and the bands and hedges that chose its words, bands from high to low. */
export interface ShareRules extends Pick<WordingTexts, 'bands' | 'hedged'> {
  readonly rules: RuleWording
}

/** Explains how a form of a share got its words. */
export function shareRule(
  { rules: wording, bands, hedged }: ShareRules,
  form: ShareForm,
  share: RoundedShare,
  sampled?: SampledShare,
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
  if (form === 'percent') return percentRule(wording, share, sampled)
  if (count === 0) return wording.none
  if (count === base) return wording.all
  if (form === 'fraction') return wording.fraction
  if (sampled !== undefined) return sampledRule(wording, sampledWord(sampled, bands, hedged), bands)
  return isNamed(count, base) ? wording.few : bandRule(wording, bandOf(count, base, bands), bands)
}

/** Explains how a share moved from one percentage to another. */
export function changeRule(wording: RuleWording, { later, earlier, points = 0 }: ChangeFigures): string {
  return wording.change(later.texts.percent, earlier.texts.percent, wording.digits(points))
}

/** Explains how a share became a whole percentage: rounded, or adjusted when the codebook has answers add up. */
function percentRule(wording: RuleWording, share: RoundedShare, sampled?: SampledShare): string {
  const { count, base, percent } = share
  const { digits, percentage } = wording
  const size = sampled ?? share
  const exact = exactPercentage(wording, size)
  const nearest = isWeighted(share, size)
    ? wording.estimated(exact)
    : wording.percent(digits(count), digits(base), exact)
  const isAdjusted = percent !== undefined && percent !== percentOf(size.count, size.base)
  const rounded = isAdjusted ? `${nearest}, ${wording.adjusted(percentage(digits(percent)))}` : nearest
  const shown = shownPercent(share)
  if (shown === undefined || shown.least === shown.most) return rounded
  const say = shown.least === 0 ? wording.someShown : wording.notAllShown
  return `${rounded}, ${say(percentText(shown, wording))}`
}

type Size = Pick<RoundedShare, 'count' | 'base'>

function isWeighted(share: Size, size: Size): boolean {
  return share.count !== size.count || share.base !== size.base
}

/** With two decimals, which say none or all only of a share that is. */
function exactPercentage(wording: RuleWording, { count, base }: Size): string {
  const hundredths = Math.round((10_000 * count) / base)
  const say = (hundredth: number) => wording.percentage(wording.digits(hundredth / 100))
  if (hundredths === 0 && count > 0) return wording.lessThan(say(1))
  if (hundredths === 10_000 && count < base) return wording.moreThan(say(9_999))
  return wording.percentage(wording.digits((100 * count) / base))
}

/** The word that a sample can back. */
function sampledRule(wording: RuleWording, word: SampledWord, bands: readonly Band[]): string {
  if (word.kind === 'band') return `${bandRule(wording, word.band, bands)}${wording.wholeInterval}`
  if (word.kind !== 'hedge') return wording.none
  const { text, from, to, includes } = word.band
  const ends = `${wording.from(edgeText(from), includes)} ${wording.and} ${wording.to(edgeText(to), includes)}`
  return `"${text}": ${ends}${wording.wholeInterval}`
}

/** "iets minder dan de helft": meer dan 2/5 en minder dan 1/2 */
function bandRule(wording: RuleWording, band: Band, bands: readonly Band[]): string {
  const above = bands[bands.indexOf(band) - 1]
  const from = edgeText(band.from)
  const to = above === undefined ? undefined : edgeText(above.from)
  if (from === to) return `"${band.text}": ${wording.exactly(from)}`
  const upper = above === undefined || to === undefined ? wording.notAll : wording.to(to, !above.includes)
  return `"${band.text}": ${wording.from(from, band.includes)} ${wording.and} ${upper}`
}

function edgeText([numerator, denominator]: Fraction): string {
  return numerator === 0 || numerator === denominator
    ? `${numerator / denominator}`
    : `${numerator}/${denominator}`
}
