import type { Tally } from './survey.ts'

/** What Dutch words say of numbers: written from their meaning and the table that reports print, not from the program. */
export interface Noun {
  readonly singular: string
  readonly plural: string
}

type Share = Pick<Tally, 'count' | 'base'>

const ONES =
  `nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
  zeventien achttien negentien twintig`.split(/\s+/)
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')
const SPELLED: readonly string[] = [
  ...ONES.slice(0, 20),
  ...TENS.flatMap((ten) => [
    ten,
    ...ONES.slice(1, 10).map(
      (one, index) => `${index === 0 ? 'een' : one}${/e$/.test(one) ? 'ën' : 'en'}${ten}`,
    ),
  ]),
  'honderd',
]

/** The value of a number in words, to a hundred, or in digits; NaN of any other text. */
export function numeral(text: string): number {
  const words = lower(text)
  if (SPELLED.includes(words)) return SPELLED.indexOf(words)
  if (!/^\d{1,3}(\.\d{3})*(,\d{1,2})?$|^\d+(,\d{1,2})?$/.test(words)) return Number.NaN
  return Number(words.replaceAll('.', '').replace(',', '.'))
}

/** Half up, in whole numbers. */
export function percentOf({ count, base }: Share): number {
  return Math.floor((200 * count + base) / (2 * base))
}

/** From and to, as fractions; `+` means more than, `-` less than. */
interface Bounds {
  readonly from: readonly [above: number, below: number, more?: '+']
  readonly to: readonly [above: number, below: number, less?: '-']
  /** Whether a verb with it is plural. */
  readonly plural: boolean
  /** Whether "van de gemeenten" follows, rather than "gemeenten". */
  readonly of: boolean
}

const PART = { plural: false, of: true } as const
const MANY = { plural: true, of: false } as const

/** The words for parts of a whole, neither none nor all. */
export const PHRASES: Readonly<Record<string, Bounds>> = {
  'bijna alle': { from: [9, 10], to: [1, 1, '-'], ...MANY },
  'een grote meerderheid': { from: [4, 5], to: [9, 10, '-'], ...PART },
  'ruim driekwart': { from: [3, 4, '+'], to: [4, 5, '-'], ...PART },
  driekwart: { from: [3, 4], to: [3, 4], ...PART },
  'bijna driekwart': { from: [7, 10, '+'], to: [3, 4, '-'], ...PART },
  'een ruime meerderheid': { from: [3, 5], to: [7, 10], ...PART },
  'een meerderheid': { from: [11, 20], to: [3, 5, '-'], ...PART },
  'iets meer dan de helft': { from: [1, 2, '+'], to: [11, 20, '-'], ...PART },
  'de helft': { from: [1, 2], to: [1, 2], ...PART },
  'iets minder dan de helft': { from: [9, 20, '+'], to: [1, 2, '-'], ...PART },
  'ruim twee op de vijf': { from: [2, 5, '+'], to: [9, 20], ...MANY },
  'twee op de vijf': { from: [2, 5], to: [2, 5], ...MANY },
  'bijna twee op de vijf': { from: [11, 30], to: [2, 5, '-'], ...MANY },
  'ruim een derde': { from: [1, 3, '+'], to: [11, 30, '-'], ...PART },
  'een derde': { from: [1, 3], to: [1, 3], ...PART },
  'bijna een derde': { from: [7, 24], to: [1, 3, '-'], ...PART },
  'ruim een kwart': { from: [1, 4, '+'], to: [7, 24, '-'], ...PART },
  'een kwart': { from: [1, 4], to: [1, 4], ...PART },
  'bijna een kwart': { from: [9, 40], to: [1, 4, '-'], ...PART },
  'ruim een op de vijf': { from: [1, 5, '+'], to: [9, 40, '-'], plural: false, of: false },
  'een op de vijf': { from: [1, 5], to: [1, 5], plural: false, of: false },
  'een klein deel': { from: [0, 1, '+'], to: [1, 5, '-'], ...PART },
}

/** Whether a share lies within the bounds of a phrase. */
export function isWithin({ count, base }: Share, { from, to }: Bounds): boolean {
  const above = count * from[1] - from[0] * base
  const below = to[0] * base - count * to[1]
  return (from[2] === '+' ? above > 0 : above >= 0) && (to[2] === '-' ? below > 0 : below >= 0)
}

