import { distance } from 'fastest-levenshtein'
import { wholeWords } from '../language/quantity-words.ts'

/** The words and numbers of a text, for comparison. */
export type WordsOf = (text: string) => readonly string[]

/**
 * Reads texts for comparison, in small letters without accents, so that "Eén" finds "één" and "57 procent" finds
 * "57%".
 *
 * @param percent regular expressions of the words for `%`
 */
export function wordReader(percent: readonly string[]): WordsOf {
  const percentWord = wholeWords(percent)
  return (text) => {
    const plain = text.replace(percentWord, '%').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return plain.match(/\d+(?:[.,]\d+)*|\p{L}+|%/gu) ?? []
  }
}

/** Whether a text contains some words, one after the other. */
export function holds(text: readonly string[], sought: readonly string[]): boolean {
  if (sought.length === 0) return false
  return text.some((_, start) => sought.every((word, index) => text[start + index] === word))
}

const MAX_NEAR = 5

/** The most similar texts, nearest first; texts that are far from it are left out. */
export function nearTexts(sought: string, texts: Iterable<string>, wordsOf: WordsOf): string[] {
  const words = wordsOf(sought).join(' ')
  const most = Math.max(1, Math.floor(words.length / 2))
  return [...new Set(texts)]
    .map((text) => ({ text, far: distance(words, wordsOf(text).join(' ')) }))
    .filter(({ far }) => far <= most)
    .toSorted((one, other) => one.far - other.far)
    .slice(0, MAX_NEAR)
    .map(({ text }) => text)
}
