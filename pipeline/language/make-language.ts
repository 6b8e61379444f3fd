import { memoizeByObject, once } from '../core/memoize.ts'
import { changeTexts } from './change-texts.ts'
import type { Language } from './language.ts'
import { opensInOwnCase } from './letter-case.ts'
import { numberChangeTexts } from './number-change-texts.ts'
import { beforeNoun, cardinalIn, ordinalIn, type WrittenStyle } from './numerals.ts'
import type { LanguageParts } from './parts.ts'
import { rangeOf } from './range.ts'
import { rulesFrom } from './rules.ts'
import { type ShareWording, shareTexts } from './share-texts.ts'
import { percentInterval, percentText } from './shown-percent.ts'
import { wordingsOf } from './wordings.ts'

/** The language with whole numbers written in a style; the same object each time. */
export function makeLanguage(parts: LanguageParts, style: WrittenStyle = 'twenty'): Language {
  return stylesOf(parts)[style]()
}

const stylesOf = memoizeByObject((parts: LanguageParts): Readonly<Record<WrittenStyle, () => Language>> => {
  const inStyle = (style: WrittenStyle) => once(() => languageIn(parts, style))
  return {
    twenty: inStyle('twenty'),
    twelve: inStyle('twelve'),
    digits: inStyle('digits'),
    words: inStyle('words'),
  }
})

function languageIn(parts: LanguageParts, style: WrittenStyle): Language {
  const { tag, formats, numbers, period, words, method, editions, quantities, hyphenation, names } = parts
  const { number: digits, percentage, list, date, month } = formats
  const capitalise = (text: string) => (opensInOwnCase(text) ? text : parts.capitalise(text))
  const number = (value: number) => cardinalIn(style, numbers.numerals, value) ?? digits(value)
  const isInWords = (value: number) => cardinalIn(style, numbers.numerals, value) !== undefined
  const { lessThan, moreThan } = parts.wordings
  const percents = { digits, percentage, lessThan, moreThan }
  const rules = { ...parts.rules, ...percents }
  const share = { ...shareWording(parts, style, number), isInWords, rules }
  const estimates = { ...parts.estimates, lessThan }
  const interval = (low: string, high: string) => (low === high ? low : `${low}${numbers.between}${high}`)
  const sized = (points: number) => parts.wordings.points(style === 'words' ? number(points) : digits(points))
  const percentagePoints = (points: number) => (points === 0 ? lessThan(sized(1)) : sized(Math.abs(points)))
  const change = { ...parts.changes({ number, list }), size: percentagePoints, capitalise, rules }
  const { between } = numbers
  const wordings = once(() => wordingsOf({ ...parts.wordings, digits, percentage }))
  const signs = once(() => formats.signs())
  return {
    get inDigits() {
      return makeLanguage(parts, 'digits')
    },
    get inWords() {
      return makeLanguage(parts, 'words')
    },
    get wordings() {
      return wordings()
    },
    get signs() {
      return signs()
    },
    tag,
    number,
    isInWords,
    digits,
    fixed: formats.fixed,
    percentage: (shown) => percentText(shown, percents),

    capitalise,
    list,
    date,
    month,
    period,
    words,
    method,
    editions,
    quantities,
    hyphenation,
    names,
    ordinal: (value) => ordinalIn(style, numbers.numerals, value) ?? numbers.ordinal(value, digits(value)),
    range: (from, to, noun, inWords) =>
      rangeOf({ number, digits, isInWords, between }, from, to, noun, inWords),
    share: (count, base, percent, noun, sampled) => shareTexts(share, count, base, percent, noun, sampled),
    change: (figures) => changeTexts(change, figures),
    numberChange: (figures) => numberChangeTexts({ ...change, estimates }, figures),
    interval,
    percentInterval: (low, high) => percentInterval({ ...share, interval }, low, high),
    percentagePoints,
    estimates,
    rules: rulesFrom(rules),
  }
}

function shareWording(
  { formats: { number: digits, percentage }, numbers, shares, wordings }: LanguageParts,
  style: WrittenStyle,
  number: ShareWording['number'],
): Omit<ShareWording, 'isInWords' | 'rules'> {
  // The numbers before it are in digits, unless the style has only words.
  const wholePercent = (percent: number) => (style === 'words' ? number(percent) : digits(percent))
  return {
    ...wordings,
    ...shares,
    digits,
    percentage,
    number,
    isInDigits: style === 'digits',
    wholePercent,
    percentInProse: (percent) => beforeNoun(wholePercent(percent), numbers.percent),
  }
}
