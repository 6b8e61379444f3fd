import type { Numerals } from '../../../pipeline/language/numerals.ts'

export const NUMERALS: Numerals = {
  cardinals: [
    ...['nülp', 'ünk', 'twëp', 'drïl', 'kwär', 'vïp', 'zëk', 'zöv', 'äkt', 'nëv', 'tënd'],
    ...['ëlp', 'dözäl', 'drïltën', 'kwärtën', 'vïptën', 'zëktën', 'zövtën', 'äktën', 'nëvtën', 'twënd'],
  ],
  tens: ['drïlz', 'kwärz', 'vïpz', 'zëkz', 'zövz', 'äktz', 'nëvz'],
  ordinals: ['ünkÿk', 'twëpÿk', 'drïlÿk'],
  compound: (unit, ten) => `${ten}-${NUMERALS.cardinals[unit]}`,
  hundreds: (count, rest = '') => `${NUMERALS.cardinals[count]}hünt${rest}`,
  thousands: (count = '', rest = '') => `${count}düz${rest}`,
}
