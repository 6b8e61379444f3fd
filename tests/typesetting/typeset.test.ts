import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readPdf } from '../support/read-pdf.ts'
import { heading, lines, makeDocument, mark, notes, paragraph } from './make-document.ts'

const style = { size: 10, leading: 15, colour: '#000000' }

async function read(document: TypesetDocument) {
  const { pdf } = await typeset(document)
  return readPdf(pdf)
}

describe('the file', () => {
  test('gives its title, author, subject, language and date', async () => {
    const { info } = await read(makeDocument([paragraph('Tekst')]))
    expect(info).toEqual({
      title: 'Teams & netwerken',
      author: 'Bureau',
      subject: 'Proef',
      created: 'D:20170714000000Z',
      language: 'nl-NL',
      showsTitle: true,
    })
  })

  test('counts its pages', async () => {
    const { pages } = await typeset(makeDocument([lines(20), { type: 'pageBreak' }, lines(2)]))
    expect(pages).toBe(2)
  })
})

describe('bookmarks', () => {
  test('lead to their heading, nested by level', async () => {
    const blocks = [
      heading('one', 'Een'),
      lines(17),
      heading('two', 'Twee', 2),
      lines(4),
      heading('three', 'Drie', 3),
      lines(2),
      heading('four', 'Vier'),
      lines(2),
    ]
    const pdf = await read(makeDocument(blocks))
    expect(pdf.outline).toEqual([
      {
        title: 'Een',
        page: 1,
        top: 330,
        children: [
          {
            title: 'Twee',
            page: 2,
            top: 330,
            children: [{ title: 'Drie', page: 2, top: 255, children: [] }],
          },
        ],
      },
      { title: 'Vier', page: 2, top: 210, children: [] },
    ])
  })

  test('leave a footnote mark out of the title', async () => {
    const title = { ...heading('one', 'Een'), content: [...heading('one', 'Een').content, mark('note')] }
    const pdf = await read(makeDocument([title], { notes: notes({ note: [paragraph('Bron')] }) }))
    expect(pdf.outline.map(({ title }) => title)).toEqual(['Een'])
    expect(pdf.pages).toEqual(['Een1 1 Bron'])
  })
})

describe('furniture', () => {
  const cover = {
    grounds: [{ x: 0, y: 0, width: 300, height: 200, colour: '#0B5563' }],
    texts: [{ x: 30, y: 80, width: 240, blocks: [paragraph('Titel')] }],
  }
  const footer = { text: 'Rapport', style, distance: 5 }

  test('a footer names the page on all pages but the cover', async () => {
    const pdf = await read(makeDocument([lines(1), { type: 'pageBreak' }, lines(1)], { cover, footer }))
    expect(pdf.pages).toEqual(['Titel', 'regel 1 Rapport 2', 'regel 1 Rapport 3'])
  })

  test('without a cover the first page has its footer too', async () => {
    const pdf = await read(makeDocument([lines(1)], { footer }))
    expect(pdf.pages).toEqual(['regel 1 Rapport 1'])
  })

  test('a footer that needs more room than its margin is not cut', async () => {
    const tall = { ...footer, text: 'Een voettekst die veel te lang is '.repeat(10) }
    await expect(typeset(makeDocument([lines(1)], { footer: tall }))).rejects.toThrow(
      'A footer is taller than its margin and would be lost',
    )
  })
})

describe('text', () => {
  test('of one link makes one link a line, over all its words', async () => {
    const link = { url: 'https://www.voorbeeld.nl/' }
    const pdf = await read(
      makeDocument([
        heading('one', 'Een'),
        paragraph('Zie ', { type: 'text', text: 'deze plek op het web', link }, ' of ', {
          type: 'text',
          text: 'het begin',
          link: { target: 'one' },
        }),
      ]),
    )
    expect(pdf.links).toEqual([
      { page: 1, to: 'https://www.voorbeeld.nl/' },
      { page: 1, to: 1 },
    ])
  })

  test('keeps its hyphens and spaces, whatever characters came before them', async () => {
    const pdf = await read(
      makeDocument([paragraph('art.\u00A012, ge\u00ADmeen\u00ADte, 2024-2025 en verder')]),
    )
    expect(pdf.pages).toEqual(['art. 12, gemeente, 2024-2025 en verder'])
  })

  test('of a list comes after its number', async () => {
    const items = [[paragraph('appel')], [paragraph('peer')]]
    const list: Block = { type: 'list', ordered: true, start: 3, items, itemGap: 2, style }
    const pdf = await read(makeDocument([list]))
    expect(pdf.pages).toEqual(['3. appel 4. peer'])
  })

  test('of a figure keeps its lines together', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40" font-family="Source Sans 3"><text x="50" y="12" text-anchor="middle"><tspan x="50">eerste</tspan><tspan x="50" dy="12">tweede</tspan></text></svg>'
    const pdf = await read(makeDocument([{ type: 'figure', svg, width: 100, alt: 'Twee woorden' }]))
    expect(pdf.pages).toEqual(['eerste tweede'])
  })
})
