import type { NumberStyle } from './nouns.ts'

/** The numerals of a language. */
export interface Numerals {
  /** Nought to twenty. */
  readonly cardinals: readonly string[]
  /** Thirty, forty and so on. */
  readonly tens: readonly string[]
  /** First to twentieth. */
  readonly ordinals: readonly string[]
  /** From 21 to 99, except round tens: the unit as it is in a compound, and the ten. */
  compound(unit: number, ten: string): string
  /** From 100 to 999: the number of hundreds, and the rest in words. */
  hundreds(count: number, rest: string | undefined): string
  /** From 1,000: the number of thousands in words unless it is one, and the rest unless it is nothing. */
  thousands(count: string | undefined, rest: string | undefined, isRestBelowHundred: boolean): string
}

/** How whole numbers are written: by a study's choice, or in words whenever possible. */
export type WrittenStyle = NumberStyle | 'words'

/** The highest number that each style writes in words, apart from round tens. */
const MAX_IN_WORDS: Readonly<Record<WrittenStyle, number>> = { words: 20, twenty: 20, twelve: 12, digits: -1 }

/** A whole number in words where the style has them. */
export function cardinalIn(style: WrittenStyle, numerals: Numerals, value: number): string | undefined {
  const { cardinals, tens } = numerals
  if (value <= MAX_IN_WORDS[style]) return cardinals[value]
  if (style === 'words') return spelled(numerals, value)
  return style === 'twenty' && value % 10 === 0 ? tens[value / 10 - 3] : undefined
}

/** A whole number below a million. */
function spelled(numerals: Numerals, value: number): string | undefined {
  const { cardinals, tens, compound, hundreds, thousands } = numerals
  if (!Number.isInteger(value) || value >= 1_000_000) return undefined
  if (value <= 20) return cardinals[value]
  if (value < 100) {
    const ten = [cardinals[20], ...tens][Math.floor(value / 10) - 2] ?? ''
    return value % 10 === 0 ? ten : compound(value % 10, ten)
  }
  const left = (size: number) => (value % size === 0 ? undefined : spelled(numerals, value % size))
  if (value < 1000) return hundreds(Math.floor(value / 100), left(100))
  const count = Math.floor(value / 1000)
  return thousands(count === 1 ? undefined : spelled(numerals, count), left(1000), value % 1000 < 100)
}

/** An ordinal in words where the style has them. */
export function ordinalIn(style: WrittenStyle, { ordinals }: Numerals, value: number) {
  return value <= MAX_IN_WORDS[style] ? ordinals[value - 1] : undefined
}

/** A no-break space between a number in digits and its unit: "6 procentpunt", "29 juni". */
export const TIE = '\u00A0'

/** A number before its noun: on one line in digits, free to break in words. */
export function beforeNoun(number: string, noun: string): string {
  return `${number}${/\d$/.test(number) ? TIE : ' '}${noun}`
}
