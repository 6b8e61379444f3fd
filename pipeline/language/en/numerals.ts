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
