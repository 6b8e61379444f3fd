import type { Font } from 'fontkit'
import { describe, expect, test } from 'vitest'
import type { Fonts } from '../../pipeline/typesetting/document-info.ts'
import { passOverIdleRules } from '../../pipeline/typesetting/pdfmake/lookups.ts'
import { openFontFile } from '../../pipeline/typesetting/pdfmake/modules.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { makeDocument, paragraph } from './make-document.ts'

const WORDS = [
  ...[
    'fietsers',
    'AVATAR',
    'Tóén',
    'e\u0301e\u0323\u0301n',
    'ﬁets',
    'offline,',
    '(1⁄2)',
    '10.345',
    'm²',
    'Ω\u2126',
  ],
  ...['дома', 'ἄνθρωπος', 'שָׁלוֹם', 'مرحبا', 'لا', '12ab', 'l·l', 'J\u0301', 'ĳ', ' ', ''],
]
const FEATURES = [{}, { tnum: true }, { pnum: true, smcp: true }, { liga: false, clig: false }]

interface Run {
  readonly glyphs: readonly { id: number; codePoints: readonly number[] }[]
  readonly positions: readonly Record<string, number>[]
}

function shapeAll(font: Font): unknown {
  const layOut = font.layout.bind(font) as unknown as (text: string, features: object) => Run
  return FEATURES.flatMap((features) =>
    WORDS.map((word) => {
      const { glyphs, positions } = layOut(word, { ...features })
      return {
        glyphs: glyphs.map(({ id, codePoints }) => [id, codePoints]),
        positions: positions.map((each) => ({ ...each })),
      }
    }),
  )
}

describe('a font that passes over idle rules', () => {
  test.each([
    ['Source Sans', withFallback.normal],
    ['DejaVu Sans', withFallback.fallback?.normal ?? withFallback.normal],
  ])('shapes words as it does otherwise: %s', (_name, file) => {
    const passing = openFontFile(file)
    passOverIdleRules(passing)
    expect(shapeAll(passing)).toEqual(shapeAll(openFontFile(file)))
  })

  test('tries fewer of them', () => {
    const tried = (prepare: (font: Font) => void) => {
      const font = openFontFile(withFallback.normal)
      const processor = font._layoutEngine.engine?.GSUBProcessor as unknown as { applyLookup: () => unknown }
      const apply = processor.applyLookup.bind(processor)
      let count = 0
      processor.applyLookup = (...asked) => {
        count += 1
        return apply(...asked)
      }
      prepare(font)
      font.layout('gemeenten')
      return count
    }
    expect(tried(passOverIdleRules)).toBeLessThan(tried(() => {}) / 2)
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
