import type { EmbeddedFont, FontFile, GlyphPosition, Glyphs, Shaping } from 'pdfmake/js/PDFDocument.js'
import { passOverIdleRules } from './lookups.ts'
import { openFontFile } from './modules.ts'

/** How a font draws a word, in whatever document it stands. */
export interface ShapedWord {
  /** Numbers of its glyphs, in order. */
  readonly glyphs: readonly number[]
  readonly positions: GlyphPosition[]
  readonly advanceWidth: number
  /** All glyphs that shaping has met, with the characters that they stand for in this word. */
  readonly met: readonly (readonly [glyph: number, codePoints: number[]])[]
}

/** Shapes a word; its letters are spaced. */
export type Shaper = (word: string, shaping: Shaping) => ShapedWord

/** Words that are remembered, of each font. */
const MOST_WORDS = 10_000

/** By the bytes of their files: all documents that a process sets in a font share its words. */
const shapers = new WeakMap<Uint8Array, Shaper>()

/**
 * The shaper of a font file, the same for all documents.
 * @param plain characters that their glyphs stand for first, also where a word has others that share them
 * @param layoutRun pdfkit's, which knows nothing of the font that it is called on
 */
export function shaperOf(file: Uint8Array, plain: string, layoutRun: EmbeddedFont['layoutRun']): Shaper {
  const shaper = shapers.get(file) ?? rememberWords(shaperOfFont(openFontFile(file), plain, layoutRun))
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
export function nameOf({ features, spacing }: Shaping): string {
  const names = features.length === 1 ? (features[0] ?? '') : features.join()
  return spacing === 0 ? names : `${names} ${spacing}`
}

function shaperOfFont(font: FontFile, plain: string, layoutRun: EmbeddedFont['layoutRun']): Shaper {
  passOverIdleRules(font)
  for (const character of plain) font.glyphForCodePoint(character.codePointAt(0) ?? 0)
  const seeded = font._glyphs
  const scale = 1000 / font.unitsPerEm
  return (word, { features, spacing }) => {
    // A glyph remembers what it stood for first, which no word may leave to the next.
    font._glyphs = Object.create(seeded) as FontFile['_glyphs']
    const run = layoutRun.call({ font, scale }, word, switches(features, spacing !== 0))
    const met = Object.entries(font._glyphs).map(([id, { codePoints }]) => [Number(id), codePoints] as const)
    const positions = spaced(run, spacing)
    const advanceWidth = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    return { glyphs: run.glyphs.map(({ id }) => id), positions, advanceWidth, met }
  }
}

/** OpenType features on and off: letters that stand apart form no ligatures. */
function switches(features: readonly string[], isSpaced: boolean): Record<string, boolean> {
  const on = Object.fromEntries(features.map((feature) => [feature, true]))
  return isSpaced ? { ...on, liga: false, clig: false } : on
}

/** Space, in thousandths of the size, after each letter; the accents that are drawn over it stay with it. */
function spaced({ glyphs, positions }: Glyphs, spacing: number): GlyphPosition[] {
  if (spacing === 0) return positions
  return positions.map((position, index): GlyphPosition => {
    const isLetterEnd = glyphs[index + 1]?.isMark !== true
    return isLetterEnd ? { ...position, xAdvance: position.xAdvance + spacing } : position
  })
}
