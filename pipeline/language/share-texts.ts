import { shownPercent } from '../core/rounding.ts'
import type { ShareTexts } from './language.ts'
import { nearFraction, type Side } from './near-fraction.ts'
import type { Noun } from './nouns.ts'
import { beforeNoun } from './numerals.ts'
import { type Band, bandOf, isNamed } from './quantifier.ts'
import { type RuleWording, shareRule } from './rules.ts'
import { type SampledShare, sampledWord } from './sampled-share.ts'
import { percentText } from './shown-percent.ts'
import { fractionWording, quantifierWording, type WordingTexts } from './wordings.ts'

/** What a language provides to word a share. */
export interface ShareWording
  extends Pick<
    WordingTexts,
    | 'bands'
    | 'hedged'
    | 'all'
    | 'none'
    | 'one'
    | 'handful'
    | 'digits'
    | 'percentage'
    | 'moreThan'
    | 'lessThan'
  > {
  number(value: number): string
  /** Whether `number` gives words. */
  isInWords(value: number): boolean
  /** Whether every number is in digits. */
  readonly isInDigits: boolean
  readonly rules: RuleWording
  /** "elf van de twaalf" */
  ofBase(count: string, base: string): string
  /** "92", before "procent" */
  wholePercent(percent: number): string
  /** "92 procent" */
  percentInProse(percent: number): string
  /** "ruim 2 op de 5" */
  fraction(numerator: string, denominator: string, side: Side): string
  /** "geen enkele gemeente", or "geen enkele" when the noun is understood. */
  noneOf(noun?: Noun): string
  /** "de helft van de gemeenten" */
  bandOf(band: string, noun: Noun): string
}

/**
 * Every wording of `count` of `base`; `percent` is undefined for an empty base.
 *
 * @param sampled the same by the weights of a sample, by which quantifiers and fractions go
 */
export function shareTexts(
  wording: ShareWording,
  count: number,
  base: number,
  percent: number | undefined,
  noun: Noun,
  sampled?: SampledShare,
): ShareTexts {
  const size = sampled ?? { count, base }
  const shown = shownPercent({ count, base, percent })
  return {
    count: wording.digits(count),
    base: wording.digits(base),
    percent: percentText(shown, wording),
    percentInProse: percentText(shown, wording, wording.percentInProse),
    number: wording.number(count),
    words: ofBase(wording, count, base),
    ...fraction(wording, size.count, size.base),
    ...(sampled === undefined ? quantify(wording, count, base, noun) : ofSample(wording, sampled, noun)),
    counted: counted(wording, count, noun),
    rule: (form) => shareRule(wording, form, { count, base, percent }, sampled),
  }
}

/** Both numbers in words or both in digits, because they are in one sentence. */
function ofBase(wording: ShareWording, count: number, base: number): string {
  const areInWords = (count === 0 || wording.isInWords(count)) && wording.isInWords(base)
  const number = areInWords ? wording.number : wording.digits
  return wording.ofBase(count === 0 ? wording.none : number(count), number(base))
}

function counted(wording: ShareWording, count: number, noun: Noun): string {
  if (count === 0) return wording.noneOf(noun)
  return beforeNoun(wording.number(count), count === 1 ? noun.singular : noun.plural)
}

type Fractioned = Pick<ShareTexts, 'fraction' | 'fractionIsPlural' | 'fractionRule'>

/** "1 op de 5 werkt", "2 op de 5 werken". */
function fraction(wording: ShareWording, count: number, base: number): Fractioned {
  const { all, none, digits } = wording
  if (count === 0)
    return { fraction: wording.noneOf(), fractionIsPlural: false, fractionRule: quantifierWording(none) }
  if (count === base) return { fraction: all, fractionIsPlural: true, fractionRule: quantifierWording(all) }
  const { numerator, denominator, side } = nearFraction(count, base)
  return {
    fraction: wording.fraction(digits(numerator), digits(denominator), side),
    fractionIsPlural: numerator > 1,
    fractionRule: fractionWording(side),
  }
}

type Quantified = Pick<
  ShareTexts,
  'quantifier' | 'quantified' | 'quantifiedIsPlural' | 'quantifierRule' | 'quantifierIsHedged'
>

function quantify(wording: ShareWording, count: number, base: number, noun: Noun): Quantified {
  const { one, handful } = wording
  if (count === 0) return noneQuantified(wording, noun)
  if (isNamed(count, base)) {
    return {
      quantifier: wording.number(count),
      quantified: counted(wording, count, noun),
      quantifiedIsPlural: count > 1,
      quantifierRule: quantifierWording(count === 1 ? one : handful),
    }
  }
  if (count === base) return allQuantified(wording, noun)
  return inBand(wording, bandOf(count, base, wording.bands), noun)
}

function noneQuantified({ none, noneOf }: ShareWording, noun: Noun): Quantified {
  return {
    quantifier: noneOf(),
    quantified: noneOf(noun),
    quantifiedIsPlural: false,
    quantifierRule: quantifierWording(none),
  }
}

function allQuantified({ all }: ShareWording, noun: Noun): Quantified {
  return {
    quantifier: all,
    quantified: `${all} ${noun.plural}`,
    quantifiedIsPlural: true,
    quantifierRule: quantifierWording(all),
  }
}

/** The word that a sample can back, or a dash where it can back none. */
function ofSample(wording: ShareWording, sampled: SampledShare, noun: Noun): Quantified {
  const word = sampledWord(sampled, wording.bands, wording.hedged)
  switch (word.kind) {
    case 'none':
      return noneQuantified(wording, noun)
    case 'all':
      return allQuantified(wording, noun)
    case 'unsure':
      return { quantifier: '–', quantified: '–', quantifiedIsPlural: false, quantifierRule: '' }
    case 'band':
      return inBand(wording, word.band, noun)
    case 'hedge':
      return { ...inBand(wording, word.band, noun), quantifierIsHedged: true }
  }
}

function inBand(wording: ShareWording, band: Omit<Band, 'from' | 'includes'>, noun: Noun): Quantified {
  const text = wording.isInDigits ? (band.inDigits ?? band.text) : band.text
  return {
    quantifier: text,
    quantified: band.noun === 'plural' ? `${text} ${noun.plural}` : wording.bandOf(text, noun),
    quantifiedIsPlural: band.isPlural,
    quantifierRule: quantifierWording(band.text),
  }
}
