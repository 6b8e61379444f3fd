import type { Numerals } from '../numerals.ts'

const UNITS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** English numerals. */
export const NUMERALS: Numerals = {
  cardinals: [
    ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
    ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
    'twenty',
  ],
  tens: ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  ordinals: [
    ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
    ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'],
    ...['eighteenth', 'nineteenth', 'twentieth'],
  ],
  compound: (unit, ten) => `${ten}-${UNITS[unit]}`,
  hundreds: (count, rest) => `${UNITS[count]} hundred${rest === undefined ? '' : ` and ${rest}`}`,
  thousands: (count = 'one', rest, isRestBelowHundred) =>
    [`${count} thousand`, ...(rest === undefined ? [] : [isRestBelowHundred ? `and ${rest}` : rest])].join(
      ' ',
    ),
}

const TENS = ['twenty', ...NUMERALS.tens]
const SMALL = `${NUMERALS.cardinals.slice(2).join('|')}|(?:${TENS.join('|')})(?:-?(?:${UNITS.slice(1).join('|')}))?`
const LOW_ORDINALS = NUMERALS.ordinals.slice(0, 9).join('|')

/** Regular expression for a word of a whole number, but for "one", which is also a pronoun. */
export const CARDINAL = `zero|nought|${SMALL}|(?:hundred|thousand|million|billion)s?`

/** Regular expression for an ordinal from "second" on. */
export const ORDINAL = [
  ...NUMERALS.ordinals.slice(1),
  `(?:${TENS.join('|')})-(?:${LOW_ORDINALS})`,
  `(?:${TENS.map((ten) => ten.slice(0, -1)).join('|')})ieth|(?:hundred|thousand|million)th`,
].join('|')
