import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readPdf } from '../support/read-pdf.ts'
import { heading, lines, makeDocument, paragraph, table } from './make-document.ts'

async function pagesOf(blocks: readonly Block[]) {
  const { pdf } = await typeset(makeDocument(blocks))
  return (await readPdf(pdf)).pages
}

function words(count: number, word = 'regel') {
  return Array.from({ length: count }, (_, index) => `${word} ${index + 1}`)
}

function svg(height: number, text: string) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="${height}" font-family="Source Sans 3" font-size="10"><text x="0" y="12">${text}</text></svg>`
}

const padding = { top: 6, right: 6, bottom: 6, left: 6 }

describe('page breaks', () => {
  test('a heading moves with the first lines of its text', async () => {
    const pages = await pagesOf([lines(18, 'boven'), heading('one', 'Kop'), lines(5)])
    expect(pages).toEqual([words(18, 'boven').join(' '), `Kop ${words(5).join(' ')}`])
  })

  test('headings below one another move together', async () => {
    const pages = await pagesOf([
      lines(17, 'boven'),
      heading('one', 'Kop'),
      heading('two', 'Tussenkop', 2),
      lines(5),
    ])
    expect(pages[1]).toBe(`Kop Tussenkop ${words(5).join(' ')}`)
  })

  test('a caption moves with its table', async () => {
    const caption = { ...paragraph('Tabel 1.'), keepWithNext: true }
    const rows = table([
      [paragraph('ja'), '1'],
      [paragraph('nee'), '2'],
    ])
    const pages = await pagesOf([lines(18, 'boven'), caption, rows])
    expect(pages[1]).toBe('Tabel 1. Antwoord Aantal ja 1 nee 2')
  })

  test('a figure moves with the caption below it', async () => {
    const figure: Block = {
      type: 'figure',
      svg: svg(100, 'plaatje'),
      width: 100,
      alt: 'Plaatje',
      keepWithNext: true,
    }
    const pages = await pagesOf([lines(13, 'boven'), figure, paragraph('Figuur 1.')])
    expect(pages[1]).toBe('plaatje Figuur 1.')
  })

  test.each([11.9, 14.3, 15.3])('lines of %d points that fill a page exactly are on it', async (leading) => {
    const block = lines(20)
    const page = {
      width: 300,
      height: 60 + 20 * leading,
      margins: { top: 30, right: 30, bottom: 30, left: 30 },
    }
    const exact = { ...block, style: { ...block.style, leading } }
    const { pages } = await typeset(makeDocument([exact], { page }))
    expect(pages).toBe(1)
  })

  test('a paragraph leaves two lines on each page', async () => {
    const pages = await pagesOf([lines(17, 'boven'), lines(4)])
    expect(pages).toEqual([`${words(17, 'boven').join(' ')} regel 1 regel 2`, 'regel 3 regel 4'])
  })

  test('a paragraph of three lines is never parted', async () => {
    const pages = await pagesOf([lines(18, 'boven'), lines(3)])
    expect(pages[1]).toBe(words(3).join(' '))
  })

  test('white space before a block is left out at the top of a page', async () => {
    const below = { ...heading('one', 'Kop'), space: { before: 40 } }
    const { pdf } = await typeset(makeDocument([lines(20), below, lines(2)]))
    const { outline } = await readPdf(pdf)
    expect(outline).toEqual([{ title: 'Kop', page: 2, top: 330, children: [] }])
  })

  test('white space and breaks at the end of the document make no page', async () => {
    const last = { ...lines(20), space: { after: 40 } }
    expect(await pagesOf([last, { type: 'pageBreak' }])).toHaveLength(1)
  })
})

describe('long tables', () => {
  test('repeat their header and break between rows only', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => [lines(3, `rij ${index + 1}`), `${index + 1}`] as const,
    )
    const pages = await pagesOf([table(rows)])
    const row = (number: number) => `${words(3, `rij ${number}`).join(' ')} ${number}`
    expect(pages).toEqual([
      `Antwoord Aantal ${[1, 2, 3, 4, 5].map(row).join(' ')}`,
      `Antwoord Aantal ${[6, 7, 8, 9, 10].map(row).join(' ')}`,
      `Antwoord Aantal ${[11, 12].map(row).join(' ')}`,
    ])
  })

  test('break a row that is taller than a page, and lose none of it', async () => {
    const pages = await pagesOf([
      table([
        [lines(45, 'lang'), '1'],
        [paragraph('kort'), '2'],
      ]),
    ])
    const text = pages.join(' ').replaceAll('Antwoord Aantal', '')
    for (const word of [...words(45, 'lang'), 'kort']) expect(text).toContain(word)
    expect(pages).toHaveLength(3)
  })

  test('break their longest words rather than run off the page', async () => {
    const long = [
      'Gemeenteraadsverkiezingsuitslagenbekendmaking',
      'arbeidsongeschiktheidsverzekering',
    ] as const
    const { pdf } = await typeset(makeDocument([table([[paragraph(long[0]), long[1]]])]))
    const { pages, rightEdges } = await readPdf(pdf)
    const letters = [...pages.join('').replaceAll(' ', '')].sort().join('')
    expect(letters).toBe([...`AntwoordAantal${long.join('')}`].sort().join(''))
    expect(rightEdges[0]).toBeGreaterThan(200)
    expect(rightEdges[0]).toBeLessThanOrEqual(270)
  })
})

test('narrow columns keep their width beside words that are too long', async () => {
  const long = 'arbeidsongeschiktheidsverzekeringsmaatschappij'
  const cells = [long, long, '7'].map((text) => ({ type: 'text', paragraphs: [paragraph(text)] }) as const)
  const columns = [{ width: 'rest' }, { width: 'rest' }, { width: 'content' }] as const
  const { pdf } = await typeset(makeDocument([{ ...table([]), columns, header: [cells], rows: [cells] }]))
  const { rightEdges } = await readPdf(pdf)
  expect(rightEdges[0]).toBeLessThanOrEqual(270)
})

describe('what is taller than a page', () => {
  test('a box breaks', async () => {
    const box: Block = { type: 'box', role: 'callout', blocks: [lines(45)], ground: '#E8F1F2', padding }
    const pages = await pagesOf([lines(2, 'boven'), box])
    expect(pages.join(' ')).toBe(`boven 1 boven 2 ${words(45).join(' ')}`)
    expect(pages).toHaveLength(3)
  })

  test('a box that fits on a page moves whole', async () => {
    const box: Block = { type: 'box', role: 'callout', blocks: [lines(6)], padding }
    const pages = await pagesOf([lines(15, 'boven'), box])
    expect(pages[1]).toBe(words(6).join(' '))
  })

  test('boxes side by side break', async () => {
    const box = (word: string) =>
      ({ type: 'box', role: 'quote', blocks: [lines(30, word)], padding }) as const
    const pages = await pagesOf([{ type: 'sideBySide', boxes: [box('links'), box('rechts')], gap: 10 }])
    for (const word of [...words(30, 'links'), ...words(30, 'rechts')])
      expect(pages.join(' ')).toContain(word)
  })

  test('a figure becomes smaller', async () => {
    const pages = await pagesOf([{ type: 'figure', svg: svg(900, 'hoog'), width: 100, alt: 'Hoog' }])
    expect(pages).toEqual(['hoog'])
  })

  test('a line is refused rather than lost', async () => {
    const huge = { ...paragraph('A'), style: { size: 300, leading: 400, colour: '#000000' } }
    await expect(typeset(makeDocument([huge]))).rejects.toThrow(
      'Something is taller than a page and would be lost',
    )
  })
})
