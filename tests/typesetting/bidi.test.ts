import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { Text } from '../../pipeline/typesetting/inlines.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { getDocument } from '../support/pdfjs.ts'
import { readItems } from '../support/read-items.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, makeDocument, paragraph } from './make-document.ts'

const LEFT_MARGIN = 30

function hebrew(text: string, style: Partial<Text> = {}): Text {
  return { type: 'text', text, language: 'he', ...style }
}

async function set(...blocks: Block[]): Promise<Uint8Array> {
  return (await typeset(makeDocument(blocks, { fonts: withFallback }))).pdf
}

/** What stands on the first page, from left to right in each line. */
async function itemsOf(...blocks: Block[]) {
  return (await readItems(await set(...blocks)))[0] ?? []
}

describe('a passage that reads from right to left', () => {
  test('has its words in that order, among those of the paragraph', async () => {
    const items = await itemsOf(paragraph('Zo ', hebrew('שלום '), hebrew('עולם', { bold: true }), ' is het.'))
    expect(items.map(({ text }) => text.trim())).toEqual(['Zo', 'עולם', 'שלום', 'is het.'])
  })

  test('keeps its numbers readable', async () => {
    const items = await itemsOf(paragraph('In ', hebrew('בשנת 2017 ערים'), '.'))
    expect(items.map(({ text }) => text.trim())).toEqual(['In', 'ערים', '2017', 'בשנת', '.'])
  })

  test('that is isolated leaves the number beside it where it is', async () => {
    const loose = await itemsOf(paragraph('שלום', ' 17 en ', 'עולם', ' 18'))
    const apart = await itemsOf(paragraph('\u2068שלום\u2069 17 en ', '\u2068עולם\u2069', ' 18'))
    expect(loose.map(({ text }) => text.trim())).toEqual(['17', 'שלום', 'en', '18', 'עולם'])
    expect(apart.map(({ text }) => text.trim())).toEqual(['שלום', '17 en', 'עולם', '18'])
  })

  test('has its brackets around their number', async () => {
    const items = await itemsOf(paragraph(hebrew('ערים (12) גדולות')))
    expect(items.map(({ text }) => text)).toEqual(['גדולות', '(', '12', ')', 'ערים'])
    const [, left, number, right] = items
    expect(left?.right).toBeCloseTo(number?.left ?? 0)
    expect(right?.left).toBeCloseTo(number?.right ?? 0)
  })

  test('begins each line at its edge, and is read in order', async () => {
    const words = 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם, כולם חוננו בתבונה ובמצפון'
    const pdf = await set(paragraph(hebrew(words)))
    const items = (await readItems(pdf))[0] ?? []
    expect(items.length).toBe(2)
    for (const { left } of items) expect(left).toBeCloseTo(LEFT_MARGIN)
    expect((await readPdf(pdf)).pages).toEqual([words])
  })

  test('gives those who hear it the words as they were, brackets and all', async () => {
    const [page] = await readStructure(await set(paragraph('Zo ', hebrew('היו (בערך) ערים'), '.')))
    expect(page?.slice(0, 3)).toEqual(['Document', '  P Zo … .', '    Span [he]'])
    expect(page?.[3]).toContain('Span (היו (בערך) ערים)')
    expect(page).toHaveLength(4)
  })

  test('is one area where it is a link', async () => {
    const link = { url: 'https://www.voorbeeld.nl/' }
    const pdf = await set(
      paragraph('Zo ', hebrew('שלום ', { link }), hebrew('עולם', { bold: true, link }), ' is het.'),
    )
    const [, last, first] = (await readItems(pdf))[0] ?? []
    const task = getDocument({ data: Uint8Array.from(pdf) })
    const annotations = await (await (await task.promise).getPage(1)).getAnnotations()
    await task.destroy()
    expect(annotations).toHaveLength(1)
    expect(annotations[0]?.rect[0]).toBeCloseTo(last?.left ?? 0, 1)
    expect(annotations[0]?.rect[2]).toBeGreaterThan((first?.left ?? 0) + 20)
  })

  test('leaves the page number of its contents line at the right', async () => {
    const style = { size: 10, leading: 15, colour: '#000000' }
    const contents: Block = { type: 'contents', levels: [{ style, indent: 0, before: 0 }] }
    const items = await itemsOf(contents, heading('one', 'שלום עולם'))
    expect(items.map(({ text }) => text)).toEqual(['שלום עולם', '1', 'שלום עולם'])
  })
})
