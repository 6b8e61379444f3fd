import { distance } from 'fastest-levenshtein'

/**
 * A text as it is compared: its numbers and words in small letters without accents, so that "Eén" finds "één" and
 * "57 procent" finds "57%".
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bper ?cent\b|\bprocent\b/g, '%')
  return plain.match(/\d+(?:[.,]\d+)*|\p{L}+|%/gu) ?? []
}

/** Whether some words stand in a text, one after the other. */
export function holds(text: readonly string[], sought: readonly string[]): boolean {
  if (sought.length === 0) return false
  return text.some((_, start) => sought.every((word, index) => text[start + index] === word))
}

const MOST_NEAR = 5

/** The texts most like the one that was sought, nearest first; of texts that are far from it none. */
export function nearTexts(sought: string, texts: Iterable<string>): string[] {
  const words = wordsOf(sought).join(' ')
  const most = Math.max(1, Math.floor(words.length / 2))
  return [...new Set(texts)]
    .map((text) => ({ text, far: distance(words, wordsOf(text).join(' ')) }))
    .filter(({ far }) => far <= most)
    .toSorted((one, other) => one.far - other.far)
    .slice(0, MOST_NEAR)
    .map(({ text }) => text)
}
