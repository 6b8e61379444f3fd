import { once } from '../../../core/memoize.ts'
import { phraseIndex } from './phrase-index.ts'
import { splitPhrase, splitPhrases } from './phrases.ts'

/** A letter or digit in small letters; a class of Unicode takes over a millisecond to compile in each pattern. */
const LETTER = '[0-9a-z\\u00AD\\u00C0-\\u1FFF]'

/** More words than the longest phrase has, and more characters than those. */
const MAX_WORDS = 8
const REACH = 150

/** Phrases in the notation of `StatementWords`, by what they say. */
type Patterns<Name extends string> = Readonly<Record<Name, readonly string[]>>

/** Finds the phrases that a text in small letters begins with: the name and the length of each. */
export function opening<Name extends string>(patterns: Patterns<Name>) {
  const find = phraseIndex(
    phrasesOf(patterns, (words) => new RegExp(`^(?:${words})(?!${LETTER})`, 'u')),
    'first',
  )
  return (text: string): (readonly [Name, number])[] =>
    inOrder(find(wordsIn(text.slice(0, REACH)).slice(0, MAX_WORDS))).flatMap(({ name, pattern }) => {
      const match = pattern().exec(text)
      return match === null ? [] : [[name, match[0].length] as const]
    })
}

/**
 * Finds the first name of which a text in small letters ends with a phrase.
 *
 * @param gap a pattern of what may be between that phrase and the end
 * @param isBetween whether a word may be in a gap
 */
export function closing<Name extends string>(
  patterns: Patterns<Name>,
  gap: string,
  isBetween: (word: string) => boolean,
) {
  const find = phraseIndex(
    phrasesOf(patterns, (words) => new RegExp(`(?<!${LETTER})(?:${words})(?!${LETTER})${gap}$`, 'u')),
    'last',
  )
  return (text: string): Name | undefined => {
    if (!/\s$/.test(text)) return undefined
    const words = wordsIn(text).reverse()
    const outside = words.findIndex((word) => !isBetween(word))
    const ends = outside < 0 ? words : words.slice(0, outside + 1)
    const found = ends.flatMap((_, index) => find(words.slice(index, index + MAX_WORDS)))
    return inOrder(found).find(({ pattern }) => pattern().test(text))?.name
  }
}

interface NamedPhrase<Name> {
  readonly name: Name
  readonly order: number
  pattern(): RegExp
}

/** Each phrase by itself, since few are ever needed. */
function phrasesOf<Name extends string>(patterns: Patterns<Name>, make: (words: string) => RegExp) {
  const phrases = Object.entries<readonly string[]>(patterns).flatMap(([name, texts]) =>
    texts.flatMap(splitPhrases).map((text) => ({ name: name as Name, text })),
  )
  return phrases.map(({ name, text }, order): readonly [string, NamedPhrase<Name>] => [
    text,
    { name, order, pattern: once(() => make(text.replaceAll(' ', '\\s+'))) },
  ])
}

function inOrder<Name>(phrases: readonly NamedPhrase<Name>[]): NamedPhrase<Name>[] {
  return phrases.toSorted((one, other) => one.order - other.order)
}

/** Whether a word in small letters may be one of those in some phrases. */
export function phrasesWithin(phrases: readonly string[]) {
  const find = phraseIndex(
    phrases
      .flatMap(splitPhrases)
      .flatMap(splitPhrase)
      .map((word) => [word, word] as const),
    'last',
  )
  return (word: string) => find([word]).length > 0
}

/** What stands between the spaces of a text. */
export function wordsIn(text: string): string[] {
  return text.trim().split(/\s+/)
}
