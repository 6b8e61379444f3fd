import type { Block, Flow, Heading } from './blocks.ts'
import type { Stroke } from './document-info.ts'
import type { TextStyle } from './inlines.ts'

/**
 * A page whose parts have fixed positions: grounds, which may reach the page's edge, and texts. It has no footer or
 * running head.
 */
export interface FixedPage {
  readonly grounds: readonly Ground[]
  readonly texts: readonly FixedText[]
}

interface Ground {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** Blocks below one another from a fixed point; they must end above the bottom margin. */
interface FixedText {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly blocks: readonly Block[]
  /** The same texts, ever smaller, for when they need more than `height`. */
  readonly smaller?: readonly (readonly Block[])[]
  readonly height?: number
}

/** A line above the text of pages on which a section continues: its title, cut with "…" when it is too long. */
export interface RunningHead {
  /** Headings down to this level start the sections that it names. */
  readonly level: Heading['level']
  readonly style: TextStyle
  /** From the line down to the text area; both must fit in the top margin. */
  readonly distance: number
}

/** A line at the foot of every page except the cover: text on the left, cut with "…" when the margin has no room for it, the page number on the right. */
export interface Footer {
  readonly text: string
  /** The trace id of the text. */
  readonly traceId?: string
  readonly style: TextStyle
  /** From the text area down to the line. */
  readonly distance: number
}

/** Notes at the foot of the page with their first mark, in the order of the marks. */
export interface Footnotes {
  readonly notes: readonly Footnote[]
  /** The style of the numbers. */
  readonly style: TextStyle
  readonly numberWidth: number
  /** Distance from the sides of the page's text area. */
  readonly indent?: Flow['indent']
  /** White space between notes. */
  readonly gap: number
  readonly rule: NoteRule
}

/** The line between the text of a page and its notes. */
export interface NoteRule {
  readonly stroke: Stroke
  readonly length: number
  /** The least white space above the line. */
  readonly before: number
  readonly after: number
}

export interface Footnote {
  readonly id: string
  readonly number: number
  readonly blocks: readonly Block[]
}
