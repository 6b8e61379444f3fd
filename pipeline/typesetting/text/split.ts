import LineBreaker from 'linebreak'
import { memoize } from '../../core/memoize.ts'

/** A stretch of text that contains no line break. */
export interface SplitWord {
  /** With the white space after it, without the line break. */
  readonly text: string
  readonly isLineEnd: boolean
}

/** How many texts are kept: most are split in every edition of a report. */
const MAX_TEXTS = 10_000

const LINE_END = /\r?\n$|\r$/

/** Splits a text into words by Unicode's rules for line breaks (UAX 14); an empty text is one empty word. */
export const splitWords = memoize<readonly SplitWord[]>(MAX_TEXTS, (text) => {
  if (text === '') return [{ text, isLineEnd: false }]
  const words: SplitWord[] = []
  const breaker = new LineBreaker(text)
  let start = 0
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const word = text.slice(start, found.position)
    const isLineEnd = found.required || LINE_END.test(word)
    words.push({ text: isLineEnd ? word.replace(LINE_END, '') : word, isLineEnd })
    start = found.position
  }
  return words
})

/** Whether no line may end between two consecutive words in different texts. */
export function isJoined(before: SplitWord, after: SplitWord): boolean {
  if (before.isLineEnd || before.text === '') return false
  return splitWords(before.text + after.text).length === 1
}
