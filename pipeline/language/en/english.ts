import { formatsOf } from '../format.ts'
import type { LanguageParts } from '../parts.ts'
import { changes } from './changes.ts'
import { EDITIONS } from './editions.ts'
import { ESTIMATES } from './estimates.ts'
import { HYPHENATION } from './hyphenation.ts'
import { METHOD } from './method.ts'
import { NAMES } from './names.ts'
import { NUMERALS } from './numerals.ts'
import { QUANTITIES } from './quantities.ts'
import { RULES } from './rules.ts'
import { SHARES, WORDINGS } from './shares.ts'
import { WORDS } from './words.ts'

const TAG = 'en-GB'
const formats = formatsOf(TAG)

/** British English. */
export const english: LanguageParts = {
  tag: TAG,
  formats,
  numbers: {
    styles: { twenty: 'twenty', twelve: 'twelve', digits: 'digits' },
    numerals: NUMERALS,
    ordinal,
    between: ' to ',
    percent: 'per cent',
  },
  capitalise: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  period: (start, end) =>
    start === end ? formats.date(end) : `${formats.date(start)} to ${formats.date(end)}`,
  shares: SHARES,
  wordings: WORDINGS,
  changes,
  estimates: ESTIMATES,
  method: METHOD,
  rules: RULES,
  words: WORDS,
  editions: EDITIONS,
  quantities: QUANTITIES,
  hyphenation: HYPHENATION,
  names: NAMES,
}

/** "21st", "12th", "113th" */
function ordinal(value: number, digits: string): string {
  const isTeen = Math.floor(value / 10) % 10 === 1
  const ending = isTeen ? undefined : ['st', 'nd', 'rd'][(value % 10) - 1]
  return `${digits}${ending ?? 'th'}`
}
