import { changeTexts } from './change-texts.ts'
import { dutchChange } from './dutch-change.ts'
import { NUMERALS, ratio, WORDINGS, WORDS } from './dutch-words.ts'
import { formatsOf } from './format.ts'
import type { Language } from './language.ts'
import { beforeNoun, cardinalIn, ordinalIn, type WrittenStyle } from './numerals.ts'
import { rangeOf } from './range.ts'
import { dutchRules } from './rule-wordings.ts'
import { rulesFrom } from './rules.ts'
import { type ShareWording, shareTexts } from './share-texts.ts'
import { wordingsOf } from './wordings.ts'

const TAG = 'nl-NL'
const formats = formatsOf(TAG)
const HEDGES = { above: 'ruim ', exact: '', about: 'ongeveer ', below: 'bijna ' } as const
const wordings = wordingsOf({ ...WORDINGS, digits: formats.number })

/** Dutch, with whole numbers written in a style. */
export function dutchWith(style: WrittenStyle): Language {
  const number = (value: number) => cardinalIn(style, NUMERALS, value) ?? formats.number(value)
  const isInWords = (value: number) => cardinalIn(style, NUMERALS, value) !== undefined
  const share: ShareWording = {
    ...WORDINGS,
    ...{ digits: formats.number, number, isInWords, isInDigits: style === 'digits', rules: dutchRules },
    ofBase: (count, base) => `${count} van de ${base}`,
    // In digits in every style: "1 op de 5" is read as a figure.
    fraction: (numerator, denominator, side) => ratio(`${HEDGES[side]}${numerator} op de ${denominator}`),
    // Digits before it in every style but that which has only words.
    percentInProse: (percent) =>
      beforeNoun(style === 'words' ? number(percent) : formats.number(percent), 'procent'),
    noneOf: (noun) => (noun === undefined ? 'geen enkele' : `geen enkele ${noun.singular}`),
    bandOf: (band, noun) => `${band} van de ${noun.plural}`,
  }
  const change = dutchChange({ number, digits: formats.number, list: formats.list, capitalise })
  return {
    tag: TAG,
    get inDigits() {
      return style === 'digits' ? this : inDigits
    },
    get inWords() {
      return style === 'words' ? this : inWords
    },
    number,
    isInWords,
    digits: formats.number,
    // "21e" and "21ste" are both right; the shorter is the more usual.
    ordinal: (value) => ordinalIn(style, NUMERALS, value) ?? `${formats.number(value)}e`,
    range: (from, to, noun, inWords) =>
      rangeOf({ number, digits: formats.number, isInWords, between: ' tot ' }, from, to, noun, inWords),
    capitalise,
    list: formats.list,
    date: formats.date,
    month: formats.month,
    period,
    share: (count, base, percent, noun) => shareTexts(share, count, base, percent, noun),
    change: (figures) => changeTexts(change, figures),
    rules: rulesFrom(dutchRules),
    wordings,
    words: WORDS,
  }
}

const inDigits = dutchWith('digits')
const inWords = dutchWith('words')

/** Dutch, numbers in words to twenty and in round tens to a hundred. */
export const dutch: Language = dutchWith('twenty')

/** The accent of "één" goes with its small letter, and "ij" is one letter. */
function capitalise(text: string): string {
  if (text.startsWith('één')) return `Eén${text.slice(3)}`
  if (text.startsWith('ij')) return `IJ${text.slice(2)}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function period(start: string, end: string): string {
  const [startYear, startMonth, startDay] = start.split('-')
  const [endYear, endMonth] = end.split('-')
  if (start === end) return formats.date(end)
  if (startYear !== endYear) return `${formats.date(start)} tot en met ${formats.date(end)}`
  const from = startMonth === endMonth ? String(Number(startDay)) : formats.dayAndMonth(start)
  return `${from} tot en met ${formats.date(end)}`
}
