import { letters } from './letters.ts'

/** A stretch of text that one font can draw. */
export interface FontRun {
  readonly text: string
  readonly usesFallback: boolean
}

/** Whether a font has all characters of a text. */
export type Covers = (text: string) => boolean

/**
 * Cuts a text where it changes between its font and the fallback. A letter and its accents stay together; what
 * neither font has stays with the first.
 */
export function cutByFont(text: string, main: Covers, fallback: Covers): FontRun[] {
  const runs: FontRun[] = []
  for (const { segment } of letters.segment(text)) {
    const usesFallback = !main(segment) && fallback(segment)
    const last = runs.at(-1)
    if (last?.usesFallback === usesFallback) {
      runs[runs.length - 1] = { text: last.text + segment, usesFallback }
    } else {
      runs.push({ text: segment, usesFallback })
    }
  }
  return runs
}

/** Whether a text contains only characters that every text font has. */
export function isPlain(text: string): boolean {
  return ASCII.test(text)
}

const ASCII = /^[\x20-\x7e]*$/
