import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readSource } from '../support/read-source.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'

const style = { size: 10, leading: 15, colour: '#000000' }
const padding = { top: 5, right: 5, bottom: 5, left: 5 }

async function structureOf(blocks: readonly Block[], changes: Partial<TypesetDocument> = {}) {
  const { pdf } = await typeset(makeDocument(blocks, changes))
  return readStructure(pdf)
}

/** The file as text: everything but fonts and pages' content can be read in it. */
async function sourceOf(blocks: readonly Block[], changes: Partial<TypesetDocument> = {}) {
  const { pdf } = await typeset(makeDocument(blocks, changes))
  return readSource(pdf)
}

function caption(text: string) {
  return { ...paragraph(text), role: 'caption', keepWithNext: true } as const
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40" font-family="Source Sans 3"><text x="0" y="12">92%</text></svg>'

describe('blocks in the structure', () => {
  test('headings open sections that hold what follows', async () => {
    const [page] = await structureOf([
      heading('a', 'Een'),
      paragraph('Tekst'),
      heading('b', 'Dieper', 2),
      paragraph('Meer'),
      heading('c', 'Twee'),
    ])
    expect(page).toEqual([
      'Document',
      '  Sect',
      '    H1 Een',
      '    P Tekst',
      '    Sect',
      '      H2 Dieper',
      '      P Meer',
      '  Sect',
      '    H1 Twee',
    ])
  })

  test('lists have labels, drawn ones with the bullet as their text', async () => {
    const list = (ordered: boolean, items: readonly Block[][]): Block => ({
      type: 'list',
      ordered,
      items,
      itemGap: 2,
      style,
    })
    const [page] = await structureOf([
      list(false, [[paragraph('appel')], [paragraph('peer'), list(true, [[paragraph('rood')]])]]),
    ])
    expect(page).toEqual([
      'Document',
      '  L',
      '    LI',
      '      Lbl (•)',
      '      LBody',
      '        P appel',
      '    LI',
      '      Lbl (•)',
      '      LBody',
      '        P peer',
      '        L',
      '          LI',
      '            Lbl 1.',
      '            LBody',
      '              P rood',
    ])
    const source = await sourceOf([list(false, [[paragraph('appel')]]), list(true, [[paragraph('peer')]])])
    expect(source.match(/\/ListNumbering \/\w+/g)).toEqual([
      '/ListNumbering /Disc',
      '/ListNumbering /Decimal',
    ])
  })

  test('a table holds its caption, its header and its rows with their own headers', async () => {
    const blocks = [caption('Tabel 1.'), table([[paragraph('ja'), '12']])]
    const [page] = await structureOf(blocks)
    expect(page).toEqual([
      'Document',
      '  Table',
      '    Caption Tabel 1.',
      '    THead',
      '      TR',
      '        TH',
      '          P Antwoord',
      '        TH',
      '          P Aantal',
      '    TBody',
      '      TR',
      '        TH',
      '          P ja',
      '        TD',
      '          P 12',
    ])
    expect((await sourceOf(blocks)).match(/\/Scope \/\w+/g)).toEqual([
      '/Scope /Column',
      '/Scope /Column',
      '/Scope /Row',
    ])
  })

  test('a column of bars has no cells', async () => {
    const plain = table([[paragraph('ja'), '12']])
    const bar = {
      type: 'bar',
      share: 0.5,
      width: 40,
      thickness: 6,
      drop: 4,
      colour: '#333333',
      ground: '#EEEEEE',
    } as const
    const [page] = await structureOf([
      {
        ...plain,
        columns: [...plain.columns, { width: 40 }],
        header: plain.header.map((row) => [...row, { type: 'text', paragraphs: [paragraph('')] }]),
        rows: plain.rows.map((row) => [...row, bar]),
      },
    ])
    expect(page?.filter((line) => / T[HD]$/.test(line))).toHaveLength(4)
  })

  test('a figure is beside its caption and says what it shows and where it is', async () => {
    const blocks: Block[] = [
      { type: 'figure', svg, width: 100, alt: 'Drenthe 92%', keepWithNext: true },
      caption('Figuur 1.'),
    ]
    const [page] = await structureOf(blocks)
    expect(page).toEqual(['Document', '  Div', '    Figure (Drenthe 92%) 92%', '    Caption Figuur 1.'])
    expect(await sourceOf(blocks)).toContain('/BBox [30 290 130 330]')
  })

  test('a figure keeps its caption from a table that follows', async () => {
    const [page] = await structureOf([
      { type: 'figure', svg, width: 100, alt: 'Drenthe 92%', keepWithNext: true },
      caption('Figuur 1.'),
      table([[paragraph('ja'), '12']]),
    ])
    expect(page?.slice(1, 6)).toEqual([
      '  Div',
      '    Figure (Drenthe 92%) 92%',
      '    Caption Figuur 1.',
      '  Table',
      '    THead',
    ])
  })

  test('quotes and callouts have roles of their own', async () => {
    const box = (role: 'quote' | 'callout', text: string) =>
      ({ type: 'box', role, blocks: [paragraph(text)], padding, ground: '#EEEEEE' }) as const
    const [page] = await structureOf([
      { type: 'sideBySide', boxes: [box('quote', 'links'), box('quote', 'rechts')], gap: 10 },
      box('callout', 'let op'),
    ])
    expect(page).toEqual([
      'Document',
      '  BlockQuote',
      '    P links',
      '  BlockQuote',
      '    P rechts',
      '  Div',
      '    P let op',
    ])
  })

  test('contents lead to their headings', async () => {
    const contents: Block = { type: 'contents', levels: [{ style, indent: 0, before: 0 }] }
    const blocks = [contents, heading('a', 'Een')]
    const [page] = await structureOf(blocks)
    expect(page?.slice(0, 4)).toEqual(['Document', '  TOC', '    TOCI', '      Reference'])
    expect(page?.[4]).toMatch(/^ {8}Link Een.*1$/)
    expect(await sourceOf(blocks)).toContain('/Contents (Een, pagina 1)')
  })

  test('a cover is read first, its title as a paragraph', async () => {
    const cover = {
      grounds: [{ x: 0, y: 0, width: 300, height: 200, colour: '#0B5563' }],
      texts: [{ x: 30, y: 80, width: 240, blocks: [{ ...paragraph('Titel'), role: 'title' } as const] }],
    }
    expect((await structureOf([heading('a', 'Een')], { cover }))[0]).toEqual(['Document', '  P Titel'])
  })
})

describe('text in the structure', () => {
  test('has its links in their places', async () => {
    const url = { url: 'https://www.voorbeeld.nl/' }
    const blocks: Block[] = [
      heading('one', 'Begin'),
      paragraph(
        'Zie ',
        { type: 'text', text: 'deze ', link: url },
        { type: 'text', text: 'plek', bold: true, link: url },
        ', ',
        { type: 'text', text: 'het begin', link: { target: 'one' } },
        ' op pagina ',
        { type: 'pageReference', target: 'one', form: 'page' },
        '.',
        mark('note'),
      ),
    ]
    const withNotes = { notes: notes({ note: [paragraph('Bron')] }) }
    const [page] = await structureOf(blocks, withNotes)
    expect(page).toEqual([
      'Document',
      '  Sect',
      '    H1 Begin',
      '    P Zie … , … op pagina … .',
      '      Link deze plek',
      '      Reference',
      '        Link het begin',
      '      Reference',
      '        Link 1',
      '      Reference',
      '        Link 1',
      '    Note',
      '      Lbl 1',
      '      P Bron',
    ])
    const source = await sourceOf(blocks, withNotes)
    expect(source.match(/\/Contents \(.*\)/g)).toEqual([
      '/Contents (deze plek)',
      '/Contents (het begin)',
      '/Contents (pagina 1: Begin)',
      '/Contents (voetnoot 1)',
    ])
    expect(source).toContain('/ID (note)')
    expect(source).toMatch(/\/IDTree <<\n\/Names \[\(note\) \d+ 0 R\]/)
  })

  test('has a word that a hyphen breaks as a whole', async () => {
    const narrow = { ...paragraph('Zorgverzekeringsmaatschappijen'), indent: { right: 160 } }
    const [page] = await structureOf([narrow])
    expect(page?.slice(0, 3)).toEqual([
      'Document',
      '  P',
      expect.stringMatching(/^ {4}Span \(Zorgverzekeringsmaatschappijen\) Zorg/),
    ])
    expect(page).toHaveLength(3)
  })

  test('of a link on two pages is one element with an area on each page', async () => {
    const long = {
      type: 'text',
      text: 'woord '.repeat(60),
      link: { url: 'https://www.voorbeeld.nl/' },
    } as const
    const source = await sourceOf([lines(17), paragraph(long)])
    expect(source.match(/\/S \/Link/g)).toHaveLength(1)
    const pages = [...source.matchAll(/\/Type \/OBJR\n\/Pg (\d+) 0 R/g)].map((match) => match[1])
    expect(pages.length).toBeGreaterThan(2)
    expect(new Set(pages).size).toBe(2)
  })

  test('of a paragraph on two pages is one element', async () => {
    const blocks = [lines(17, 'boven'), lines(6, 'verder')]
    expect((await sourceOf(blocks)).match(/\/S \/P\n/g)).toHaveLength(2)
    const pages = await structureOf(blocks)
    expect(pages[1]).toEqual(['Document', '  P verder 4 verder 5 verder 6'])
  })

  test('is read in its own order, whatever is drawn first', async () => {
    const rows = Array.from({ length: 9 }, (_, row) => [lines(3, `rij ${row + 1}`), `${row + 1}`] as const)
    const pages = await structureOf([table(rows)], { footer: { text: 'Rapport', style, distance: 5 } })
    const texts = pages.map((page) => page.filter((line) => line.includes(' P ')).map((line) => line.trim()))
    const row = (number: number) => [`P rij ${number} 1 rij ${number} 2 rij ${number} 3`, `P ${number}`]
    expect(texts).toEqual([
      ['P Antwoord', 'P Aantal', ...[1, 2, 3, 4, 5].flatMap(row)],
      [6, 7, 8, 9].flatMap(row),
    ])
  })
})
