import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { readTables } from '../../../pipeline/typesetting/shaping/font-tables.ts'
import { subsetOf } from '../../../pipeline/typesetting/shaping/subset.ts'
import { sourceSans, withFallback } from '../../support/fonts.ts'
import { compactFont } from './compact-font.ts'

const sans = sourceSans.normal
const dejaVu = withFallback.fallback?.normal ?? sans

function glyphsOf(file: Uint8Array, text: string): number[] {
  return create(file)
    .layout(text)
    .glyphs.map(({ id }) => id)
}

function drawnBy(file: Uint8Array, glyphs: readonly number[]): unknown {
  const font = create(file)
  return glyphs.map((id) => {
    const { path, advanceWidth } = font.getGlyph(id)
    return { id, advanceWidth, path: path.toSVG() }
  })
}

describe.each([
  ['Source Sans 3', sans],
  ['DejaVu Sans, which is hinted and composed', dejaVu],
])('%s, cut to some glyphs', (_name, font) => {
  const glyphs = glyphsOf(font, 'Één coördinator, 35 gemeenten: ΆΩ ﬁ ½')
  const subset = subsetOf(font, glyphs)

  test('draws them as before, and what a font lacks too', () => {
    expect(drawnBy(subset, [0, ...glyphs])).toEqual(drawnBy(font, [0, ...glyphs]))
  })

  test('is small, and has nothing that only serves to choose and place glyphs', () => {
    expect(subset.length).toBeLessThan(font.length / 8)
    const tags = [...readTables(subset).keys()]
    expect(tags).toEqual(tags.toSorted())
    const needed = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']
    expect(tags.filter((tag) => !['cvt ', 'fpgm', 'prep'].includes(tag))).toEqual(needed)
  })

  test('is the same whatever the order in which they are given', () => {
    expect(subsetOf(font, [...glyphs.toReversed(), ...glyphs])).toEqual(subset)
  })

  test('can be cut again', () => {
    expect(subsetOf(subset, glyphs)).toEqual(subset)
  })

  test('has checksums that are right', () => {
    const words = Array.from({ length: subset.length / 4 }, (_, index) =>
      Buffer.from(subset.buffer, subset.byteOffset).readUInt32BE(index * 4),
    )
    // Of the whole file, as its table `head` completes it.
    expect(words.reduce((sum, word) => (sum + word) >>> 0, 0)).toBe(0xb1b0afba)
  })
})

describe('a font of many glyphs', () => {
  test('keeps all of them', () => {
    const all = Array.from({ length: create(sans).numGlyphs }, (_, glyph) => glyph)
    const some = all.filter((glyph) => glyph % 98 === 0)
    const last = all.length - 1
    expect(drawnBy(subsetOf(sans, all), [...some, last])).toEqual(drawnBy(sans, [...some, last]))
    const many = all.filter((glyph) => glyph % 2 === 0)
    expect(drawnBy(subsetOf(dejaVu, many), some)).toEqual(drawnBy(dejaVu, some))
  })
})

describe('a font with compact outlines', () => {
  const font = compactFont()
  const glyphs = [35, 66, 101, 200]

  test('is cut as well, and draws the same', () => {
    const subset = subsetOf(font, glyphs)
    expect(drawnBy(subset, [0, ...glyphs])).toEqual(drawnBy(font, [0, ...glyphs]))
    expect(subset.length).toBeLessThan(font.length / 4)
    expect(subsetOf(font, [...glyphs.toReversed(), 0])).toEqual(subset)
  })

  test('is refused when it is damaged, and the next one is cut all the same', () => {
    const damaged = Buffer.from(font)
    damaged.fill(0xff, 96, 3000)
    expect(() => subsetOf(damaged, glyphs)).toThrow('A font cannot be cut to the glyphs that are used')
    expect(drawnBy(subsetOf(font, glyphs), glyphs)).toEqual(drawnBy(font, glyphs))
  })
})

describe('a font is refused', () => {
  test('when it is none', () => {
    const message = 'A font is neither TrueType nor OpenType'
    for (const bytes of [new Uint8Array(), Buffer.from('wOF2 and more of it'), Buffer.alloc(4000, 7)])
      expect(() => subsetOf(bytes, [1])).toThrow(message)
  })

  test('when it ends too soon', () => {
    expect(() => subsetOf(sans.subarray(0, 40), [1])).toThrow('A font ends in its list of tables')
    expect(() => subsetOf(sans.subarray(0, 5000), [1])).toThrow(/^A font ends in its table \w+$/)
  })

  test('when it lacks a table or a glyph', () => {
    const nameless = Buffer.from(sans)
    nameless.write('xxxx', nameless.indexOf('hmtx'), 'latin1')
    expect(() => subsetOf(nameless, [1])).toThrow('A font has no table hmtx')
    for (const glyph of [70_000, -1, 1.5])
      expect(() => subsetOf(sans, [1, glyph])).toThrow(`A font has no glyph ${glyph}`)
  })

  test('when its tables promise more than there is', () => {
    const cut = Buffer.from(sans)
    const entry = cut.indexOf('loca')
    cut.writeUInt32BE(4, entry + 12)
    expect(() => subsetOf(cut, [100])).toThrow('A font is damaged')
    const outside = Buffer.from(sans)
    outside.fill(0xff, outside.readUInt32BE(entry + 8) + 40, outside.readUInt32BE(entry + 8) + 48)
    expect(() =>
      subsetOf(
        outside,
        Array.from({ length: 40 }, (_, glyph) => glyph),
      ),
    ).toThrow(/^A font has glyph \d+ outside of its outlines$/)
  })
})
