import { describe, expect, test } from 'vitest'
import type { Block, Box, Paragraph } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import type { Footnotes } from '../../pipeline/typesetting/furniture.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'

async function pagesOf(
  blocks: readonly Block[],
  footnotes: Footnotes,
  changes: Partial<TypesetDocument> = {},
) {
  const { pdf } = await typeset(makeDocument(blocks, { notes: footnotes, ...changes }))
  return (await readPdf(pdf)).pages
}

function numbered(word: string, from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => `${word} ${from + index}`).join(' ')
}

function box(...blocks: Paragraph[]): Box {
  return { type: 'box', role: 'quote', padding: { top: 0, right: 0, bottom: 0, left: 5 }, blocks }
}

const style = { size: 10, leading: 15, colour: '#000000' }
const source = notes({ source: [paragraph('Bron')] })
const marked = paragraph('Zie', mark('source'))

describe('a footnote', () => {
  test('is at the foot of the page of its mark, and takes room there', async () => {
    // 17 lines, the rule and one line more are 287 of 300 points.
    expect(await pagesOf([marked, lines(30)], source)).toEqual([
      `Zie1 ${numbered('regel', 1, 16)} 1 Bron`,
      numbered('regel', 17, 30),
    ])
  })

  test('is in the bottom margin’s edge, whatever room the text leaves', async () => {
    const { pdf } = await typeset(makeDocument([marked], { notes: source }))
    const { pieces } = await readDrawnPage(pdf)
    const note = pieces.find(({ text }) => text === 'Bron')
    expect(note?.left).toBe(42)
    expect(note?.baseline).toBeGreaterThan(30)
    expect(note?.baseline).toBeLessThan(37)
  })

  test('takes the line of its mark along to the next page', async () => {
    expect(await pagesOf([lines(19), marked], source)).toEqual([numbered('regel', 1, 19), 'Zie1 1 Bron'])
  })

  test('leaves no line alone when it takes one along', async () => {
    const last = paragraph(
      'Een',
      { type: 'lineBreak' },
      'twee',
      { type: 'lineBreak' },
      'drie',
      mark('source'),
    )
    expect(await pagesOf([lines(16), last], source)).toEqual([
      numbered('regel', 1, 16),
      'Een twee drie1 1 Bron',
    ])
  })

  test('comes after those before it', async () => {
    const three = notes({ a: [paragraph('Eerste')], b: [paragraph('Tweede')], c: [paragraph('Derde')] })
    const text = paragraph('Een', mark('a', 1), ' twee', mark('b', 2), ' drie', mark('c', 3))
    expect(await pagesOf([text, lines(20)], three)).toEqual([
      `Een1 twee2 drie3 ${numbered('regel', 1, 14)} 1 Eerste 2 Tweede 3 Derde`,
      numbered('regel', 15, 20),
    ])
  })

  test('is printed once, however many marks lead to it', async () => {
    const blocks = [marked, lines(18), marked]
    expect(await pagesOf(blocks, source)).toEqual([
      `Zie1 ${numbered('regel', 1, 16)} 1 Bron`,
      'regel 17 regel 18 Zie1',
    ])
  })

  test('is where its mark leads to', async () => {
    const blocks = [marked, lines(20), marked]
    const { pdf } = await typeset(makeDocument(blocks, { notes: source }))
    expect((await readPdf(pdf)).links).toEqual([
      { page: 1, to: 1 },
      { page: 2, to: 1 },
    ])
  })

  test('may have a mark of another', async () => {
    const two = notes({ source: [paragraph('Bron', mark('other', 2))], other: [paragraph('Andere')] })
    expect(await pagesOf([marked], two)).toEqual(['Zie1 1 Bron2 2 Andere'])
  })
})

describe('a footnote that is too long for its page', () => {
  const long = (count: number) => notes({ source: [lines(count, 'noot')] })

  test('goes on at the foot of the next, and leaves room for text there', async () => {
    expect(await pagesOf([marked, lines(10)], long(25))).toEqual([
      `Zie1 1 ${numbered('noot', 1, 17)}`,
      `${numbered('regel', 1, 10)} ${numbered('noot', 18, 25)}`,
    ])
  })

  test('leaves no line alone on either page', async () => {
    expect(await pagesOf([marked], long(18))).toEqual([
      `Zie1 1 ${numbered('noot', 1, 16)}`,
      numbered('noot', 17, 18),
    ])
  })

  test('goes on for as many pages as it needs', async () => {
    expect(await pagesOf([marked], long(40))).toEqual([
      `Zie1 1 ${numbered('noot', 1, 17)}`,
      numbered('noot', 18, 29),
      numbered('noot', 30, 40),
    ])
  })

  test('begins on the page of its mark', async () => {
    expect(await pagesOf([lines(14), marked], long(10))).toEqual([
      `${numbered('regel', 1, 14)} Zie1 1 ${numbered('noot', 1, 3)}`,
      numbered('noot', 4, 10),
    ])
  })
})

