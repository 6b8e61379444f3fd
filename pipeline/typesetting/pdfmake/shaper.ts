import type { GlyphPosition, Shaping } from 'pdfmake/js/PDFDocument.js'
import { openShapingFont, type PlacedGlyph, type ShapingFont } from '../../shaping/harfbuzz.ts'
import { isLeftward, mirrored, RIGHT_TO_LEFT } from './bidi.ts'

/** How a font draws a word, in whatever document it stands. */
export interface ShapedWord {
  /** From left to right, each with the characters that it stands for in this word. */
  readonly glyphs: readonly { readonly id: number; readonly codePoints: number[] }[]
  readonly positions: GlyphPosition[]
  readonly advanceWidth: number
}

/** Shapes a word; its letters are spaced. */
export type Shaper = (word: string, shaping: Shaping) => ShapedWord

type Shape = (text: string) => readonly PlacedGlyph[]

/** Words that are remembered, of each font. */
const MOST_WORDS = 10_000

/** By the bytes of their files: all documents that a process sets in a font share its words. */
const shapers = new WeakMap<Uint8Array, Shaper>()

/** The shaper of a font file, the same for all documents. */
export function shaperOf(file: Uint8Array): Shaper {
  const shaper = shapers.get(file) ?? rememberWords(shaperOfFont(openShapingFont(file)))
  shapers.set(file, shaper)
  return shaper
}

function rememberWords(shape: Shaper): Shaper {
  const byShaping = new Map<string, Map<string, ShapedWord>>()
  let count = 0
  return (word, shaping) => {
    const key = nameOf(shaping)
    const known = byShaping.get(key)?.get(word)
    if (known !== undefined) return known
    if (count === MOST_WORDS) {
      byShaping.clear()
      count = 0
    }
    const shaped = shape(word, shaping)
    byShaping.set(key, (byShaping.get(key) ?? new Map<string, ShapedWord>()).set(word, shaped))
    count += 1
    return shaped
  }
}

/** Tells one shaping from another. */
export function nameOf(shaping: Shaping): string {
  const { features, spacing } = shaping
  const names = features.length === 1 ? (features[0] ?? '') : features.join()
  const spaced = spacing === 0 ? names : `${names} ${spacing}`
  return isLeftward(shaping) ? `${spaced} leftward` : spaced
}

function shaperOfFont(font: ShapingFont): Shaper {
  const scale = 1000 / font.unitsPerEm
  return (word, shaping) => {
    const { features, spacing } = shaping
    const how = { features: switches(features, spacing !== 0), isLeftward: isLeftward(shaping) }
    const placed = font.shape(word, how)
    const characters = charactersOf(placed, shownAs(word, shaping), (text) => font.shape(text, how))
    const positions = placed.map((glyph, index) => {
      const white = isLetterEnd(characters, index) ? spacing : 0
      return positionOf(glyph, scale, white)
    })
    return {
      glyphs: placed.map(({ id }, index) => ({ id, codePoints: codePointsOf(characters[index] ?? '') })),
      positions,
      advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
    }
  }
}

function codePointsOf(characters: string): number[] {
  return Array.from(characters, (character) => character.codePointAt(0) ?? 0)
}

/** Brackets are turned in what reads from right to left: a glyph stands for the one that it shows. */
function shownAs(word: string, shaping: Shaping): string {
  return isLeftward(shaping) || RIGHT_TO_LEFT.test(word) ? mirrored(word) : word
}

/** OpenType features on and off: letters that stand apart form no ligatures. */
function switches(features: readonly string[], isSpaced: boolean): Record<string, boolean> {
  const on = Object.fromEntries(features.map((feature) => [feature, true]))
  return isSpaced ? { ...on, liga: false, clig: false } : on
}

/** Of each glyph, the characters that it stands for. */
function charactersOf(placed: readonly PlacedGlyph[], word: string, shape: Shape): string[] {
  const starts = [...new Set(placed.map(({ start }) => start))].sort((one, other) => one - other)
  const textAt = new Map(starts.map((start, index) => [start, word.slice(start, starts[index + 1])]))
  if (starts.length === placed.length) return placed.map(({ start }) => textAt.get(start) ?? '')
  const isReversed = (placed[0]?.start ?? 0) > (placed.at(-1)?.start ?? 0)
  const read = isReversed ? placed.toReversed() : placed
  const shared = starts.flatMap((start) => {
    const together = read.filter((glyph) => glyph.start === start)
    return shareOut(textAt.get(start) ?? '', together, shape)
  })
  return isReversed ? shared.reverse() : shared
}

/** Each of the glyphs that draw a text together has its character; the first that has none has all that are left. */
function shareOut(text: string, glyphs: readonly PlacedGlyph[], shape: Shape): string[] {
  if (glyphs.length === 1) return [text]
  const left = [...text]
  const own = glyphs.map(({ id }) => {
    const at = left.findIndex((character) => isDrawnBy(id, shape(character)))
    return at === -1 ? undefined : left.splice(at, 1)[0]
  })
  const first = Math.max(0, own.indexOf(undefined))
  return own.map((character = '', index) => (index === first ? character + left.join('') : character))
}

function isDrawnBy(id: number, glyphs: readonly PlacedGlyph[]): boolean {
  return glyphs.length === 1 && glyphs[0]?.id === id
}

/** Accents that are drawn over a letter stay with it. */
function isLetterEnd(characters: readonly string[], index: number): boolean {
  const next = characters[index + 1]
  return next === undefined || !MARKS.test(next)
}

const MARKS = /^\p{M}*$/u

function positionOf(
  { width, xAdvance, yAdvance, xOffset, yOffset }: PlacedGlyph,
  scale: number,
  white: number,
): GlyphPosition {
  return {
    xAdvance: xAdvance * scale + white,
    yAdvance: yAdvance * scale,
    xOffset: xOffset * scale,
    yOffset: yOffset * scale,
    advanceWidth: width * scale,
  }
}
