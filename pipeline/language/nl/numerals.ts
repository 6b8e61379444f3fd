import type { Numerals } from '../numerals.ts'

/** As parts of a larger number. */
const UNITS = ['', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen']

/** Dutch numerals. */
export const NUMERALS: Numerals = {
  cardinals: [
    ...['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf'],
    ...['twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien'],
    'twintig',
  ],
  tens: ['dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig', 'honderd'],
  ordinals: [
    ...['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'],
    ...['elfde', 'twaalfde', 'dertiende', 'veertiende', 'vijftiende', 'zestiende', 'zeventiende'],
    ...['achttiende', 'negentiende', 'twintigste'],
  ],
  // Without the diaeresis, "tweeëntwintig" would be read with a long e.
  compound: (unit, ten) => `${UNITS[unit]}${unit === 2 || unit === 3 ? 'ën' : 'en'}${ten}`,
  hundreds: (count, rest = '') => `${count === 1 ? '' : UNITS[count]}honderd${rest === 'één' ? 'een' : rest}`,
  // A space after "duizend", none before it.
  thousands: (count = '', rest) => `${count}duizend${rest === undefined ? '' : ` ${rest}`}`,
}

const TENS = ['twintig', ...NUMERALS.tens, 'duizend']
const PART = `(?:${[...UNITS.slice(1), ...NUMERALS.cardinals.slice(10), ...TENS.slice(1)].join('|')})`

/** Regular expression for a whole number as one word, but for "een", which is an article. */
export const CARDINAL = `nul|één|eén|(?!een$)${PART}(?:(?:-?(?:en|ën)-?|-)?${PART})*`

/** Regular expression for "tweede" to "twintigste". */
export const LOW_ORDINAL = NUMERALS.ordinals.slice(1).join('|')

/** Regular expression for an ordinal, but for "eerste". */
export const ORDINAL = `(?!eerste$)(?:${PART}(?:en|ën)?)*(?:eerste|${LOW_ORDINAL}|(?:${TENS.join('|')})ste)`
