import { create, type Font } from 'fontkit'
import type { Shaping } from 'pdfmake/js/PDFDocument.js'
import { describe, expect, test } from 'vitest'
import type { Fonts } from '../../pipeline/typesetting/document-info.ts'
import { shaperOf } from '../../pipeline/typesetting/pdfmake/shaper.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { makeDocument, paragraph } from './make-document.ts'

const PLAIN: Shaping = { features: [], spacing: 0 }
const sans = withFallback.normal
const dejaVu = withFallback.fallback?.normal ?? sans

/** Words that fontkit, which knows less of scripts and accents, draws as well. */
const WORDS = [
  ...['fietsers', 'AVATAR', 'Tóén', 'ﬁets', 'offline,', '(1⁄2)', '10.345', 'm²', 'Ω\u2126', 'goed 😀'],
  ...['дома', 'ἄνθρωπος', 'מים', 'מַיִם', 'مرحبا', 'لا', 'مُحَمَّد', '12ab', 'l·l', 'J\u0301', 'ĳ', ' ', ''],
]

const FEATURES = [[], ['tnum'], ['pnum', 'smcp']]

/** Glyphs and distances in units of the font, as an independent program has them. */
function byFontkit(font: Font, word: string, features: readonly string[]): unknown {
  const on = Object.fromEntries(features.map((feature) => [feature, true]))
  const { glyphs, positions } = font.layout(word, on)
  return glyphs.map(({ id, advanceWidth }, index) => ({ id, advanceWidth, ...positions[index] }))
}

function byShaper(file: Uint8Array, unitsPerEm: number, word: string, features: readonly string[]): unknown {
  const { glyphs, positions } = shaperOf(file)(word, { features, spacing: 0 })
  return glyphs.map(({ id }, index) => {
    const distances = Object.entries(positions[index] ?? {})
    const inUnits = distances.map(([name, value]) => [name, Math.round((value * unitsPerEm) / 1000)])
    return { id, ...Object.fromEntries(inUnits) }
  })
}

/** What the glyphs stand for, in the order of reading. */
function charactersOf(word: string, file = dejaVu, shaping: Partial<Shaping> = {}): string[] {
  const { glyphs } = shaperOf(file)(word, { ...PLAIN, ...shaping })
  const characters = glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
  return /[\u0590-\u06FF]/.test(word) ? characters.toReversed() : characters
}

describe('a shaped word', () => {
  test.each([
    ['Source Sans', sans],
    ['DejaVu Sans', dejaVu],
  ])('has the glyphs and places that fontkit finds: %s', (_name, file) => {
    const font = create(file)
    for (const features of FEATURES)
      for (const word of WORDS) {
        const shaped = byShaper(file, font.unitsPerEm, word, features)
        expect([word, shaped]).toEqual([word, byFontkit(font, word, features)])
      }
  })

  test('is as wide as its glyphs reach', () => {
    const { positions, advanceWidth } = shaperOf(sans)('AVATAR', { ...PLAIN, spacing: 50 })
    expect(advanceWidth).toBeCloseTo(positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0))
    expect(advanceWidth).toBeCloseTo(shaperOf(sans)('AVATAR', PLAIN).advanceWidth + 300)
  })

  test('may be longer than what a font has room for at first', () => {
    const word = 'gemeenteraad'.repeat(20_000)
    expect(charactersOf(word, sans)).toHaveLength(word.length)
  })

  test('has an accented letter in one piece, however it is written', () => {
    const composed = shaperOf(sans)('één', PLAIN)
    const { glyphs, positions } = shaperOf(sans)('e\u0301e\u0301n', PLAIN)
    expect(glyphs.map(({ id }) => id)).toEqual(composed.glyphs.map(({ id }) => id))
    expect(positions).toEqual(composed.positions)
  })

  test('shows no soft hyphen', () => {
    const [letter, hyphen] = shaperOf(sans)('n\u00AD', PLAIN).positions
    expect(letter?.xAdvance).toBeGreaterThan(0)
    expect(hyphen?.xAdvance).toBe(0)
  })
})

describe('the characters that glyphs stand for', () => {
  test.each([
    ['each its own', 'wijk', ['w', 'i', 'j', 'k']],
    ['a ligature all of its own', 'لا', ['لا']],
    ['not the accent that is drawn over a ligature', 'لَا', ['لا', 'َ']],
    ['nor where others follow', 'سلَام', ['س', 'لا', 'َ', 'م']],
    ['two accents that form one glyph', 'مَّ', ['م', 'َّ']],
    ['an accent that forms one glyph with its letter', 'e\u0301n', ['e\u0301', 'n']],
    ['accents that stand in another order', 'x\u0301\u0323', ['x', '\u0323', '\u0301']],
    ['beyond the first plane', 'a😀b', ['a', '😀', 'b']],
    ['what does not show', 'a\u200Db', ['a', '\u200D', 'b']],
    ['from right to left', 'שלום', ['ש', 'ל', 'ו', 'ם']],
    ['brackets as they show', '(שם)', [')', 'ש', 'ם', '(']],
  ])('%s', (_name, word, characters) => {
    expect(charactersOf(word)).toEqual(characters)
  })

  test('those of a ligature of Latin letters, unless they are spaced', () => {
    expect(charactersOf('offl', sans)).toEqual(['o', 'ff', 'l'])
    expect(charactersOf('offl', sans, { spacing: 50 })).toEqual(['o', 'f', 'f', 'l'])
  })

  test('those of small capitals', () => {
    const shaping = { features: ['smcp'] }
    expect(charactersOf('één', sans, shaping)).toEqual(['é', 'é', 'n'])
    expect(charactersOf('a\u0301\u0308', sans, shaping)).toEqual(['a\u0301', '\u0308'])
  })
})

describe('a piece that reads from right to left', () => {
  test('does so whatever its letters, with its brackets turned', () => {
    const asIs = shaperOf(sans)(') ', PLAIN)
    const turned = shaperOf(sans)('( ', { ...PLAIN, level: 1 })
    expect(turned.glyphs.map(({ id }) => id)).toEqual(asIs.glyphs.map(({ id }) => id).toReversed())
  })
})

describe('documents that are set one after the other in the same font files', () => {
  // Characters that share their glyphs with others.
  const odd = paragraph('\u2126\u00A0\u2011 дома \u1D00 kΩ \u00AD\u212B µ μ ﬁets')
  const plain = paragraph('kΩ \u03A9-teams, д a Å \u00B5 fiets')

  test('do not depend on each other', async () => {
    const shared = copied(withFallback)
    const first = await typeset(makeDocument([odd], { fonts: shared }))
    const second = await typeset(makeDocument([plain], { fonts: shared }))
    const alone = await typeset(makeDocument([plain], { fonts: copied(withFallback) }))
    const again = await typeset(makeDocument([odd], { fonts: shared }))
    expect(Buffer.from(second.pdf).equals(alone.pdf)).toBe(true)
    expect(Buffer.from(again.pdf).equals(first.pdf)).toBe(true)
    expect(Buffer.from(first.pdf).equals(second.pdf)).toBe(false)
  })
})

/** Files that no document was set in. */
function copied({ name, normal, bold, italics, bolditalics, fallback }: Fonts): Fonts {
  const files = {
    normal: Uint8Array.from(normal),
    bold: Uint8Array.from(bold),
    italics: Uint8Array.from(italics),
    bolditalics: Uint8Array.from(bolditalics),
  }
  return { name, ...files, ...(fallback === undefined ? {} : { fallback: copied(fallback) }) }
}
