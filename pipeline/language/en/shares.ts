import { TIE } from '../numerals.ts'
import type { LanguageParts } from '../parts.ts'
import type { Band, Hedge } from '../quantifier.ts'

const HEDGES = { above: 'just over ', exact: '', about: 'about ', below: 'nearly ' } as const

/** After "half of" and the like, the verb follows the noun in number. */
const OF = { noun: 'of', isPlural: true } as const
const PLURAL = { noun: 'plural', isPlural: true } as const

/** The shares between none and all, from high to low, with the same bounds as in Dutch. */
const BANDS: readonly Band[] = [
  { from: [9, 10], includes: true, text: 'nearly all', ...PLURAL },
  { from: [4, 5], includes: true, text: 'a large majority', ...OF },
  { from: [3, 4], includes: false, text: 'just over three quarters', ...OF },
  { from: [3, 4], includes: true, text: 'three quarters', ...OF },
  { from: [7, 10], includes: false, text: 'nearly three quarters', ...OF },
  { from: [3, 5], includes: true, text: 'a clear majority', ...OF },
  { from: [11, 20], includes: true, text: 'a majority', ...OF },
  { from: [1, 2], includes: false, text: 'just over half', ...OF },
  { from: [1, 2], includes: true, text: 'half', ...OF },
  { from: [9, 20], includes: false, text: 'just under half', ...OF },
  {
    from: [2, 5],
    includes: false,
    text: 'just over two in five',
    inDigits: ratio('just over 2 in 5'),
    ...PLURAL,
  },
  { from: [2, 5], includes: true, text: 'two in five', inDigits: ratio('2 in 5'), ...PLURAL },
  { from: [11, 30], includes: true, text: 'nearly two in five', inDigits: ratio('nearly 2 in 5'), ...PLURAL },
  { from: [1, 3], includes: false, text: 'just over a third', ...OF },
  { from: [1, 3], includes: true, text: 'a third', ...OF },
  { from: [7, 24], includes: true, text: 'nearly a third', ...OF },
  { from: [1, 4], includes: false, text: 'just over a quarter', ...OF },
  { from: [1, 4], includes: true, text: 'a quarter', ...OF },
  { from: [9, 40], includes: true, text: 'nearly a quarter', ...OF },
  {
    from: [1, 5],
    includes: false,
    text: 'just over one in five',
    inDigits: ratio('just over 1 in 5'),
    ...PLURAL,
  },
  { from: [1, 5], includes: true, text: 'one in five', inDigits: ratio('1 in 5'), ...PLURAL },
  { from: [0, 1], includes: false, text: 'a small part', ...OF },
]

/** Wider than the bands: five points to either side of a fraction, or one side of a half. */
const HEDGED: readonly Hedge[] = [
  { from: [7, 10], to: [4, 5], includes: true, text: 'about three quarters', ...OF },
  { from: [31, 50], to: [18, 25], includes: true, text: 'about two thirds', ...OF },
  { from: [9, 20], to: [11, 20], includes: true, text: 'about half', ...OF },
  { from: [7, 25], to: [19, 50], includes: true, text: 'about a third', ...OF },
  { from: [1, 5], to: [3, 10], includes: true, text: 'about a quarter', ...OF },
  {
    from: [3, 20],
    to: [1, 4],
    includes: true,
    text: 'about one in five',
    inDigits: ratio('about 1 in 5'),
    ...PLURAL,
  },
  {
    from: [1, 20],
    to: [3, 20],
    includes: true,
    text: 'about one in ten',
    inDigits: ratio('about 1 in 10'),
    ...PLURAL,
  },
  { from: [1, 2], to: [1, 1], includes: false, text: 'more than half', ...OF },
  { from: [0, 1], to: [1, 2], includes: false, text: 'less than half', ...OF },
]

/** Kept on one line: "2 in 5" is one figure. */
function ratio(text: string): string {
  return text.replace(/(\d+) in (\d)/, `$1${TIE}in${TIE}$2`)
}

/** The words for quantities, and the words for their bounds. */
export const WORDINGS: LanguageParts['wordings'] = {
  bands: BANDS,
  hedged: HEDGED,
  all: 'all',
  none: 'none',
  one: 'one',
  handful: 'two, three or four',
  moreThan: (edge) => `more than ${edge}`,
  lessThan: (edge) => `less than ${edge}`,
  and: (one, other) => `${one}, and ${other}`,
  points,
  hedges: {
    above: {
      word: 'just over, before a fraction',
      from: `${points('0.5')} above`,
      to: 'halfway to the fraction after',
    },
    about: {
      word: 'about, before a fraction',
      from: `less than ${points('0.5')} below`,
      to: `less than ${points('0.5')} above`,
    },
    below: {
      word: 'nearly, before a fraction',
      from: 'halfway to the fraction before',
      to: `${points('0.5')} below`,
    },
  },
  degrees: {
    nearly: 'nearly the same',
    slight: 'a slight rise or fall',
    plain: 'a rise or fall',
    sharp: 'a sharp rise or fall',
  },
}

function points(amount: string): string {
  return `${amount}${TIE}percentage point${amount === '1' ? '' : 's'}`
}

/** How English words a share. */
export const SHARES: LanguageParts['shares'] = {
  ofBase: (count, base) => `${count} of the ${base}`,
  // Always in digits: "1 in 5" is read as a figure.
  fraction: (numerator, denominator, side) => ratio(`${HEDGES[side]}${numerator} in ${denominator}`),
  noneOf: (noun) => (noun === undefined ? WORDINGS.none : `no ${noun.singular}`),
  bandOf: (band, noun) => `${band} of the ${noun.plural}`,
}
