import type { Noun } from './nouns.ts'
import { beforeNoun } from './numerals.ts'

/** What a language brings to a range of numbers. */
interface RangeWording {
  number(value: number): string
  digits(value: number): string
  /** " tot " */
  readonly between: string
}

/** "2,5 tot 15 fte", "vijf tot twintig leden", or one number when the ends are the same. */
export function rangeOf(
  wording: RangeWording,
  from: number,
  to: number,
  noun: Noun | undefined,
  inWords: boolean,
): string {
  const ends = from === to ? [to] : [from, to]
  const words = ends.map((value) => wording.number(value))
  const isInWords = inWords && !words.some((word) => /\d/.test(word))
  const text = (isInWords ? words : ends.map((value) => wording.digits(value))).join(wording.between)
  return noun === undefined ? text : beforeNoun(text, to === 1 ? noun.singular : noun.plural)
}
