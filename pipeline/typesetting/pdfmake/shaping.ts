import type { EmbeddedFont, GlyphPosition, Glyphs, Shaping } from 'pdfmake/js/PDFDocument.js'
import { RIGHT_TO_LEFT } from './bidi.ts'

/** The OpenType feature. */
export const SMALL_CAPITALS = 'smcp'

type Asked = Shaping | null | undefined

/**
 * Makes a font remember the words it has shaped, which pdfkit does only when no font feature is asked for, and space
 * their letters.
 */
export function rememberWords(font: EmbeddedFont): void {
  const shape = font.layoutRun.bind(font)
  const byShaping = new Map<string, Map<string, Glyphs>>()

  font.layoutRun = (text, asked?: Asked) => {
    // From right to left the words change places too.
    if (RIGHT_TO_LEFT.test(text)) return shapeWord(text, asked)
    return join(wordsOf(text).map((word) => shapeWord(word, asked)))
  }
  font.widthOfString = (text, size, asked?: Asked) => {
    let width = 0
    for (const word of wordsOf(text)) width += shapeWord(word, asked).advanceWidth
    return (width * size) / 1000
  }

  function shapeWord(word: string, asked: Asked): Glyphs {
    const { features = [], spacing = 0 } = asked ?? {}
    const known = shapedWith(features, spacing)
    const glyphs = known.get(word) ?? spaced(shape(word, switches(features, spacing !== 0)), spacing)
    known.set(word, glyphs)
    return glyphs
  }

  function shapedWith(features: readonly string[], spacing: number): Map<string, Glyphs> {
    const names = features.length === 1 ? (features[0] ?? '') : features.join()
    const key = spacing === 0 ? names : `${names} ${spacing}`
    const known = byShaping.get(key) ?? new Map<string, Glyphs>()
    byShaping.set(key, known)
    return known
  }
}

/** What copying a text gives back, which differs from it where a glyph serves several characters. */
export function copiedText(text: string, font: EmbeddedFont, shaping: Shaping): string {
  const codePoints = font.layoutRun(text, shaping).glyphs.flatMap((glyph) => glyph.codePoints)
  return String.fromCodePoint(...codePoints)
}

/** OpenType features on and off: letters that stand apart form no ligatures. */
function switches(features: readonly string[], isSpaced: boolean): Record<string, boolean> {
  const on = Object.fromEntries(features.map((feature) => [feature, true]))
  return isSpaced ? { ...on, liga: false, clig: false } : on
}

/** Space, in thousandths of the size, after each letter; the accents that are drawn over it stay with it. */
function spaced(run: Glyphs, spacing: number): Glyphs {
  if (spacing === 0) return run
  const { glyphs } = run
  const positions = run.positions.map((position, index): GlyphPosition => {
    const isLetterEnd = glyphs[index + 1]?.isMark !== true
    return isLetterEnd ? { ...position, xAdvance: position.xAdvance + spacing } : position
  })
  return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) }
}

/** Each with the space after it. */
function wordsOf(text: string): readonly string[] {
  const space = text.indexOf(' ')
  if (text !== '' && (space === -1 || space === text.length - 1)) return [text]
  return text.match(/[^ ]* |[^ ]+/g) ?? []
}

function join(words: readonly Glyphs[]): Glyphs {
  return {
    glyphs: words.flatMap(({ glyphs }) => glyphs),
    positions: words.flatMap(({ positions }) => positions),
    advanceWidth: words.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
  }
}
