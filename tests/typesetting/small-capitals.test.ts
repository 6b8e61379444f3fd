import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { Paragraph } from '../../pipeline/typesetting/blocks.ts'
import type { TextStyle } from '../../pipeline/typesetting/inlines.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { readItems } from '../support/read-items.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { makeDocument, paragraph } from './make-document.ts'

const LEFT_MARGIN = 30

function smallCapitals(text: string, style: Partial<TextStyle> = {}): Paragraph {
  const block = paragraph(text)
  return { ...block, style: { ...block.style, smallCapitals: true, ...style } }
}

async function set(block: Paragraph, fonts = withFallback): Promise<Uint8Array> {
  return (await typeset(makeDocument([block], { fonts }))).pdf
}

async function widthOf(block: Paragraph, fonts = withFallback): Promise<number> {
  const [items = []] = await readItems(await set(block, fonts))
  return Math.max(...items.map(({ right }) => right)) - LEFT_MARGIN
}

describe('small capitals', () => {
  test('are those of the font', async () => {
    // The glyphs A.s and L.s, in thousandths of 10 points.
    expect(await widthOf(smallCapitals('aal'))).toBeCloseTo((480 + 470 + 437) / 100)
    expect(await widthOf(paragraph('aal'))).toBeLessThan(13)
  })

  test('are copied and read as the letters that were written', async () => {
    const text = 'Wijken, één op de tien – straße & café 12'
    const pdf = await set(smallCapitals(text))
    expect((await readPdf(pdf)).pages).toEqual([text])
    expect((await readStructure(pdf))[0]).toEqual(['Document', `  P ${text}`])
  })

  test('that serve two letters keep which one was written', async () => {
    const [page] = await readStructure(await set(smallCapitals('kapı')))
    expect(page?.slice(0, 3)).toEqual(['Document', '  P', expect.stringContaining('Span (kapı)')])
  })

  test('are letters of the alphabet first of all, also after their rarer twins', async () => {
    const block = smallCapitals('')
    const content = ['ı', ' ', 'wijk'].map((text) => ({ type: 'text', text }) as const)
    const { pages } = await readPdf(await set({ ...block, content }))
    expect(pages[0]).toMatch(/wijk$/)
  })

  test('are spaced', async () => {
    const plain = await widthOf(smallCapitals('wijken'))
    expect((await widthOf(smallCapitals('wijken', { letterSpacing: 0.4 }))) - plain).toBeCloseTo(5 * 0.4)
  })

  test('are small letters in a font that lacks them', async () => {
    const file = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
    const face = readFileSync(file)
    const fonts = { name: 'DejaVu Sans', normal: face, bold: face, italics: face, bolditalics: face }
    const pdf = await set(smallCapitals('wijken'), fonts)
    expect(await widthOf(smallCapitals('wijken'), fonts)).toBeCloseTo(
      await widthOf(paragraph('wijken'), fonts),
    )
    expect((await readPdf(pdf)).pages).toEqual(['wijken'])
  })
})