describe('a mark', () => {
  const inCell = table([[marked, '7']])
  const list = { type: 'list', ordered: false, items: [[marked]], itemGap: 0, style } as const
  const sideBySide = { type: 'sideBySide', gap: 10, boxes: [box(paragraph('Links')), box(marked)] } as const
  const caption = { ...marked, role: 'caption', keepWithNext: true } as const
  const title = { ...heading('one', 'Kop'), content: marked.content }

  test.each<[string, number, Block[], string]>([
    ['in a row of a table', 16, [inCell], 'Antwoord Aantal Zie1 7 1 Bron'],
    ['in a list', 18, [list], 'Zie1 1 Bron'],
    ['in a quote', 18, [box(marked)], 'Zie1 1 Bron'],
    ['in one of two quotes', 18, [sideBySide], 'Links Zie1 1 Bron'],
    ['in a heading', 16, [title, lines(2)], 'Zie1 regel 1 regel 2 1 Bron'],
    ['in a caption', 15, [caption, table([[paragraph('Ja'), '7']])], 'Zie1 Antwoord Aantal Ja 7 1 Bron'],
  ])('%s moves to a page with room for its note', async (_name, above, blocks, text) => {
    const before = lines(above, 'voor')
    expect(await pagesOf([before, ...blocks], source)).toEqual([numbered('voor', 1, above), text])
    const without = JSON.parse(JSON.stringify(blocks).replace(/,\{"type":"footnoteMark"[^}]*\}/, ''))
    expect((await typeset(makeDocument([before, ...without]))).pages).toBe(1)
  })

  test('in a later row brings its note to that row', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, row) => [row === 15 ? marked : paragraph('Ja'), `${row}`] as const,
    )
    const [first, second] = await pagesOf([table(rows)], source)
    expect(first).not.toContain('Bron')
    expect(second).toMatch(/^Antwoord Aantal .*Zie1 15 .* 1 Bron$/)
  })
})

describe('text and footnotes', () => {
  test('do not overlap, and nothing is lost', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `n${index}`)
    const all = notes(
      Object.fromEntries(words.map((id, index) => [id, [lines(1 + (index % 7), `noot${id}x`)]])),
    )
    const blocks = words.map((id, index) => {
      const text = paragraph('woord '.repeat(9 * (index % 5)), `mark${id}x`, mark(id, index + 1), ' einde')
      return index % 4 === 3 ? box(text) : text
    })
    const { pdf, pages } = await typeset(makeDocument(blocks, { notes: all }))
    const { pages: texts } = await readPdf(pdf)
    for (const id of words) {
      const page = texts.findIndex((text) => text.includes(`mark${id}x`))
      expect(texts.findIndex((text) => text.includes(`noot${id}x 1`))).toBe(page)
    }
    for (let page = 1; page <= pages; page += 1) {
      const { pieces } = await readDrawnPage(pdf, page)
      const baselines = [
        ...new Set(pieces.filter(({ text }) => /[a-z]/.test(text)).map((piece) => piece.baseline)),
      ]
      const steps = baselines
        .toSorted((one, other) => one - other)
        .map((line, index, all) => line - (all[index - 1] ?? 0))
      expect(Math.min(...steps)).toBeGreaterThan(14.99)
    }
  })

  test('let page references settle', async () => {
    const blocks = [
      paragraph('Op ', { type: 'pageReference', target: 'late', form: 'page' }),
      lines(17),
      marked,
      heading('late', 'Laat'),
    ]
    expect(await pagesOf(blocks, source)).toEqual([`Op 2 ${numbered('regel', 1, 17)}`, 'Zie1 Laat 1 Bron'])
  })
})

describe('the structure of footnotes', () => {
  test('has each after the text of its mark, in the part that holds it', async () => {
    const three = notes({ a: [paragraph('A')], b: [paragraph('B')], c: [paragraph('C')] })
    const caption = { ...paragraph('Tabel', mark('b', 2)), role: 'caption', keepWithNext: true } as const
    const blocks = [
      paragraph('Een', mark('a')),
      paragraph('Twee'),
      caption,
      table([[paragraph('Ja', mark('c', 3)), '7']]),
    ]
    const { pdf } = await typeset(makeDocument(blocks, { notes: three }))
    const [page] = await readStructure(pdf)
    const outline = page?.map((line) => line.replace(/ …/g, ''))
    expect(outline).toEqual([
      'Document',
      '  P Een',
      '    Reference',
      '      Link 1',
      '  Note',
      '    Lbl 1',
      '    P A',
      '  P Twee',
      '  Table',
      '    Caption Tabel',
      '      Reference',
      '        Link 2',
      '      Note',
      '        Lbl 2',
      '        P B',
      '    THead',
      '      TR',
      '        TH',
      '          P Antwoord',
      '        TH',
      '          P Aantal',
      '    TBody',
      '      TR',
      '        TH',
      '          P Ja',
      '            Reference',
      '              Link 3',
      '          Note',
      '            Lbl 3',
      '            P C',
      '        TD',
      '          P 7',
    ])
  })
})

describe('a document with a footnote', () => {
  test('that nothing refers to cannot be set', async () => {
    await expect(typeset(makeDocument([lines(1)], { notes: source }))).rejects.toThrow(
      'nothing refers to the footnote `source`',
    )
  })

  test('mark that leads to something else cannot be set', async () => {
    const blocks = [heading('one', 'Kop'), paragraph('Zie', mark('one'))]
    await expect(typeset(makeDocument(blocks))).rejects.toThrow(
      'a reference leads to the id `one`, which nothing in the document has',
    )
  })
})
