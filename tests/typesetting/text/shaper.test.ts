import { create, type Font } from 'fontkit'
import { describe, expect, test } from 'vitest'
import {
  openShaper,
  type Shaper,
  type Shaping,
  type Word,
} from '../../../pipeline/typesetting/text/shaper.ts'
import { withFallback } from '../../support/fonts.ts'

const PLAIN: Shaping = { features: [], spacing: 0 }
const sansFile = withFallback.normal
const dejaVuFile = withFallback.fallback?.normal ?? sansFile
const sans = openShaper(sansFile)
const dejaVu = openShaper(dejaVuFile)

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
  return glyphs.map(({ id, advanceWidth }, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index] ?? {}
    return { id, width: advanceWidth, xAdvance, xOffset, yOffset }
  })
}

function byShaper(shape: Shaper, unitsPerEm: number, word: string, features: readonly string[]): unknown {
  const inUnits = (distance: number) => Math.round((distance * unitsPerEm) / 1000)
  return shape(word, { features, spacing: 0 }).glyphs.map(({ id, width, xAdvance, xOffset, yOffset }) => ({
    id,
    width: inUnits(width),
    xAdvance: inUnits(xAdvance),
    xOffset: inUnits(xOffset),
    yOffset: inUnits(yOffset),
  }))
}

/** What the glyphs stand for, in the order of reading. */
function charactersOf(word: string, shape = dejaVu, shaping: Partial<Shaping> = {}): string[] {
  const { glyphs } = shape(word, { ...PLAIN, ...shaping })
  const characters = glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
  return /[\u0590-\u06FF]/.test(word) ? characters.toReversed() : characters
}

describe('a shaped word', () => {
  test.each([
    ['Source Sans', sansFile],
    ['DejaVu Sans', dejaVuFile],
  ])('has the glyphs and places that fontkit finds: %s', (_name, file) => {
    const shape = openShaper(file)
    const font = create(file)
    for (const features of FEATURES)
      for (const word of WORDS) {
        const shaped = byShaper(shape, font.unitsPerEm, word, features)
        expect([word, shaped]).toEqual([word, byFontkit(font, word, features)])
      }
  })

  test('is as wide as its glyphs reach', () => {
    const { glyphs, advance } = sans('AVATAR', { ...PLAIN, spacing: 50 })
    expect(advance).toBeCloseTo(glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0))
    expect(advance).toBeCloseTo(sans('AVATAR', PLAIN).advance + 300)
  })

  test('may be longer than what a font has room for at first', () => {
    const word = 'gemeenteraad'.repeat(20_000)
    expect(charactersOf(word, sans)).toHaveLength(word.length)
  })

  test('has an accented letter in one piece, however it is written', () => {
    const bare = ({ glyphs }: Word) => glyphs.map(({ codePoints: _codePoints, ...glyph }) => glyph)
    expect(bare(sans('e\u0301e\u0301n', PLAIN))).toEqual(bare(sans('één', PLAIN)))
  })

  test('shows no soft hyphen', () => {
    const [letter, hyphen] = sans('n\u00AD', PLAIN).glyphs
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
    const asIs = sans(') ', PLAIN)
    const turned = sans('( ', { ...PLAIN, level: 1 })
    expect(turned.glyphs.map(({ id }) => id)).toEqual(asIs.glyphs.map(({ id }) => id).toReversed())
  })
})
