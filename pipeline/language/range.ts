import type { Noun } from './nouns.ts'
import { beforeNoun } from './numerals.ts'

/** What a language provides to word a range of numbers. */
interface RangeWording {
  number(value: number): string
  digits(value: number): string
  /** Whether `number` gives words. */
  isInWords(value: number): boolean
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
  const number = inWords && ends.every((value) => wording.isInWords(value)) ? wording.number : wording.digits
  const text = ends.map((value) => number(value)).join(wording.between)
  return noun === undefined ? text : beforeNoun(text, to === 1 ? noun.singular : noun.plural)
}
