import { TIE } from '../numerals.ts'
import type { LanguageParts } from '../parts.ts'
import type { Band, Hedge } from '../quantifier.ts'

const HEDGES = { above: 'ruim ', exact: '', about: 'ongeveer ', below: 'bijna ' } as const

/** "De helft van de gemeenten werkt": the verb agrees with the part. */
const OF = { noun: 'of', isPlural: false } as const
const PLURAL = { noun: 'plural', isPlural: true } as const
/** "Een op de vijf gemeenten werkt". */
const ONE_IN = { noun: 'plural', isPlural: false } as const

/**
 * The shares between none and all, from high to low. Shares worded with "ruim" and "bijna" are nearer to that
 * fraction than to the next; a word alone, such as "driekwart", means exactly that share.
 */
const BANDS: readonly Band[] = [
  { from: [9, 10], includes: true, text: 'bijna alle', ...PLURAL },
  { from: [4, 5], includes: true, text: 'een grote meerderheid', ...OF },
  { from: [3, 4], includes: false, text: 'ruim driekwart', ...OF },
  { from: [3, 4], includes: true, text: 'driekwart', ...OF },
  { from: [7, 10], includes: false, text: 'bijna driekwart', ...OF },
  { from: [3, 5], includes: true, text: 'een ruime meerderheid', ...OF },
  { from: [11, 20], includes: true, text: 'een meerderheid', ...OF },
  { from: [1, 2], includes: false, text: 'iets meer dan de helft', ...OF },
  { from: [1, 2], includes: true, text: 'de helft', ...OF },
  { from: [9, 20], includes: false, text: 'iets minder dan de helft', ...OF },
  {
    from: [2, 5],
    includes: false,
    text: 'ruim twee op de vijf',
    inDigits: ratio('ruim 2 op de 5'),
    ...PLURAL,
  },
  { from: [2, 5], includes: true, text: 'twee op de vijf', inDigits: ratio('2 op de 5'), ...PLURAL },
  {
    from: [11, 30],
    includes: true,
    text: 'bijna twee op de vijf',
    inDigits: ratio('bijna 2 op de 5'),
    ...PLURAL,
  },
  { from: [1, 3], includes: false, text: 'ruim een derde', ...OF },
  { from: [1, 3], includes: true, text: 'een derde', ...OF },
  { from: [7, 24], includes: true, text: 'bijna een derde', ...OF },
  { from: [1, 4], includes: false, text: 'ruim een kwart', ...OF },
  { from: [1, 4], includes: true, text: 'een kwart', ...OF },
  { from: [9, 40], includes: true, text: 'bijna een kwart', ...OF },
  {
    from: [1, 5],
    includes: false,
    text: 'ruim een op de vijf',
    inDigits: ratio('ruim 1 op de 5'),
    ...ONE_IN,
  },
  { from: [1, 5], includes: true, text: 'een op de vijf', inDigits: ratio('1 op de 5'), ...ONE_IN },
  { from: [0, 1], includes: false, text: 'een klein deel', ...OF },
]

/** Wider than the bands, with the same bounds as in English. */
const HEDGED: readonly Hedge[] = [
  { from: [7, 10], to: [4, 5], includes: true, text: 'ongeveer driekwart', ...OF },
  { from: [31, 50], to: [18, 25], includes: true, text: 'ongeveer twee derde', ...OF },
  { from: [9, 20], to: [11, 20], includes: true, text: 'ongeveer de helft', ...OF },
  { from: [7, 25], to: [19, 50], includes: true, text: 'ongeveer een derde', ...OF },
  { from: [1, 5], to: [3, 10], includes: true, text: 'ongeveer een kwart', ...OF },
  {
    from: [3, 20],
    to: [1, 4],
    includes: true,
    text: 'ongeveer een op de vijf',
    inDigits: ratio('ongeveer 1 op de 5'),
    ...ONE_IN,
  },
  {
    from: [1, 20],
    to: [3, 20],
    includes: true,
    text: 'ongeveer een op de tien',
    inDigits: ratio('ongeveer 1 op de 10'),
    ...ONE_IN,
  },
  { from: [1, 2], to: [1, 1], includes: false, text: 'meer dan de helft', ...OF },
  { from: [0, 1], to: [1, 2], includes: false, text: 'minder dan de helft', ...OF },
]

/** Kept on one line: "2 op de 5" is one figure. */
function ratio(text: string): string {
  return text.replace(/(\d+) op de (\d)/, `$1${TIE}op${TIE}de${TIE}$2`)
}

/** The words for quantities, and the words for their bounds. */
export const WORDINGS: LanguageParts['wordings'] = {
  bands: BANDS,
  hedged: HEDGED,
  all: 'alle',
  none: 'geen',
  one: 'één',
  handful: 'twee, drie of vier',
  moreThan: (edge) => `meer dan ${edge}`,
  lessThan: (edge) => `minder dan ${edge}`,
  and: (one, other) => `${one}, en ${other}`,
  points,
  hedges: {
    above: {
      word: 'ruim, voor een breuk',
      from: `${points('0,5')} erboven`,
      to: 'halverwege de volgende breuk',
    },
    about: {
      word: 'ongeveer, voor een breuk',
      from: `minder dan ${points('0,5')} eronder`,
      to: `minder dan ${points('0,5')} erboven`,
    },
    below: {
      word: 'bijna, voor een breuk',
      from: 'halverwege de vorige breuk',
      to: `${points('0,5')} eronder`,
    },
  },
  degrees: {
    nearly: 'vrijwel gelijk',
    slight: 'een lichte stijging of daling',
    plain: 'een stijging of daling',
    sharp: 'een sterke stijging of daling',
  },
}

function points(amount: string): string {
  return `${amount}${TIE}procentpunt`
}

/** How Dutch words a share. */
export const SHARES: LanguageParts['shares'] = {
  ofBase: (count, base) => `${count} van de ${base}`,
  // Always in digits: "1 op de 5" is read as a figure.
  fraction: (numerator, denominator, side) => ratio(`${HEDGES[side]}${numerator} op de ${denominator}`),
  noneOf: (noun) => (noun === undefined ? 'geen enkele' : `geen enkele ${noun.singular}`),
  bandOf: (band, noun) => `${band} van de ${noun.plural}`,
}
