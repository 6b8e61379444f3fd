import type { Noun } from '../../../language/nouns.ts'
import type { Range } from '../reading/prose-text.ts'
import { type Token, tokensOf } from '../reading/tokens.ts'
import { type Grammar, longestAt, type Reading } from './grammar.ts'

/** What a number counts that stands before it: the nouns of a study. */
export interface Counting {
  readonly reading: Reading
  readonly noun: Grammar<unknown>
}

/** Whether one of the study's nouns comes directly after a stretch, and so is counted by it. */
export function isBeforeNoun({ end }: Range, { reading, noun }: Counting): boolean {
  const after = reading.tokens.findIndex(({ start }) => start >= end)
  return after > 0 && longestAt(noun, reading, after) !== undefined
}

/**
 * Numbers that are part of a longer word and count a noun of the study: "a 100-branch study", "COVID-19 branches".
 *
 * @param isNumeral whether a word is a numeral
 */
export function joinedNumbers(
  counting: Counting,
  nouns: readonly Noun[],
  isNumeral: (token: Token) => boolean,
): Range[] {
  const forms = nouns.flatMap(({ singular, plural }) => [singular.toLowerCase(), plural.toLowerCase()])
  return counting.reading.tokens.flatMap((token): Range[] => {
    if (token.type !== 'word' || !token.text.includes('-')) return []
    const [first = '', ...others] = token.text.split('-')
    const counts = others.some((part) => forms.some((form) => part.startsWith(form)))
    if (
      counts &&
      (DIGITS.test(first) || tokensOf(first).some((each) => each.type === 'word' && isNumeral(each)))
    )
      return [{ start: token.start, end: token.end }]
    const digits = DIGITS_AT_END.exec(token.text)?.[0].length ?? 0
    return digits > 0 && isBeforeNoun(token, counting) ? [{ start: token.end - digits, end: token.end }] : []
  })
}

const DIGITS = /^\p{N}[\p{N}.,]*$/u
const DIGITS_AT_END = /(?<=-)\p{N}+$/u
