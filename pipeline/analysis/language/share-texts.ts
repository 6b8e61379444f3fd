import type { Noun } from '../../study/study.ts'
import type { ShareTexts } from './language.ts'
import { type Band, bandOf, isHandful, nearFraction } from './quantifier.ts'

/** What a language brings to the wording of a share. */
export interface ShareWording {
  digits(value: number): string
  number(value: number): string
  readonly bands: readonly Band[]
  /** "geen", "alle": shares of nought and of one. */
  readonly none: string
  readonly all: string
  /** "elf van de twaalf" */
  ofBase(count: string, base: string): string
  /** "ruim 2 op de 5" */
  fraction(numerator: number, denominator: number, side: 'above' | 'exact' | 'below'): string
  /** "geen enkele gemeente" */
  noneOf(noun: Noun): string
  /** "de helft van de gemeenten" */
  bandOf(band: string, noun: Noun): string
  /** Whether the verb after `bandOf` is plural. */
  readonly bandOfIsPlural: boolean
}

/** Every wording of `count` of `base`; `percent` is undefined for an empty base. */
export function shareTexts(
  wording: ShareWording,
  count: number,
  base: number,
  percent: number | undefined,
  noun: Noun,
): ShareTexts {
  return {
    count: wording.digits(count),
    base: wording.digits(base),
    percent: percent === undefined ? '–' : `${percent}%`,
    number: wording.number(count),
    words: ofBase(wording, count, base),
    fraction: fraction(wording, count, base),
    ...quantify(wording, count, base, noun),
    counted: counted(wording, count, noun),
  }
}

/** Both in words or both in digits: the two stand in one sentence. */
function ofBase(wording: ShareWording, count: number, base: number): string {
  const inWords = [count === 0 ? wording.none : wording.number(count), wording.number(base)] as const
  if (!inWords.some((word) => /\d/.test(word))) return wording.ofBase(...inWords)
  const digits = count === 0 ? wording.none : wording.digits(count)
  return wording.ofBase(digits, wording.digits(base))
}

function counted(wording: ShareWording, count: number, noun: Noun): string {
  if (count === 0) return wording.noneOf(noun)
  return `${wording.number(count)} ${count === 1 ? noun.singular : noun.plural}`
}

function fraction(wording: ShareWording, count: number, base: number): string {
  if (count === 0) return wording.none
  if (count === base) return wording.all
  const { numerator, denominator, side } = nearFraction(count, base)
  return wording.fraction(numerator, denominator, side)
}

type Quantified = Pick<ShareTexts, 'quantifier' | 'quantified' | 'quantifiedIsPlural'>

function quantify(wording: ShareWording, count: number, base: number, noun: Noun): Quantified {
  const { none, all, noneOf } = wording
  if (count === 0) return { quantifier: none, quantified: noneOf(noun), quantifiedIsPlural: false }
  if (count === base)
    return { quantifier: all, quantified: `${all} ${noun.plural}`, quantifiedIsPlural: true }
  if (isHandful(count, base)) {
    const quantified = counted(wording, count, noun)
    return { quantifier: wording.number(count), quantified, quantifiedIsPlural: count > 1 }
  }
  const band = bandOf(count, base, wording.bands)
  return band.noun === 'plural'
    ? { quantifier: band.text, quantified: `${band.text} ${noun.plural}`, quantifiedIsPlural: true }
    : {
        quantifier: band.text,
        quantified: wording.bandOf(band.text, noun),
        quantifiedIsPlural: wording.bandOfIsPlural,
      }
}
