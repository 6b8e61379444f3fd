import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { FixedPage } from '../../pipeline/typesetting/furniture.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readItems } from '../support/read-items.ts'
import { readPaths } from '../support/read-paths.ts'
import { readSource } from '../support/read-source.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, makeDocument, mark, notes, paragraph, table } from './make-document.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40" font-family="Source Sans 3"><text x="0" y="12">92%</text></svg>'
const figure: Block = { type: 'figure', svg, width: 200, alt: 'Drenthe 92%', traceId: 'cover figure' }

function coverOf(...blocks: Block[]): FixedPage {
  return {
    grounds: [{ x: 0, y: 0, width: 300, height: 360, colour: '#0b5563' }],
    texts: [{ x: 50, y: 80, width: 220, blocks }],
  }
}

async function set(cover: FixedPage) {
  const body = [heading('a', 'Een'), paragraph('Tekst', mark('note'))]
  return typeset(makeDocument(body, { cover, notes: notes({ note: [paragraph('Bron')] }) }))
}

describe('a cover', () => {
  test('has figures, which are drawn over its ground and say what they show, where they are and on which page', async () => {
    const { pdf, byTraceId: marks } = await set(coverOf(figure))
    expect((await readStructure(pdf))[0]).toEqual(['Document', '  Figure (Drenthe 92%) 92%'])
    // A figure of 200 by 80 points, 80 points from the top of 360.
    expect(readSource(pdf)).toContain('/BBox [50 200 250 280]')
    expect(marks.get('cover figure')).toEqual([1])
    const [ground] = await readPaths(pdf)
    expect(ground).toMatchObject({ kind: 'ground', left: 0, top: 0, right: 300, bottom: 360 })
    const [[item] = []] = await readItems(pdf)
    expect(item?.left).toBeCloseTo(50)
    expect(item?.size).toBeCloseTo(32)
  })

  test('has a figure with its caption, above or below', async () => {
    const caption = { ...paragraph('Figuur'), role: 'caption' } as const
    expect((await readStructure((await set(coverOf(caption, figure))).pdf))[0]).toEqual([
      'Document',
      '  Div',
      '    Caption Figuur',
      '    Figure (Drenthe 92%) 92%',
    ])
    expect((await readStructure((await set(coverOf(figure, caption))).pdf))[0]).toEqual([
      'Document',
      '  Div',
      '    Figure (Drenthe 92%) 92%',
      '    Caption Figuur',
    ])
  })

  test('has paragraphs of every kind, in boxes too', async () => {
    const link = { type: 'text', text: 'de site', link: { url: 'https://www.voorbeeld.nl/' } } as const
    const padding = { top: 0, right: 0, bottom: 0, left: 0 }
    const cover = coverOf(
      { ...paragraph('Titel'), role: 'title' },
      paragraph('Zie ', link),
      { type: 'box', role: 'group', padding, blocks: [paragraph('Colofon')] },
      table([[paragraph('ja'), '12']]),
    )
    const [page] = await readStructure((await set(cover)).pdf)
    expect(page?.slice(0, 7)).toEqual([
      'Document',
      '  P Titel',
      '  P Zie',
      '    Link de site',
      '  Div',
      '    P Colofon',
      '  Table',
    ])
  })

  test('may not have a figure without alternative text', async () => {
    await expect(set(coverOf({ type: 'figure', svg, width: 100, alt: '' }))).rejects.toThrow(/figure/i)
  })
})
