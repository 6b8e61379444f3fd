import { openShapingFont, type PlacedGlyph, type ShapingFont } from '../shaping/harfbuzz.ts'
import { isRtl, mirrored, RIGHT_TO_LEFT } from './bidi.ts'

/** How text is shaped, besides its letters. */
export interface Shaping {
  /** OpenType features that are on, besides those of running text. */
  readonly features: readonly string[]
  /** White space after each letter, in thousandths of an em. */
  readonly spacing: number
  /** In the Unicode bidirectional algorithm: odd for text from right to left. */
  readonly level?: number
}

/** A glyph of a word; distances are in thousandths of an em. */
export interface Glyph {
  readonly id: number
  /** The characters that it stands for in this word. */
  readonly codePoints: readonly number[]
  /** Its own width. */
  readonly width: number
  readonly xAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}

/** How a face draws a word, in any document. */
export interface Word {
  readonly advance: number
  /** From left to right. */
  readonly glyphs: readonly Glyph[]
}

/** Shapes a word, and adds the spacing of its letters. */
export type Shaper = (word: string, shaping: Shaping) => Word

type Shape = (text: string) => readonly PlacedGlyph[]

/** Opens a font file for shaping. */
export function openShaper(file: Uint8Array): Shaper {
  const font = openShapingFont(file)
  return (word, shaping) => shapeWord(word, shaping, font)
}

function shapeWord(word: string, shaping: Shaping, font: ShapingFont): Word {
  const { features, spacing, level = 0 } = shaping
  const how = { features: switches(features, spacing !== 0), isRtl: isRtl(level) }
  const placed = font.shape(word, how)
  const characters = charactersOf(placed, shownAs(word, level), (text) => font.shape(text, how))
  const scale = 1000 / font.unitsPerEm
  const glyphs = placed.map(({ id, width, xAdvance, xOffset, yOffset }, index) => ({
    id,
    codePoints: codePointsOf(characters[index] ?? ''),
    width: width * scale,
    xAdvance: xAdvance * scale + (spacing !== 0 && isLetterEnd(characters, index) ? spacing : 0),
    xOffset: xOffset * scale,
    yOffset: yOffset * scale,
  }))
  return { advance: glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0), glyphs }
}

function codePointsOf(characters: string): number[] {
  return Array.from(characters, (character) => character.codePointAt(0) ?? 0)
}

/** Mirrors brackets in text from right to left, because a glyph stands for the one that it shows. */
function shownAs(word: string, level: number): string {
  return isRtl(level) || RIGHT_TO_LEFT.test(word) ? mirrored(word) : word
}

/** OpenType features, on and off; spaced letters have no ligatures. */
function switches(features: readonly string[], isSpaced: boolean): Record<string, boolean> {
  const on = Object.fromEntries(features.map((feature) => [feature, true]))
  return isSpaced ? { ...on, liga: false, clig: false } : on
}

/** For each glyph, the characters that it stands for. */
function charactersOf(placed: readonly PlacedGlyph[], word: string, shape: Shape): string[] {
  if (areInOrder(placed)) return placed.map(({ start }, index) => word.slice(start, placed[index + 1]?.start))
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

/** Whether glyphs from left to right share no characters, as is almost always so. */
function areInOrder(placed: readonly PlacedGlyph[]): boolean {
  return placed.every(({ start }, index) => start > (placed[index - 1]?.start ?? -1))
}

/**
 * Divides the characters of a text over the glyphs that draw it together. The first glyph without a character of
 * its own gets all that are left.
 */
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
