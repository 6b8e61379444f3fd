import { describe, expect, test } from 'vitest'
import type { Block, Figure } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><rect width="50" height="40"/></svg>'

function figure(alt: string): Figure {
  return { type: 'figure', svg, width: 100, alt }
}

function caption(text: string) {
  return { ...paragraph(text), role: 'caption', keepWithNext: true } as const
}

async function pagesOf(blocks: readonly Block[]): Promise<string[][]> {
  return readStructure((await typeset(makeDocument(blocks))).pdf)
}

async function structureOf(...blocks: Block[]): Promise<string[]> {
  return (await pagesOf(blocks))[0]?.slice(1) ?? []
}

describe('a caption of a figure', () => {
  test('is above it, and is read before it', async () => {
    expect(await structureOf(caption('Figuur 1.'), figure('Een'), paragraph('Bron'))).toEqual([
      '  Div',
      '    Caption Figuur 1.',
      '    Figure (Een)',
      '  P Bron',
    ])
  })

  test('is below it, and is read after it', async () => {
    expect(await structureOf(paragraph('Zie'), figure('Een'), caption('Figuur 1.'))).toEqual([
      '  P Zie',
      '  Div',
      '    Figure (Een)',
      '    Caption Figuur 1.',
    ])
  })

  test('is above each of two figures', async () => {
    const blocks = [caption('Figuur 1.'), figure('Een'), caption('Figuur 2.'), figure('Twee')]
    expect(await structureOf(...blocks)).toEqual([
      '  Div',
      '    Caption Figuur 1.',
      '    Figure (Een)',
      '  Div',
      '    Caption Figuur 2.',
      '    Figure (Twee)',
    ])
  })

  test('is below each of two figures', async () => {
    const blocks = [figure('Een'), caption('Figuur 1.'), figure('Twee'), caption('Figuur 2.')]
    expect(await structureOf(...blocks)).toEqual([
      '  Div',
      '    Figure (Een)',
      '    Caption Figuur 1.',
      '  Div',
      '    Figure (Twee)',
      '    Caption Figuur 2.',
    ])
  })

  test('above it leaves that of a table to the table', async () => {
    const blocks = [caption('Figuur 1.'), figure('Een'), caption('Tabel 1.'), table([[paragraph('ja'), '1']])]
    expect((await structureOf(...blocks)).slice(0, 5)).toEqual([
      '  Div',
      '    Caption Figuur 1.',
      '    Figure (Een)',
      '  Table',
      '    Caption Tabel 1.',
    ])
  })

  test('stays with it at a page break', async () => {
    const pages = await pagesOf([heading('a', 'Een'), lines(17), caption('Figuur 1.'), figure('Een')])
    expect(pages[0]?.join()).not.toContain('Caption')
    expect(pages[1]).toEqual([
      'Document',
      '  Sect',
      '    Div',
      '      Caption Figuur 1.',
      '      Figure (Een)',
    ])
  })

  test('has its notes', async () => {
    const named = { ...paragraph('Figuur', mark('note')), role: 'caption', keepWithNext: true } as const
    const document = makeDocument([named, figure('Een')], { notes: notes({ note: [paragraph('Bron')] }) })
    const [page] = await readStructure((await typeset(document)).pdf)
    expect(page?.slice(1, 6)).toEqual([
      '  Div',
      '    Caption Figuur',
      '      Reference',
      '        Link 1',
      '      Note',
    ])
  })
})

describe('a caption of nothing', () => {
  test('is a paragraph', async () => {
    expect(await structureOf(caption('Figuur 1.'), paragraph('Tekst'))).toEqual([
      '  P Figuur 1.',
      '  P Tekst',
    ])
  })

  test('is a paragraph in a group too', async () => {
    const padding = { top: 0, right: 0, bottom: 0, left: 0 }
    const group: Block = { type: 'box', role: 'group', blocks: [caption('Figuur 1.')], padding }
    expect(await structureOf(group)).toEqual(['  Div', '    P Figuur 1.'])
  })
})

test('a caption is not hyphenated, and other text is', async () => {
  const text = 'Een participatiesamenleving en onderzoeksresultaten van gemeenten'
  const linesOf = async (role?: 'caption') => {
    const plain = { ...paragraph(text), indent: { right: 150 } }
    const blocks = [role === undefined ? plain : { ...plain, role }, figure('Balken')]
    return (await readDrawnPage((await typeset(makeDocument(blocks))).pdf)).lines
  }
  const endsInHyphen = (line: string) => line.endsWith('-')
  expect((await linesOf()).some(endsInHyphen)).toBe(true)
  expect((await linesOf('caption')).some(endsInHyphen)).toBe(false)
})
