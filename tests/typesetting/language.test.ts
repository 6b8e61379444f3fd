import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import type { Text } from '../../pipeline/typesetting/inlines.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'

function english(text: string, style: Partial<Text> = {}): Text {
  return { type: 'text', text, language: 'en', ...style }
}

async function structureOf(blocks: readonly Block[], changes: Partial<TypesetDocument> = {}) {
  const { pdf } = await typeset(makeDocument(blocks, changes))
  return readStructure(pdf)
}

describe('words in another language', () => {
  test('are an element with that language, whatever their styles', async () => {
    const [page] = await structureOf([
      paragraph(
        'Een ',
        english('early '),
        english('warning', { bold: true }),
        ' en ',
        english('Frühwarnung', { language: 'de' }),
      ),
    ])
    expect(page).toEqual([
      'Document',
      '  P Een … en',
      '    Span [en] early warning',
      '    Span [de] Frühwarnung',
    ])
  })

  test('have their element in headings, cells and notes', async () => {
    const title = heading('one', 'Over ')
    const [page] = await structureOf(
      [
        { ...title, content: [...title.content, english('ownership')] },
        table([[paragraph(english('yes'), mark('note')), '12']]),
      ],
      { notes: notes({ note: [paragraph(english('as told'))] }) },
    )
    expect(page?.filter((line) => line.includes('[')).map((line) => line.trim())).toEqual([
      'Span [en] ownership',
      'Span [en] yes',
      'Span [en] as told',
    ])
  })

  test('are in their link, which stays one area', async () => {
    const link = { url: 'https://www.voorbeeld.nl/' }
    const blocks = [
      paragraph(
        'Lees ',
        { type: 'text', text: 'het ', link },
        english('handbook', { link }),
        { type: 'text', text: ' zelf', link },
        '.',
      ),
    ]
    expect(await structureOf(blocks)).toEqual([
      ['Document', '  P Lees … .', '    Link het … zelf', '      Span [en] handbook'],
    ])
    const { pdf } = await typeset(makeDocument(blocks))
    expect((await readPdf(pdf)).links).toHaveLength(1)
  })

  test('are one element over lines and pages, with a broken word in it', async () => {
    const words = english('administrative responsibilities of '.repeat(6).trim())
    const pages = await structureOf([lines(17), { ...paragraph(words), indent: { right: 150 } }])
    expect(pages).toHaveLength(2)
    const spans = pages.map((page) => page.filter((line) => line.includes('[en]')))
    expect(spans.map((found) => found.length)).toEqual([1, 1])
    const broken = pages.flat().filter((line) => line.startsWith('      Span ('))
    expect(broken.length).toBeGreaterThan(1)
    expect(broken.every((line) => /^ {6}Span \((administrative|responsibilities)\)/.test(line))).toBe(true)
  })

  test('leave contents and bookmarks plain', async () => {
    const style = { size: 10, leading: 15, colour: '#000000' }
    const contents: Block = { type: 'contents', levels: [{ style, indent: 0, before: 0 }] }
    const title = heading('one', 'Over ')
    const blocks = [contents, { ...title, content: [...title.content, english('ownership')] }]
    const { pdf } = await typeset(makeDocument(blocks))
    expect((await readPdf(pdf)).outline.map(({ title: bookmark }) => bookmark)).toEqual(['Over ownership'])
    const [page] = await readStructure(pdf)
    expect(page?.filter((line) => line.includes('ownership')).map((line) => line.trim())).toEqual([
      expect.stringMatching(/^Link Over ownership/),
      'Span [en] ownership',
    ])
  })
})

describe('words are hyphenated in their own language', () => {
  async function linesOf(...content: Parameters<typeof paragraph>) {
    const page = { width: 110, height: 360, margins: { top: 30, right: 30, bottom: 30, left: 30 } }
    const { pdf } = await typeset(makeDocument([paragraph(...content)], { page }))
    return (await readDrawnPage(pdf)).lines
  }

  test('which differs from that of the document', async () => {
    const word = 'responsibilities'
    expect(await linesOf(word)).toEqual(['responsibi-', 'lities'])
    expect(await linesOf(english(word))).toEqual(['responsibil-', 'ities'])
  })

  test('also beside words of the document', async () => {
    expect(await linesOf(english('responsibilities'), ' gemeentelijke')).toEqual([
      'responsibil-',
      'ities ge-',
      'meentelijke',
    ])
  })

  test('and not at all in one without patterns', async () => {
    expect(await linesOf('de ', english('administration', { language: 'fr' }))).toEqual([
      'de',
      'administrat',
      'ion',
    ])
  })
})
