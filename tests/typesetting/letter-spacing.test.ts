import { describe, expect, test } from 'vitest'
import type { Paragraph } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import type { TextStyle } from '../../pipeline/typesetting/inlines.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readItems } from '../support/read-items.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { makeDocument, paragraph, table } from './make-document.ts'

const LEFT_MARGIN = 30
const RIGHT_EDGE = 270
const SPACING = 0.5

function styled(text: Paragraph, style: Partial<TextStyle>): Paragraph {
  return { ...text, style: { ...text.style, ...style } }
}

function spaced(text: string, style: Partial<TextStyle> = {}): Paragraph {
  return styled(paragraph(text), { letterSpacing: SPACING, ...style })
}

async function set(blocks: readonly Paragraph[], changes: Partial<TypesetDocument> = {}) {
  return (await typeset(makeDocument(blocks, changes))).pdf
}

/** From the left margin to where the last letter ends, of a text of one line. */
async function widthOf(block: Paragraph, changes: Partial<TypesetDocument> = {}): Promise<number> {
  const [items = []] = await readItems(await set([block], changes))
  expect(new Set(items.map(({ baseline }) => baseline)).size).toBe(1)
  return Math.max(...items.map(({ right }) => right)) - LEFT_MARGIN
}

describe('letter-spaced text', () => {
  test.each([
    // Widths as the font has them, in thousandths of 10 points.
    ['one word', 'Tal', [463, 504, 255]],
    ['a kerned pair keeps its kerning', 'AV', [529, 515]],
    ['a space is spaced too', 'A V', [543, 200, 515]],
    ['an accent that is drawn over its letter counts as a part of it', 'q\u0301q', [555, 0, 555]],
    ['letters that would form a ligature stand on their own', 'fff', [292, 292, 292]],
  ])('is as wide as its letters and the white between them: %s', async (_name, text, widths) => {
    const plain = widths.reduce((sum, width) => sum + width, 0) / 100
    const letters = widths.filter((width) => width > 0).length
    expect(await widthOf(spaced(text))).toBeCloseTo(plain + (letters - 1) * SPACING)
  })

  test('fills a line exactly, the white after its last letter left out', async () => {
    const text = 'een twee'
    const width = await widthOf(spaced(text))
    expect(width).toBeCloseTo((await widthOf(paragraph(text))) + (text.length - 1) * SPACING)
    const linesIn = async (room: number) => {
      const block = { ...spaced(text), indent: { right: 240 - room } }
      return (await readDrawnPage(await set([block]))).lines
    }
    expect(await linesIn(width + 0.01)).toEqual([text])
    expect(await linesIn(width - 0.01)).toEqual(['een', 'twee'])
  })

  test('ends at the right edge with its last letter', async () => {
    const [items = []] = await readItems(await set([spaced('rechts', { align: 'right' })]))
    expect(items[0]?.right).toBeCloseTo(RIGHT_EDGE)
  })

  test('is hyphenated, and read and copied as words', async () => {
    const pdf = await set([{ ...spaced('De wijkverpleegkundige zorgt'), indent: { right: 165 } }])
    expect((await readDrawnPage(pdf)).lines).toEqual(['De wijkver-', 'pleegkundige', 'zorgt'])
    expect((await readStructure(pdf))[0]?.[2]).toContain('Span (wijkverpleegkundige)')
    expect((await readPdf(pdf)).pages).toEqual(['De wijkverpleegkundige zorgt'])
  })

  test('is spaced in the fallback as in its own font', async () => {
    const fonts = { fonts: withFallback }
    const text = 'a☃☃b'
    const widening = (await widthOf(spaced(text), fonts)) - (await widthOf(paragraph(text), fonts))
    expect(widening).toBeCloseTo(3 * SPACING)
  })

  test('leaves alone what reads from right to left, where letters join', async () => {
    const fonts = { fonts: withFallback }
    const text = 'السلام'
    expect(await widthOf(paragraph(text), fonts)).toBeGreaterThan(10)
    expect(await widthOf(spaced(text), fonts)).toBeCloseTo(await widthOf(paragraph(text), fonts))
  })

  test('gives a column the width that it is drawn with', async () => {
    const rows = table([[paragraph('ja'), '12']])
    const wide = {
      ...rows,
      header: [[...(rows.header[0] ?? []).slice(0, 1), cell(spaced('Aantal inwoners'))]],
    }
    const { pdf } = await typeset(
      makeDocument([{ ...wide, columns: [{ width: 'rest' }, { width: 'content' }] }]),
    )
    const lines = (await readDrawnPage(pdf)).lines
    expect(lines[0]).toBe('Antwoord Aantal inwoners')
  })
})

function cell(...paragraphs: Paragraph[]) {
  return { type: 'text', paragraphs } as const
}
