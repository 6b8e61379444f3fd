import { memoizeByObject } from '../../../core/memoize.ts'
import type { TemplateFile } from '../../../report/report.ts'
import type { Condition } from '../claims/condition.ts'
import { HELPER_CHARACTER, MARKDOWN_CHARACTER, type Range } from './prose-text.ts'

/** In place of what a helper prints: one that shows a figure, and any other. */
export const FIGURE = HELPER_CHARACTER
export const VALUE = MARKDOWN_CHARACTER

/** Where a stretch of a flat text is written. */
export interface Origin extends Range {
  readonly template: TemplateFile
  /** The helper that prints it; undefined for words of the template's own. */
  readonly call?: Call
  /** The helper that is given these words to print, and all texts that it is given. */
  readonly given?: { readonly name: string; readonly texts: readonly string[] }
}

/** A call of a helper that shows a figure; or of a claim, at either of its ends. */
export interface Call {
  readonly name: string
  readonly hash: hbs.AST.Hash | undefined
  /** The result that it names first: `evening.yes`. */
  readonly about?: string
  /** The condition of a claim: `most`. */
  readonly condition?: string
  /** The whole of that condition. */
  readonly claimed?: Condition
}

/** A call as messages show it. */
export function written({ name, hash }: Call): string {
  const tag = name.startsWith('/') ? `#${name.slice(1)}` : name === 'key-figure' ? `#${name}` : name
  return `\`{{${tag}${hash === undefined && name.includes('.') ? '' : ' …'}}}\``
}

/** Stands at either end of a claim's words: a character without a width, which parts nothing. */
export const CLAIM_END = '\u2060'

/** A paragraph of what a template comes to with one choice among its variants. */
export interface FlatText {
  /** Its words, and a character for each helper. */
  readonly text: string
  /** The stretches that it is made of, in order. */
  readonly pieces: readonly PlacedPiece[]
  /** Where a character of it is written. */
  origin(offset: number): Origin & { readonly offset: number }
}

/**
 * Its words in small letters, which patterns are tried on: those that ignore case take long to compile. Offsets stay, but for
 * a text with a letter that is longer when it is small.
 */
export const lowered = memoizeByObject(({ text }: FlatText): string => {
  const small = text.toLowerCase()
  return small.length === text.length ? small : text
})

export interface Piece extends Origin {
  readonly text: string
  /** What is no word of its template: a mark that nobody reads, or the edge of a block. */
  readonly as?: 'mark' | 'edge'
  /** Words that a helper is given in another language, in whose place it stands. */
  readonly spoken?: readonly Piece[]
}

/** A piece, and where it stands in its paragraph. */
export interface PlacedPiece {
  readonly piece: Piece
  readonly at: number
}

export const BLANK_LINES = /\n(?:[^\S\n]*\n)+/g

/** The paragraphs of some pieces, in order. */
export function paragraphsOf(pieces: readonly Piece[]): FlatText[] {
  const text = pieces.map((piece) => piece.text).join('')
  const ends = [...Array.from(text.matchAll(BLANK_LINES), ({ index }) => index), text.length]
  const paragraphs: FlatText[] = []
  let [start, next, before] = [0, 0, 0]
  for (const end of ends) {
    const own: PlacedPiece[] = []
    for (let at = before; next < pieces.length && at < end; ) {
      const piece = pieces[next] as Piece
      const [from, to] = [Math.max(start, at), Math.min(end, at + piece.text.length)]
      if (to > from) own.push({ piece: cutPiece(piece, from - at, to - at), at: from - start })
      if (at + piece.text.length > end) break
      at += piece.text.length
      before = at
      next += 1
    }
    if (own.length > 0) paragraphs.push(paragraph(text.slice(start, end), own))
    start = end
  }
  return paragraphs
}

/** A part of a piece; a helper has only one character. */
export function cutPiece(piece: Piece, from: number, to: number): Piece {
  if (piece.call !== undefined || (from === 0 && to === piece.text.length)) return piece
  const { text, start } = piece
  return { ...piece, text: text.slice(from, to), start: start + from, end: start + to }
}

function paragraph(text: string, pieces: readonly PlacedPiece[]): FlatText {
  return {
    text,
    pieces,
    origin: (offset) => {
      const { piece, at } = (pieces.findLast(({ at }) => at <= offset) ?? pieces[0]) as PlacedPiece
      return { ...piece, offset: piece.start + offset - at }
    },
  }
}
