import type { NumberStyle } from '../../study/study.ts'

/** The numerals of a language. */
export interface Numerals {
  /** Nought to twenty. */
  readonly cardinals: readonly string[]
  /** Thirty, forty and so on. */
  readonly tens: readonly string[]
  /** First to twentieth. */
  readonly ordinals: readonly string[]
}

/** The highest number that each style writes in words, round tens apart. */
const HIGHEST: Readonly<Record<NumberStyle, number>> = { twenty: 20, twelve: 12, digits: -1 }

/** A whole number in words where the style has them. */
export function cardinalIn(style: NumberStyle, { cardinals, tens }: Numerals, value: number) {
  if (value <= HIGHEST[style]) return cardinals[value]
  return style === 'twenty' && value % 10 === 0 ? tens[value / 10 - 3] : undefined
}

/** An ordinal in words where the style has them. */
export function ordinalIn(style: NumberStyle, { ordinals }: Numerals, value: number) {
  return value <= HIGHEST[style] ? ordinals[value - 1] : undefined
}

/** Keeps a number in digits and what belongs to it on one line: "6 procentpunt", "29 juni". */
export const TIE = '\u00A0'

/** A number before its noun: tied in digits, free to part in words. */
export function beforeNoun(number: string, noun: string): string {
  return `${number}${/\d$/.test(number) ? TIE : ' '}${noun}`
}
