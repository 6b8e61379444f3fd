import { TIE } from '../numerals.ts'
import type { LanguageParts } from '../parts.ts'

/** How English words estimates and differences. */
export const ESTIMATES: LanguageParts['estimates'] = {
  plusOrMinus: (size) => `plus or minus ${size}`,
  points: (amount) => `${amount}${TIE}${amount === '1' ? 'point' : 'points'}`,
  apart: (isHigher, size) => `${size} ${isHigher ? 'higher' : 'lower'}`,
  same: 'neither higher nor lower',
  notShown: 'not demonstrably higher or lower',
  levels: {
    rise: 'higher',
    fall: 'lower',
    same: 'the same',
    undecided: 'not demonstrably higher or lower',
  },
  rules: {
    interval: (level) => `the ${level} interval, each end rounded`,
    margin: (level) => `half as wide as the ${level} interval, rounded upwards`,
    difference: (one, other, size) =>
      `${one} and ${other}: a difference of ${size} between the figures shown`,
  },
}