/** What a quantifier says: whether that is so, and the number of its verb. */
export function judgeQuantifier(
  text: string,
  share: Share,
  noun: Noun | undefined,
): { readonly isTrue: boolean; readonly plural: boolean } {
  const { count, base } = share
  const { singular, plural } = noun ?? { singular: '', plural: '' }
  const is = (words: string) => lower(text) === words.trim()
  if (is(`geen enkele ${singular}`)) return { isTrue: count === 0, plural: false }
  if (is(`alle ${plural}`)) return { isTrue: count === base && count > 1, plural: true }
  const named = lower(text).slice(
    0,
    noun === undefined ? undefined : -(1 + (count === 1 ? singular : plural).length),
  )
  if (!Number.isNaN(numeral(named))) {
    const isFew = count === 1 || (count <= 4 && 5 * count < base)
    const isTrue = numeral(named) === count && isFew && is(`${named} ${count === 1 ? singular : plural}`)
    return { isTrue, plural: count > 1 }
  }
  const [, bounds] =
    Object.entries(PHRASES).find(([phrase, { of }]) => {
      return is(noun === undefined ? phrase : `${phrase} ${of ? 'van de ' : ''}${plural}`)
    }) ?? []
  if (bounds === undefined) return { isTrue: false, plural: false }
  return { isTrue: count > 0 && count < base && isWithin(share, bounds), plural: bounds.plural }
}

/** The number of a verb with the words that are true of a share. */
export function isPluralPart(share: Share): boolean {
  const { count, base } = share
  if (count <= 1) return false
  if (count === base || (count <= 4 && 5 * count < base)) return true
  return Object.values(PHRASES).find((bounds) => isWithin(share, bounds))?.plural ?? false
}

/** "ruim 2 op de 5": whether it is true of a share, and plural. */
export function judgeFraction(text: string, { count, base }: Share) {
  if (lower(text) === 'geen enkele') return { isTrue: count === 0, plural: false }
  if (lower(text) === 'alle') return { isTrue: count === base && count > 0, plural: true }
  const [, hedge, ...numbers] = /^(ruim |bijna |ongeveer |)(\S+)\sop\sde\s(\S+)$/.exec(lower(text)) ?? []
  const [above = Number.NaN, below = Number.NaN] = numbers.map((number) =>
    number === 'een' ? 1 : numeral(number),
  )
  const difference = count / base - above / below
  const isOff = Math.abs(difference) >= 0.005 - 1e-12
  const isNear = Math.abs(difference) < 0.05
  const isTrue =
    {
      '': count * below === base * above,
      'ruim ': difference > 0 && isOff && isNear,
      'bijna ': difference < 0 && isOff && isNear,
      'ongeveer ': difference !== 0 && !isOff,
    }[hedge ?? '?'] ?? false
  return { isTrue: isTrue && count > 0 && count < base, plural: above > 1 }
}

/** "elf gemeenten", "één gemeente", "geen enkele gemeente" */
export function isCounted(text: string, count: number, { singular, plural }: Noun): boolean {
  if (count === 0) return lower(text) === `geen enkele ${singular}`
  const [, number = '', noun] = /^(\S+)\s(.+)$/.exec(lower(text)) ?? []
  return numeral(number) === count && noun === (count === 1 ? singular : plural)
}

/** "elf van de twaalf": both in words, or both in digits. */
export function isOfBase(text: string, { count, base }: Share): boolean {
  const [one = '', other = ''] = lower(text).split(' van de ')
  const isCount = one === 'geen' ? count === 0 : numeral(one) === count && count > 0
  const isMixed = one !== 'geen' && /\d/.test(one) !== /\d/.test(other)
  return isCount && numeral(other) === base && !isMixed
}

/** "a, b en c" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`
}

/** "57%", or in running text "57 procent": also in words. */
export function isPercent(text: string, share: Share): boolean {
  const number = text.replace(/%$|\sprocent$/, '')
  return share.base > 0 && number !== text && numeral(number) === percentOf(share)
}

/** Without the capital that opens a sentence. */
export function lower(text: string): string {
  if (text.startsWith('Eén')) return `één${text.slice(3)}`
  return text.startsWith('IJ') ? `ij${text.slice(2)}` : text.charAt(0).toLowerCase() + text.slice(1)
}

/** Whether two texts are one but for the capital that opens a sentence. */
export function isSame(one: string, other: string): boolean {
  return lower(one) === lower(other)
}
