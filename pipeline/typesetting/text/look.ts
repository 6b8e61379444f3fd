import type { StructureElement } from '../structure.ts'
import type { Traced } from '../traced-pages.ts'
import type { Face } from './face.ts'

/** How a text is drawn and what it belongs to; texts that share this object are drawn as one. */
export interface Look {
  readonly face: Face
  /** Draws what the face lacks. */
  readonly fallback: Face | undefined
  /** In points; for a raised number, as it is drawn. */
  readonly size: number
  /** #RRGGBB. */
  readonly colour: string
  /** OpenType features. */
  readonly features: readonly string[]
  /** After each character, in points. */
  readonly letterSpacing: number
  /** A raised number, which is not part of the word before it. */
  readonly isRaised: boolean
  /** Fills the room that its line has left. */
  readonly isLeader: boolean
  readonly link: { readonly url: string } | { readonly target: string } | undefined
  /** When it differs from that of the document; BCP 47. */
  readonly language: string | undefined
  readonly element: StructureElement | undefined
}

/** A text in one look. */
export interface StyledText {
  /**
   * As it is seen; a line break is "
   * ".
   */
  readonly text: string
  readonly look: Look
  /** What is reported with its page. */
  readonly traced?: readonly Traced[]
  /** The id of the note that this mark adds to the foot of its page. */
  readonly note?: string
}
