import { percentOf } from '../analysis/rounding.ts'
import { isSmallBase } from '../analysis/small-base.ts'
import type { ShareTexts } from './language.ts'
import type { Band } from './quantifier.ts'

/** The forms in which a share is shown. */
export type ShareForm = Exclude<keyof ShareTexts, 'percentInProse' | `${string}IsPlural` | `${string}Rule`>

/** How many of how many. */
interface Counts {
  readonly count: number
  readonly base: number
}

/** The whole percentage that a reader sees; undefined for an empty base. */
interface Shown {
  readonly percent: number | undefined
}

/** A share with the percentage that it shows and all its wordings. */
type WordedShare = Counts & Shown & { readonly texts: ShareTexts }

/** How figures come by their wording, told in words to who asks. */
export interface LanguageRules {
  share(form: ShareForm, share: WordedShare): string
  /** Of the form that leads in a sentence, or of count and percentage both. */
  leading(form: 'either' | 'both', share: WordedShare, smallBase: number | undefined): string
  number(form: 'digits' | 'words'): string
  change(later: Shown, earlier: Shown): string
  /** The singular or plural of a word that goes with a figure. */
  readonly agreement: string
  /** Of an answer that is named and not counted. */
  readonly label: string
}

/** What a language brings to the rules. */
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
  /** A number that says more than any band. */
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

/** The rules of a language that words shares in these bands, which stand from high to low. */
export function rulesFrom(wording: RuleWording, bands: readonly Band[]): LanguageRules {
  const plain = {
    ...{ count: wording.digits, base: wording.digits, number: wording.words },
    ...{ words: wording.ofBase, counted: wording.counted },
  }
  const share: LanguageRules['share'] = (form, { count, base, percent, texts }) => {
    if (form in plain) return plain[form as keyof typeof plain]
    if (base === 0) return wording.emptyBase
    if (form === 'percent') return tellPercent(wording, { count, base, percent })
    if (count === 0) return wording.none
    if (count === base) return wording.all
    if (form === 'fraction') return wording.fraction
    const index = bands.findIndex(({ text, inDigits }) => [text, inDigits].includes(texts.quantifier))
    const band = bands[index]
    return band === undefined ? wording.few : tellBand(wording, band, bands[index - 1])
  }
  return {
    share,
    leading(form, figure, smallBase) {
      const [words, percent] = [share('words', figure), share('percent', figure)]
      if (form === 'both') return `${words}; ${percent}`
      if (smallBase === undefined) return percent
      return isSmallBase(figure.base, { smallBase })
        ? `${words}; ${wording.smallBase(figure.base, smallBase)}`
        : `${percent}; ${wording.largeBase(figure.base, smallBase)}`
    },
    number: (form) => (form === 'digits' ? wording.digits : wording.words),
    change: ({ percent: later = 0 }, { percent: earlier = 0 }) =>
      wording.change(
        wording.percentage(`${later}`),
        wording.percentage(`${earlier}`),
        wording.decimal(later - earlier),
      ),
    agreement: wording.agreement,
    label: wording.label,
  }
}

/** How a share became a whole percentage: rounded, or adjusted from that where the codebook has answers add up. */
function tellPercent(wording: RuleWording, { count, base, percent }: Counts & Shown): string {
  const exact = wording.percentage(wording.decimal((100 * count) / base))
  const nearest = wording.percent(count, base, exact)
  return percent === undefined || percent === percentOf(count, base)
    ? nearest
    : `${nearest}, ${wording.adjusted(wording.percentage(`${percent}`))}`
}

/** "iets minder dan de helft": meer dan 2/5 en minder dan 1/2 */
function tellBand(wording: RuleWording, band: Band, above: Band | undefined): string {
  const edge = ([numerator, denominator]: Band['from']) =>
    numerator === 0 ? '0' : `${numerator}/${denominator}`
  const from = edge(band.from)
  const to = above === undefined ? undefined : edge(above.from)
  if (from === to) return `"${band.text}": ${wording.exactly(from)}`
  const upper = above === undefined || to === undefined ? wording.notAll : wording.to(to, !above.includes)
  return `"${band.text}": ${wording.from(from, band.includes)} ${wording.and} ${upper}`
}
