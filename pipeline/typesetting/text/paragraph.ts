import { largest } from '../../core/lists.ts'
import { widestPiece } from './cut-word.ts'
import type { Line, Setting } from './line.ts'
import { breakLines } from './lines.ts'
import type { StyledText } from './look.ts'
import { partsOf } from './parts.ts'
import { measure, type Token } from './token.ts'
import { lengthOf, WholeText } from './whole-text.ts'

export type { Line, Run, Setting } from './line.ts'
export type { StyledText } from './look.ts'

/** A text whose words are shaped once, and which is broken into lines once for each width; lengths are in points. */
export class Paragraph {
  readonly setting: Setting
  /** The width of the widest text that cannot be broken. */
  readonly minWidth: number
  /** The width of everything on one line. */
  readonly maxWidth: number
  readonly #tokens: readonly Token[]
  readonly #lines = new Map<number, readonly Line[]>()

  /** @param texts in reading order; without any there are no lines, and an empty text makes an empty line */
  constructor(texts: readonly StyledText[], setting: Setting) {
    const tokens = tokensOf(texts, setting)
    this.setting = setting
    this.#tokens = tokens
    this.maxWidth = widestLine(tokens)
    this.minWidth = Math.max(widestWord(tokens), setting.isOneLine === true ? this.maxWidth : 0)
  }

  /** The width of the widest text that cannot be broken with a hyphen either. */
  get leastWidth(): number {
    if (this.setting.isOneLine === true) return this.minWidth
    return largest([0, ...wordsIn(this.#tokens).map(widestPiece)])
  }

  /** Its lines in a column of this width. */
  lines(width: number): readonly Line[] {
    const lines = this.#lines.get(width) ?? breakLines(this.#tokens, width, this.setting)
    this.#lines.set(width, lines)
    return lines
  }
}

function tokensOf(texts: readonly StyledText[], setting: Setting): Token[] {
  const parts = partsOf(texts, setting.isOneLine === true)
  const whole = new WholeText(parts, setting.isHyphenated ? setting : undefined)
  let start = 0
  return parts.map((part) => {
    const token = measure(part, start, whole)
    start += lengthOf(part)
    return token
  })
}

/** A word may be several tokens, between which no line may end. */
function widestWord(tokens: readonly Token[]): number {
  let widest = 0
  let width = 0
  for (const token of tokens) {
    width += token.width
    widest = Math.max(widest, width - token.leadingCut - token.trailingCut)
    if (!token.staysWithNext) width = 0
  }
  return widest
}

function widestLine(tokens: readonly Token[]): number {
  let widest = 0
  let line: { width: number; readonly leadingCut: number } | undefined
  for (const { width, leadingCut, trailingCut, isLineEnd } of tokens) {
    line ??= { width: 0, leadingCut }
    line.width += width
    widest = Math.max(widest, line.width - line.leadingCut - trailingCut)
    if (isLineEnd) line = undefined
  }
  return widest
}

function wordsIn(tokens: readonly Token[]): Token[][] {
  const words: Token[][] = [[]]
  for (const token of tokens) {
    words.at(-1)?.push(token)
    if (!token.staysWithNext) words.push([])
  }
  return words
}
