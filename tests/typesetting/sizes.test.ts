import { describe, expect, test } from 'vitest'
import type { Paragraph } from '../../pipeline/typesetting/blocks.ts'
import type { Text } from '../../pipeline/typesetting/inlines.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { readItems } from '../support/read-items.ts'
import { makeDocument, paragraph } from './make-document.ts'

/** Lines of a paragraph in 10 on 15 points. */
async function itemsOf(...blocks: Paragraph[]) {
  const { pdf } = await typeset(makeDocument(blocks, { fonts: withFallback }))
  return (await readItems(pdf))[0] ?? []
}

async function baselinesOf(...blocks: Paragraph[]): Promise<number[]> {
  return [...new Set((await itemsOf(...blocks)).map(({ baseline }) => baseline))]
}

function text(content: string, size: number): Text {
  return { type: 'text', text: content, size }
}

const lineBreak = { type: 'lineBreak' } as const

describe('a run of another size', () => {
  test('is drawn in its size', async () => {
    const items = await itemsOf(paragraph('tien ', text('acht', 8), ' tien ', text('twintig', 20)))
    expect(items.map(({ text, size }) => [text.trim(), size])).toEqual([
      ['tien', 10],
      ['acht', 8],
      ['tien', 10],
      ['twintig', 20],
    ])
  })

  test.each([
    ['smaller runs', text('een', 7), text('twee', 7)],
    ['a larger run', 'een ', text('EEN', 24)],
    ['characters of the fallback', 'een ', '☃☃☃'],
    ['only characters of the fallback', '☃☃☃'],
  ])('leaves the baselines where they are: %s', async (_name, ...content) => {
    const plain = await baselinesOf(paragraph('een', lineBreak, 'twee', lineBreak, 'drie'))
    expect(plain.map((baseline, index) => (plain[0] ?? 0) - baseline - 15 * index)).toEqual([
      0,
      expect.closeTo(0),
      expect.closeTo(0),
    ])
    const mixed = await baselinesOf(paragraph('een', lineBreak, ...content, lineBreak, 'drie'))
    expect(mixed).toEqual(plain.map((baseline) => expect.closeTo(baseline)))
    const first = await baselinesOf(paragraph(...content, lineBreak, 'twee', lineBreak, 'drie'))
    expect(first).toEqual(plain.map((baseline) => expect.closeTo(baseline)))
  })

  test('takes the width of its size', async () => {
    const [large] = await itemsOf(paragraph(text('breedte', 20)))
    const [plain] = await itemsOf(paragraph('breedte'))
    expect((large?.right ?? 0) - 30).toBeCloseTo(2 * ((plain?.right ?? 0) - 30))
  })
})
