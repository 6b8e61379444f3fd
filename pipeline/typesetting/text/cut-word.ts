import { letters } from './letters.ts'
import { ROUNDING, splitToken, type Token } from './token.ts'

/** The part of a word that goes on a line: whole tokens and the beginning of the next. */
export interface Cut {
  readonly taken: readonly Token[]
  readonly rest: Token | undefined
  readonly isHyphenated: boolean
}

/** As much of a word as fits together with its hyphen. */
export function hyphenate(word: readonly Token[], room: number): Cut | undefined {
  let best: Cut | undefined
  let before = 0
  for (const [index, token] of word.entries()) {
    if (before > room + ROUNDING) return best
    const { style, text, start, whole, source } = token
    for (const point of whole.breakPoints(start, text.length, source.look.language)) {
      const drawn = `${text.slice(0, point)}-`
      const width = style.widthOf(drawn)
      if (before + width > room + ROUNDING) return best
      best = cutAt(word, index, point, { text: drawn, width }, true)
    }
    before += token.width
  }
  return best
}

/** What has more characters without a place for a hyphen is an address or the like, and may be broken anywhere. */
const LONGEST_PIECE = 30

/** The width of the widest part of a word that has no place for a hyphen, with the hyphen after it. */
export function widestPiece(word: readonly Token[]): number {
  let widest = 0
  let piece = { width: 0, length: 0 }
  const add = (width: number, length: number) => {
    piece = { width: piece.width + width, length: piece.length + length }
    return piece.length > LONGEST_PIECE ? 0 : piece.width
  }
  for (const { style, text, start, whole, source, width, leadingCut, trailingCut } of word) {
    let from = 0
    for (const point of whole.breakPoints(start, text.length, source.look.language)) {
      widest = Math.max(widest, add(style.widthOf(`${text.slice(from, point)}-`), point - from))
      from = point
      piece = { width: 0, length: 0 }
    }
    const rest = from === 0 ? width - leadingCut : style.widthOf(text.slice(from))
    widest = Math.max(widest, add(rest, text.length - from) - trailingCut)
  }
  return widest
}

/** As many letters as fit, but at least one, of a word that is wider than a line and cannot be hyphenated. */
export function chop(word: readonly Token[], room: number): Cut {
  let before = 0
  for (const [index, token] of word.entries()) {
    const left = room - before
    before += token.width
    if (token.width - token.trailingCut <= left + ROUNDING) continue
    const point = lettersWithin(token, left, index === 0)
    // Text without letters fits anywhere.
    if (point === 0) return wholly(word.slice(0, Math.max(index, 1)))
    if (point >= token.text.trimEnd().length) return wholly(word.slice(0, index + 1))
    const text = token.text.slice(0, point)
    return cutAt(word, index, point, { text, width: token.style.widthOf(text) }, false)
  }
  return wholly(word)
}

function wholly(taken: readonly Token[]): Cut {
  return { taken, rest: undefined, isHyphenated: false }
}

function cutAt(
  word: readonly Token[],
  index: number,
  point: number,
  drawn: { text: string; width: number },
  isHyphenated: boolean,
): Cut {
  const token = word[index]
  if (token === undefined) return wholly(word)
  const { head, rest } = splitToken(token, point, drawn)
  return { taken: [...word.slice(0, index), head], rest, isHyphenated }
}

/** How much of a token fits, as an offset in its text; a letter and its accents stay together. */
function lettersWithin({ text, width, style }: Token, room: number, isFirst: boolean): number {
  // Letters seldom differ in width by more than this; measuring all of a very long word would be slow.
  const likely = 3 * Math.max(0, Math.ceil((text.length * room) / width)) + 16
  const ends = Array.from(
    letters.segment(text.slice(0, likely)),
    ({ index, segment }) => index + segment.length,
  )
  let [fitting, most] = [isFirst ? 1 : 0, ends.length]
  while (fitting < most) {
    const middle = Math.ceil((fitting + most) / 2)
    if (style.widthOf(text.slice(0, ends[middle - 1])) <= room) fitting = middle
    else most = middle - 1
  }
  return ends[fitting - 1] ?? 0
}
