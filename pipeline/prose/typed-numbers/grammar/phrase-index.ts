import { splitPhrase, splitPhrases } from './phrases.ts'
import { spellingsOf } from './spellings.ts'

/** Finds what some words may be, from one end of a phrase to the other. */
export type PhraseIndex<Value> = (words: readonly string[]) => Value[]

type Edge = 'first' | 'last'

/** The spellings of a word; undefined where they cannot be listed. */
type Spelled = ReadonlySet<string> | undefined

interface Entry<Value> {
  readonly value: Value
  /** The words after the one at the edge, as far as they can be listed. */
  readonly rest: readonly Spelled[]
}

/**
 * An index of phrases by the word at one of their ends. A regular expression takes long to compile and to try, so it is
 * only made of phrases that a text may hold: more phrases then cost nothing. It may find a phrase that is not there, and
 * never misses one that is.
 *
 * @param phrases in the notation of `StatementWords`, each with what it stands for
 * @param edge where words are looked up, in small letters; those given then go away from it
 */
export function phraseIndex<Value>(
  phrases: Iterable<readonly [text: string, value: Value]>,
  edge: Edge,
): PhraseIndex<Value> {
  const byWord = new Map<string, Entry<Value>[]>()
  const byBeginning: (readonly [string, Entry<Value>])[] = []
  const add = (phrase: string, value: Value) => {
    const words = splitPhrase(phrase)
    const [opening = '', ...others] = edge === 'first' ? words : words.toReversed()
    const listed = spellingsOf(opening)
    const entry = { value, rest: listed === undefined ? [] : spelledFrom(others, edge) }
    const spellings = listed ?? edgeOf(opening, edge)
    if (spellings === undefined) byBeginning.push([edge === 'first' ? lettersOf(opening) : '', entry])
    else for (const word of spellings) byWord.set(word, [...(byWord.get(word) ?? []), entry])
  }
  for (const [text, value] of phrases)
    for (const phrase of splitPhrases(text.normalize('NFC').toLowerCase())) add(phrase, value)
  return ([word, ...others]) => {
    if (word === undefined) return []
    const entries = partsOf(word, edge).flatMap((part) => byWord.get(part) ?? [])
    const beginning = byBeginning.flatMap(([letters, entry]) => (word.startsWith(letters) ? [entry] : []))
    return [...entries, ...beginning].flatMap(({ value, rest }) =>
      goesOn(rest, others, edge) ? [value] : [],
    )
  }
}

function spelledFrom([word, ...others]: readonly string[], edge: Edge): Spelled[] {
  if (word === undefined) return []
  const listed = spellingsOf(word)
  return listed === undefined
    ? [setOf(edgeOf(word, edge)), undefined]
    : [setOf(listed), ...spelledFrom(others, edge)]
}

function setOf(words: readonly string[] | undefined): Spelled {
  return words && new Set(words)
}

const GROUP = /^\(\?:(?<phrases>[^()]*)\)$/

/** The words at the edge of a group of phrases, and the one before words that may follow: `nam(?: \p{L}+)? toe`. */
function edgeOf(text: string, edge: Edge): string[] | undefined {
  const phrases = GROUP.exec(text)?.groups?.phrases
  if (phrases === undefined) return edge === 'first' ? spellingsOf(text.split('(?: ')[0] ?? '') : undefined
  const words = splitPhrases(phrases).map((phrase) => splitPhrase(phrase).at(edge === 'first' ? 0 : -1) ?? '')
  const listed = words.map(spellingsOf)
  return listed.every((each) => each !== undefined) ? listed.flat() : undefined
}

/** The letters that a pattern begins with, whatever comes after them. */
function lettersOf(pattern: string): string {
  return /^(?:\p{L}(?![?*{]))*/u.exec(pattern)?.[0] ?? ''
}

function goesOn(rest: readonly Spelled[], words: readonly string[], edge: Edge): boolean {
  for (const [index, listed] of rest.entries()) {
    if (listed === undefined) return true
    const word = words[index]
    if (word === undefined || !partsOf(word, edge).some((part) => listed.has(part))) return false
  }
  return true
}

const PLAIN = /^[a-z]+$/
const JOINT = /[^\p{L}\p{M}\p{N}\u00AD]+/gu

/** A word, and the parts of it at the edge that may be words as well: of "two-thirds," also "two-thirds" and "two". */
function partsOf(word: string, edge: Edge): string[] {
  if (PLAIN.test(word)) return [word]
  const parts = [word]
  for (const { index, 0: joint } of word.matchAll(JOINT))
    if (edge === 'first') parts.push(word.slice(0, index), word.slice(0, index + 1))
    else parts.push(word.slice(index), word.slice(index + joint.length))
  return parts
}
