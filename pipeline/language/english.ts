import { changeTexts } from './change-texts.ts'
import { englishChange } from './english-change.ts'
import { NUMERALS, ratio, WORDINGS, WORDS } from './english-words.ts'
import { formatsOf } from './format.ts'
import type { Language } from './language.ts'
import { beforeNoun, cardinalIn, ordinalIn, type WrittenStyle } from './numerals.ts'
import { rangeOf } from './range.ts'
import { englishRules } from './rule-wordings.ts'
import { rulesFrom } from './rules.ts'
import { type ShareWording, shareTexts } from './share-texts.ts'
import { wordingsOf } from './wordings.ts'

const TAG = 'en-GB'
const formats = formatsOf(TAG)
const HEDGES = { above: 'just over ', exact: '', about: 'about ', below: 'nearly ' } as const
const wordings = wordingsOf({ ...WORDINGS, digits: formats.number })

/** British English, with whole numbers written in a style. */
export function englishWith(style: WrittenStyle): Language {
  const number = (value: number) => cardinalIn(style, NUMERALS, value) ?? formats.number(value)
  const isInWords = (value: number) => cardinalIn(style, NUMERALS, value) !== undefined
  const share: ShareWording = {
    ...WORDINGS,
    ...{ digits: formats.number, number, isInWords, isInDigits: style === 'digits', rules: englishRules },
    ofBase: (count, base) => `${count} of the ${base}`,
    // In digits in every style: "1 in 5" is read as a figure.
    fraction: (numerator, denominator, side) => ratio(`${HEDGES[side]}${numerator} in ${denominator}`),
    // Digits before it in every style but that which has only words.
    percentInProse: (percent) =>
      beforeNoun(style === 'words' ? number(percent) : formats.number(percent), 'per cent'),
    noneOf: (noun) => (noun === undefined ? WORDINGS.none : `no ${noun.singular}`),
    bandOf: (band, noun) => `${band} of the ${noun.plural}`,
  }
  const change = englishChange({ number, digits: formats.number, list: formats.list, capitalise })
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
    ordinal: (value) => ordinalIn(style, NUMERALS, value) ?? ordinalInDigits(value),
    range: (from, to, noun, inWords) =>
      rangeOf({ number, digits: formats.number, isInWords, between: ' to ' }, from, to, noun, inWords),
    capitalise,
    list: formats.list,
    date: formats.date,
    month: formats.month,
    period,
    share: (count, base, percent, noun) => shareTexts(share, count, base, percent, noun),
    change: (figures) => changeTexts(change, figures),
    rules: rulesFrom(englishRules),
    wordings,
    words: WORDS,
  }
}

const inDigits = englishWith('digits')
const inWords = englishWith('words')

/** British English, numbers in words to twenty and in round tens. */
export const english: Language = englishWith('twenty')

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "21st", "12th", "113th" */
function ordinalInDigits(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1
  const ending = isTeen ? undefined : ['st', 'nd', 'rd'][(value % 10) - 1]
  return `${formats.number(value)}${ending ?? 'th'}`
}

function period(start: string, end: string): string {
  return start === end ? formats.date(end) : `${formats.date(start)} to ${formats.date(end)}`
}
