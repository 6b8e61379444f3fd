import type { LanguageParts } from '../../../pipeline/language/parts.ts'
import { changes } from './changes.ts'
import { EDITIONS } from './editions.ts'
import { ESTIMATES } from './estimates.ts'
import { formats } from './formats.ts'
import { METHOD } from './method.ts'
import { NAMES } from './names.ts'
import { NUMERALS } from './numerals.ts'
import { QUANTITIES } from './quantities.ts'
import { RULES } from './rules.ts'
import { SHARES, WORDINGS } from './shares.ts'
import { WORDS } from './words.ts'

/** A language that nobody speaks. Each of its words has a vowel with a diaeresis, and no other vowels. */
export const madeUp: LanguageParts = {
  tag: 'art-x-madeup',
  formats,
  numbers: {
    styles: { twenty: 'twënd', twelve: 'dözäl', digits: 'pölk' },
    numerals: NUMERALS,
    ordinal: (_value, digits) => `${digits}ÿk`,
    between: ' ümp ',
    percent: 'sënk',
  },
  capitalise: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  period: (start, end) => `${formats.date(start)} ümp ${formats.date(end)}`,
  shares: SHARES,
  wordings: WORDINGS,
  changes,
  estimates: ESTIMATES,
  method: METHOD,
  rules: RULES,
  words: WORDS,
  editions: EDITIONS,
  quantities: QUANTITIES,
  names: NAMES,
  // A word is broken after each vowel with a mark, whether a diaeresis or an acute accent.
  hyphenation: {
    patterns: async () => [[[0, 1]], Object.fromEntries([...'äëïöüÿáéíóúý'].map((vowel) => [vowel, 0]))],
  },
}
