import type { Traced } from '../traced-pages.ts'
import type { Face } from './face.ts'
import type { Hyphenated } from './hyphenation.ts'
import type { Look } from './look.ts'
import type { Shaping } from './words.ts'

/** How a paragraph is set; lengths are in points. */
export interface Setting extends Hyphenated {
  /** From a baseline to the next. */
  readonly leading: number
  /** From a line's top, the same for all lines. */
  readonly baseline: number
  readonly align: 'left' | 'right' | 'center'
  readonly isHyphenated: boolean
  /** Whether its lines are to be about equally long. */
  readonly isBalanced: boolean
  /** Never broken: a running head. */
  readonly isOneLine?: boolean
}

/** A line of a paragraph; lengths are in points. */
export interface Line {
  /** In the order of reading. */
  readonly runs: readonly Run[]
  /** Without white space that hangs at its end: what alignment places. */
  readonly width: number
  /** Ids of the notes of which a mark stands in it. */
  readonly notes: readonly string[]
  /** Whether its last word goes on below. */
  readonly endsInHyphen: boolean
  readonly isLast: boolean
  readonly setting: Setting
}

/** Text of a line that is drawn in one go; lengths are in points. */
export interface Run {
  readonly look: Look
  /** That of the look, or its fallback. */
  readonly face: Face
  readonly text: string
  /** From the line's left. */
  readonly x: number
  readonly width: number
  /** White space at its end. */
  readonly trailingCut: number
  /** In the Unicode bidirectional algorithm: odd for what reads from right to left. */
  readonly level: number
  /** The whole of a word that a line's end parts; one object for all its runs. */
  readonly brokenWord: { readonly text: string } | undefined
  readonly traced: readonly Traced[]
  readonly shaping: Shaping
}
