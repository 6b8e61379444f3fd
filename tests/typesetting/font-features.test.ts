import { describe, expect, test } from 'vitest'
import type { TextStyle } from '../../pipeline/typesetting/inlines.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readItems } from '../support/read-items.ts'
import { readPdf } from '../support/read-pdf.ts'
import { makeDocument, paragraph } from './make-document.ts'

const LEFT_MARGIN = 30

async function set(text: string, style: Partial<TextStyle> = {}): Promise<Uint8Array> {
  const block = paragraph(text)
  return (await typeset(makeDocument([{ ...block, style: { ...block.style, ...style } }]))).pdf
}

/** Drawn width in thousandths of the size. */
async function widthOf(text: string, style: Partial<TextStyle> = {}): Promise<number> {
  const [items = []] = await readItems(await set(text, style))
  return (Math.max(...items.map(({ right }) => right)) - LEFT_MARGIN) * 100
}

describe('running text', () => {
  test('has the ligatures of its font, which are copied as their letters', async () => {
    // The glyph of two f’s is 577 wide, two glyphs of one f are 584.
    expect(await widthOf('ff')).toBeCloseTo(577, 0)
    expect((await readPdf(await set('effect op de staffel'))).pages).toEqual(['effect op de staffel'])
  })

  test('is kerned', async () => {
    // A is 543 wide by itself; before V it stands closer.
    expect(await widthOf('AV')).toBeCloseTo(529 + 515, 0)
  })

  test.each([
    [undefined, [362 * 3 + 369, 525 * 4]],
    ['proportional', [362 * 3 + 369, 525 * 4]],
    ['tabular', [497 * 4, 497 * 4]],
  ] as const)('has figures as its style says: %s', async (figures, [ones, eights]) => {
    const style = figures === undefined ? {} : { figures }
    expect(await widthOf('1111', style)).toBeCloseTo(ones, 0)
    expect(await widthOf('8888', style)).toBeCloseTo(eights, 0)
  })
})
