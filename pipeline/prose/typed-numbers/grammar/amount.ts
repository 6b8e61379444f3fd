import { memoizeByObject } from '../../../core/memoize.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import { opening } from './edge-words.ts'

/** A numeral at the beginning of a text. */
export interface Amount {
  readonly length: number
  readonly number?: string
  /** The numeral of a percentage. */
  readonly percent?: string
  /** Whether it is of something else than cases or per cent. */
  readonly isOther?: true
}

/** The highest number that is known in words. */
const MAX_IN_WORDS = 1000

/** The whole number that a text in small letters is, in digits or words. */
export function numberOf(text: string, words: QuantityWords): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : numbersOf(words).get(text.replace(/\s+/g, ' '))
}

const numbersOf = memoizeByObject(
  ({ statements }: QuantityWords): ReadonlyMap<string | undefined, number> =>
    new Map(Array.from({ length: MAX_IN_WORDS + 1 }, (_, value) => [statements.number(value), value])),
)

/** Any one word, which may be a number. */
const NUMBER = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,-]*/u
const SPACE = /^\s+/
const PER_MILLE = /mille$/

/** Reads the numeral that a text begins with whole, with what makes a percentage of it: "two hundred and two per cent". */
export function amountReader(words: QuantityWords): (text: string) => Amount[] {
  const percent = opening({ percent: words.words.percent })
  const next = nextReader(words)
  return (text) => {
    let length = numeralAt(text, words)
    if (length === 0) return []
    for (let more = next(text.slice(length)); more > 0; more = next(text.slice(length))) length += more
    const number = text.slice(0, length)
    const space = SPACE.exec(text.slice(length))?.[0].length ?? 0
    const unit = text.slice(length + space)
    const named = /^[%‰]/.test(unit) ? 1 : (percent(unit)[0]?.[1] ?? 0)
    if (named === 0) return [{ length, number }]
    const whole = length + space + named
    const isPerMille = unit.startsWith('‰') || PER_MILLE.test(unit.slice(0, named))
    return [isPerMille ? { length: whole, isOther: true } : { length: whole, percent: number }]
  }
}

/** The length of the word that a text begins with, if it is a numeral. */
function numeralAt(text: string, words: QuantityWords): number {
  const word = NUMBER.exec(text)?.[0] ?? ''
  return numberOf(word, words) === undefined && !/^\p{N}/u.test(word) ? 0 : word.length
}

/** Reads the next word of a numeral, and gives its length with the space and the "and" before it. */
function nextReader(words: QuantityWords): (text: string) => number {
  const multiplier = opening({ multiplier: words.statements.multipliers })
  const join = opening({ join: words.statements.joins })
  const wordAt = (text: string) => multiplier(text)[0]?.[1] ?? numeralAt(text, words)
  return (text) => {
    const space = SPACE.exec(text)?.[0] ?? ''
    if (space === '') return 0
    const joined = join(text.slice(space.length))[0]?.[1] ?? 0
    const joinedBy = joined === 0 ? '' : text.slice(space.length).slice(0, joined)
    const rest = text.slice(space.length + joined)
    const gap = joined === 0 ? '' : (SPACE.exec(rest)?.[0] ?? '')
    const length = wordAt(rest.slice(gap.length))
    return length === 0 ? 0 : space.length + joinedBy.length + gap.length + length
  }
}
