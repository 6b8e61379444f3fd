import LineBreaker from 'linebreak'
import { memoize } from '../../core/memoize.ts'

/** A stretch of text that no line ends in. */
export interface SplitWord {
  /** With the white space after it, without the line break. */
  readonly text: string
  readonly isLineEnd: boolean
}

/** Texts that are remembered: most are split in every edition of a report. */
const MAX_TEXTS = 10_000

const LINE_END = /\r?\n$|\r$/

/** The words of a text by Unicode's rules for the ends of lines (UAX 14); an empty text is one empty word. */
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

/** Whether a line may not end between two words that follow each other in different pieces. */
export function isJoined(before: SplitWord, after: SplitWord): boolean {
  if (before.isLineEnd || before.text === '') return false
  return splitWords(before.text + after.text).length === 1
}
