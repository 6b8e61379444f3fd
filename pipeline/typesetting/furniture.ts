import type { Block, Flow, Heading } from './blocks.ts'
import type { Stroke } from './document-info.ts'
import type { TextStyle } from './inlines.ts'

/** A page whose parts have their own places: grounds that may reach its edge, and text. It has no footer or running head. */
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

/** Blocks below one another from a fixed point of the page, which must lie inside the bottom margin. */
interface FixedText {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly blocks: readonly Block[]
}

/** A line above the text of pages at whose top a section goes on: its title, cut with "…" where it is too long. */
export interface RunningHead {
  /** Headings down to this level open the sections that it names. */
  readonly level: Heading['level']
  readonly style: TextStyle
  /** From the line down to the text area; both must fit in the top margin. */
  readonly distance: number
}

/** A line at the foot of every page but the cover: the text at the left, the page number at the right. */
export interface Footer {
  readonly text: string
  /** Of the text. */
  readonly traceId?: string
  readonly style: TextStyle
  /** From the text area down to the line. */
  readonly distance: number
}

/** Notes at the foot of the page on which their first mark stands, in the order of their marks. */
export interface Footnotes {
  readonly notes: readonly Footnote[]
  /** Of the numbers. */
  readonly style: TextStyle
  readonly numberWidth: number
  /** Distance kept from the sides of the page's text area. */
  readonly indent?: Flow['indent']
  /** White space between notes. */
  readonly gap: number
  readonly rule: NoteRule
}

/** Parts the notes of a page from the text. */
export interface NoteRule {
  readonly stroke: Stroke
  readonly length: number
  /** White space above, at least. */
  readonly before: number
  readonly after: number
}

export interface Footnote {
  readonly id: string
  readonly number: number
  readonly blocks: readonly Block[]
}
