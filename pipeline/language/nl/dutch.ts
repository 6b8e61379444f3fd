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

const TAG = 'nl-NL'
const formats = formatsOf(TAG)

export const dutch: LanguageParts = {
  tag: TAG,
  formats,
  numbers: {
    styles: { twenty: 'twintig', twelve: 'twaalf', digits: 'cijfers' },
    numerals: NUMERALS,
    // "21e" and "21ste" are both right; the shorter is the more usual.
    ordinal: (_value, digits) => `${digits}e`,
    between: ' tot ',
    percent: 'procent',
  },
  capitalise,
  period,
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
