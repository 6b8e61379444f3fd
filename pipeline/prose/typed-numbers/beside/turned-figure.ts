import { type Call, written } from '../reading/flat-text.ts'

/** Words that make something else of a figure or claim, though they need not be directly beside it. */
export interface TurnedFigure {
  /** Where the words begin and end in the flat text. */
  readonly start: number
  readonly end: number
  readonly side: 'before' | 'after'
  readonly figure: Call
  readonly hint: string
  /** Where it is not that they change what the figure says. */
  readonly message?: string
}

/** The message of what stands beside a figure, or between two. */
export function neighbourMessage(
  words: string,
  side: 'before' | 'after' | 'between',
  figure: Call,
  next?: Call,
): string {
  const neighbour = plain(words)
  if (next === undefined) return `\`${neighbour}\` ${side} ${written(figure)} changes what it says`
  if (neighbour === '') return `${written(figure)} and ${written(next)} read as one figure`
  return `\`${neighbour}\` between ${written(figure)} and ${written(next)} changes what they say`
}

/** Without marks of Markdown, on one line. */
function plain(words: string): string {
  return words
    .replace(/[*_`\u2060]/g, '')
    .trim()
    .replace(/\s+/g, ' ')
}
