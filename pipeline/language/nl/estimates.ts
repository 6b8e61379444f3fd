import { TIE } from '../numerals.ts'
import type { LanguageParts } from '../parts.ts'

/** How Dutch words estimates and differences. */
export const ESTIMATES: LanguageParts['estimates'] = {
  plusOrMinus: (size) => `plus of min ${size}`,
  // "0,3 punt" and "1 punt", but "12 punten".
  points: (amount) => `${amount}${TIE}${amount === '1' || amount.includes(',') ? 'punt' : 'punten'}`,
  apart: (isHigher, size) => `${size} ${isHigher ? 'hoger' : 'lager'}`,
  same: 'niet hoger of lager',
  notShown: 'niet aantoonbaar hoger of lager',
  levels: {
    rise: 'hoger',
    fall: 'lager',
    same: 'gelijk',
    undecided: 'niet aantoonbaar hoger of lager',
  },
  rules: {
    interval: (level) => `het interval van ${level}, elk einde afgerond`,
    margin: (level) => `half zo breed als het interval van ${level}, naar boven afgerond`,
    difference: (one, other, size) =>
      `${one} en ${other}: een verschil van ${size} tussen de getoonde cijfers`,
  },
}
