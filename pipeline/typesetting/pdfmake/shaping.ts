import type { EmbeddedFont, Glyphs, Shaping } from 'pdfmake/js/PDFDocument.js'
import { isLeftward, RIGHT_TO_LEFT } from './bidi.ts'
import { nameOf, type ShapedWord, type Shaper, shaperOf } from './shaper.ts'

/** The OpenType feature. */
export const SMALL_CAPITALS = 'smcp'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
const PLAIN = ` -${ALPHABET}`
const AS_IS: Shaping = { features: [], spacing: 0 }

/**
 * Makes a document's font shape words as all documents do that are set in the same file, which pdfkit does only when no
 * font feature is asked for and only in one document, and space their letters.
 */
export function shareWords(font: EmbeddedFont, file: Uint8Array): void {
  const shape: Shaper = (word, shaping) => shaperOf(file)(word, shaping)
  const byShaping = new Map<string, Map<string, Glyphs>>()

  font.layoutRun = (text, asked?: object | null) => {
    const shaping = shapingOf(asked)
    // From right to left the words change places too.
    const isWhole = isLeftward(shaping) || RIGHT_TO_LEFT.test(text)
    const known = wordsAs(shaping)
    return join((isWhole ? [text] : wordsOf(text)).map((word) => shapeWord(word, shaping, known)))
  }
  font.widthOfString = (text, size, asked?: object | null) => {
    const shaping = shapingOf(asked)
    const known = wordsAs(shaping)
    let width = 0
    for (const word of wordsOf(text)) width += shapeWord(word, shaping, known).advanceWidth
    return (width * size) / 1000
  }

  function shapeWord(word: string, shaping: Shaping, known: Map<string, Glyphs>): Glyphs {
    const glyphs = known.get(word) ?? glyphsOf(shape(word, shaping), font)
    known.set(word, glyphs)
    return glyphs
  }

  /** The words that were shaped so. */
  function wordsAs(shaping: Shaping): Map<string, Glyphs> {
    const key = nameOf(shaping)
    const known = byShaping.get(key)
    if (known !== undefined) return known
    if (byShaping.size === 0) seedPlain(font)
    if (shaping.features.includes(SMALL_CAPITALS)) seedSmallCapitals(font, shape)
    const words = new Map<string, Glyphs>()
    byShaping.set(key, words)
    return words
  }
}

/** pdfkit's own lists of features, which only it would ask for, change nothing here. */
function shapingOf(asked: object | null | undefined): Shaping {
  return asked && 'spacing' in asked ? (asked as Shaping) : AS_IS
}

/**
 * One glyph often serves several characters and is copied as the first one asked for: let that be the plain one, not
 * the no-break space or the soft hyphen.
 */
function seedPlain({ font }: EmbeddedFont): void {
  for (const character of PLAIN) font.glyphForCodePoint(character.codePointAt(0) ?? 0)
}

/** Nor, of a small capital, the dotless i. */
function seedSmallCapitals(font: EmbeddedFont, shape: Shaper): void {
  glyphsOf(shape(ALPHABET, { features: [SMALL_CAPITALS], spacing: 0 }), font)
}

/** The word in a document's own glyphs, which stand for the characters of the first word that has them. */
function glyphsOf({ glyphs, positions, advanceWidth }: ShapedWord, { font }: EmbeddedFont): Glyphs {
  return {
    glyphs: glyphs.map(({ id, codePoints }) => font.getGlyph(id, codePoints)),
    positions,
    advanceWidth,
  }
}

/** What copying a text gives back, which differs from it where a glyph serves several characters. */
export function copiedText(text: string, font: EmbeddedFont, shaping: Shaping): string {
  const codePoints = font.layoutRun(text, shaping).glyphs.flatMap((glyph) => glyph.codePoints)
  return String.fromCodePoint(...codePoints)
}

/** Each with the space after it. */
function wordsOf(text: string): readonly string[] {
  const space = text.indexOf(' ')
  if (text !== '' && (space === -1 || space === text.length - 1)) return [text]
  return text.match(/[^ ]* |[^ ]+/g) ?? []
}

function join(words: readonly Glyphs[]): Glyphs {
  const [only] = words
  if (words.length === 1 && only !== undefined) return only
  const all: Glyphs = { glyphs: [], positions: [], advanceWidth: 0 }
  for (const { glyphs, positions, advanceWidth } of words) {
    all.glyphs.push(...glyphs)
    all.positions.push(...positions)
    all.advanceWidth += advanceWidth
  }
  return all
}
