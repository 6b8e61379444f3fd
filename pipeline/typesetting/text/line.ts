import type { Traced } from '../traced-pages.ts'
import type { Face } from './face.ts'
import type { Hyphenated } from './hyphenation.ts'
import type { Look } from './look.ts'
import type { Shaping } from './words.ts'

/** How a paragraph is set; lengths are in points. */
export interface Setting extends Hyphenated {
  /** Distance between baselines. */
  readonly leading: number
  /** Distance from the top of a line, the same for all lines. */
  readonly baseline: number
  readonly align: 'left' | 'right' | 'center'
  readonly isHyphenated: boolean
  /** Whether its lines must be about equally long. */
  readonly isBalanced: boolean
  /** Never broken, such as a running head. */
  readonly isOneLine?: boolean
}

/** A line of a paragraph; lengths are in points. */
export interface Line {
  /** In reading order. */
  readonly runs: readonly Run[]
  /** Without white space at its end; used for alignment. */
  readonly width: number
  /** Ids of the notes whose marks it contains. */
  readonly notes: readonly string[]
  /** Whether its last word continues on the next line. */
  readonly endsInHyphen: boolean
  readonly isLast: boolean
  readonly setting: Setting
}

/** Text of a line that is drawn in one go; lengths are in points. */
export interface Run {
  readonly look: Look
  /** The face of its look, or the fallback. */
  readonly face: Face
  readonly text: string
  /** From the line's left. */
  readonly x: number
  readonly width: number
  /** White space at its end. */
  readonly trailingCut: number
  /** In the Unicode bidirectional algorithm: odd for text from right to left. */
  readonly level: number
  /** The whole word, when the word is broken over lines; one object for all its runs. */
  readonly brokenWord: { readonly text: string } | undefined
  readonly traced: readonly Traced[]
  readonly shaping: Shaping
}
