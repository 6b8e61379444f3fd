import type { Call } from './flat-text.ts'

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
