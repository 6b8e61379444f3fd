import { describe, expect, test } from 'vitest'
import type { BarCell, Block, Box, Cell, Table } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { linesOf, readItems } from '../support/read-items.ts'
import { readPaths } from '../support/read-paths.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readRules } from '../support/read-rules.ts'
import { readSource } from '../support/read-source.ts'
import { readStructure } from '../support/read-structure.ts'
import { lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'
import { cell, spanTable } from './span-table.ts'

async function pdfOf(...blocks: Block[]): Promise<Uint8Array> {
  return (await typeset(makeDocument(blocks))).pdf
}

/** The lines of each page, without the header of `spanTable`. */
async function rowsOf(...blocks: Block[]): Promise<string[][]> {
  const pages = await readItems(await pdfOf(...blocks))
  return pages.map((items) => linesOf(items).filter((line) => !HEADER.includes(line)))
}

const HEADER = ['Vraag Ervaringen', 'Antwoord Ja Nee']

/** So many answers with a word of their own. */
function answers(count: number, word: string): string[] {
  return Array.from({ length: count }, (_, index) => `${word} ${index + 1}`)
}

/** The lines of answers, from one to another, as they stand with their figures. */
function answered(word: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => index + from).map(
    (number) => `${word} ${number} ${number} ${number + 1}`,
  )
}

describe('spans in the structure', () => {
  const questions = spanTable([
    ['Wonen', ['huur', 'koop']],
    ['Zorg', ['thuis']],
  ])

  test('each cell is one element, in the row where it begins', async () => {
    const [page] = await readStructure(await pdfOf(questions))
    const row = (...cells: string[]) => [
      'TR',
      ...cells.flatMap((text) => [text.slice(0, 2), `P ${text.slice(3)}`]),
    ]
    expect(page?.slice(2).map((line) => line.trim())).toEqual([
      ...['THead', ...row('TH Vraag', 'TH Ervaringen'), ...row('TH Antwoord', 'TH Ja', 'TH Nee')],
      ...['TBody', ...row('TH Wonen', 'TD huur', 'TD 1', 'TD 2'), ...row('TD koop', 'TD 2', 'TD 3')],
      ...row('TH Zorg', 'TD thuis', 'TD 1', 'TD 2'),
    ])
  })

  test('cells say what they head and how much they cover', async () => {
    const scopes = attributesIn(await pdfOf(questions))
    expect(scopes).toEqual([
      ...['Scope Column RowSpan 2', 'Scope Column ColSpan 3'],
      ...['Scope Column', 'Scope Column', 'Scope Column'],
      ...['Scope Row RowSpan 2', 'Scope Row'],
    ])
  })

  test('a column of bars does not count', async () => {
    const wide: Table = {
      ...table([]),
      columns: [{ width: 'rest' }, { width: 'content' }, { width: 'content' }, { width: 40 }],
      header: [[cell('Antwoord'), cell('Aantal', 1, 3)]],
      rows: [
        [cell('Drenthe', 1, 4)],
        [cell('ja'), cell('12'), cell('%'), BAR],
        [cell('nee'), cell('3', 1, 2), BAR],
      ],
    }
    expect(attributesIn(await pdfOf(wide))).toEqual([
      ...['Scope Column', 'Scope Column ColSpan 2'],
      ...['Scope Row ColSpan 3', 'Scope Row', 'Scope Row', 'ColSpan 2'],
    ])
  })

  test('a bar has a cell where its column has text or a header', async () => {
    const [page] = await readStructure(
      await pdfOf({
        ...table([]),
        rows: [
          [cell('ja'), BAR],
          [cell('nee'), cell('onbekend')],
        ],
      }),
    )
    expect(page?.filter((line) => line.endsWith('TD'))).toHaveLength(2)
    const [headed] = await readStructure(await pdfOf({ ...table([]), rows: [[cell('ja'), BAR]] }))
    expect(headed?.join(' ')).toMatch(/TH\s+P Aantal\s+TBody\s+TR\s+TH\s+P ja\s+TD$/)
  })
})

const BAR: BarCell = {
  type: 'bar',
  share: 0.5,
  width: 40,
  thickness: 6,
  drop: 4,
  colour: '#333333',
  ground: '#EEEEEE',
}

/** Attributes of the cells in the order of the document, for cells that have any. */
function attributesIn(pdf: Uint8Array): string[] {
  const own = [...readSource(pdf).matchAll(/\/A \[<<\n\/O \/Table\n([^>]*)\n>>\]/g)]
  return own.map((match) => (match[1] ?? '').replaceAll('/', '').replaceAll('\n', ' '))
}

describe('rows that a cell joins', () => {
  test('are on one page where they fit', async () => {
    const groups = spanTable([
      ['Wonen', answers(6, 'w')],
      ['Zorg', answers(6, 'z')],
      ['Werk', answers(6, 'v')],
    ])
    expect(await rowsOf(lines(2, 'boven'), groups)).toEqual([
      ['boven 1', 'boven 2', `Wonen ${answered('w', 1, 1)}`, ...answered('w', 2, 6)],
      [
        `Zorg ${answered('z', 1, 1)}`,
        ...answered('z', 2, 6),
        `Werk ${answered('v', 1, 1)}`,
        ...answered('v', 2, 6),
      ],
    ])
  })

  test('are with the header and the caption when they are the first', async () => {
    const caption = { ...paragraph('Tabel'), role: 'caption', keepWithNext: true } as const
    const groups = spanTable([
      ['Wonen', answers(4, 'w')],
      ['Zorg', answers(8, 'z')],
    ])
    const [first, second] = await rowsOf(lines(12, 'boven'), caption, groups)
    expect(first).toHaveLength(12)
    expect(second?.slice(0, 2)).toEqual(['Tabel', `Wonen ${answered('w', 1, 1)}`])
  })

  test('are as high together as the cell that joins them', async () => {
    const pages = await readItems(await pdfOf(spanTable([[lines(6), ['ja', 'nee']]]), paragraph('onder')))
    const below = pages[0]?.find(({ text }) => text === 'onder')
    const last = pages[0]?.find(({ text }) => text === 'regel 6')
    // Padding, a rule and a line.
    expect((last?.baseline ?? 0) - (below?.baseline ?? 0)).toBeCloseTo(2 + 0.5 + 15)
  })

  test('may be joined in turn by cells of other columns', async () => {
    const rows: readonly (readonly Cell[])[] = [
      ...Array.from({ length: 13 }, (_, index) => [cell(`los ${index + 1}`, 1, 2)]),
      ...[[cell('a', 2), cell('1')], [cell('2', 2)], [cell('b')], [cell('c'), cell('3')]],
    ]
    const pages = await readItems(await pdfOf({ ...table([]), rows }))
    const texts = pages.map((items) => items.slice(2).map(({ text }) => text))
    expect(texts[1]).toEqual(['a', '1', '2', 'b', 'c', '3'])
  })

  test('take their notes along', async () => {
    const groups = spanTable([
      ['Wonen', answers(7, 'w')],
      ['Zorg', ['z 1', paragraph('z 2', mark('note')), 'z 3']],
    ])
    const blocks = [lines(1, 'boven'), groups]
    const { pdf } = await typeset(makeDocument(blocks, { notes: notes({ note: [lines(3, 'noot')] }) }))
    const { pages } = await readPdf(pdf)
    expect(pages).toHaveLength(2)
    expect(pages[0]).not.toContain('Zorg')
    expect(pages[1]).toMatch(/Zorg z 1 .* z 2.* z 3 .* noot 3$/)
  })
})

describe('rows that a cell joins and no page can hold', () => {
  test('part between rows, and no other rows with them', async () => {
    const groups = spanTable([
      ['Kort', answers(2, 'k')],
      ['Wonen', answers(20, 'w')],
      ['Zorg', answers(4, 'z')],
    ])
    expect(await rowsOf(lines(4, 'boven'), groups)).toEqual([
      [
        ...answers(4, 'boven'),
        ...[`Kort ${answered('k', 1, 1)}`, ...answered('k', 2, 2)],
        ...[`Wonen ${answered('w', 1, 1)}`, ...answered('w', 2, 8)],
      ],
      [...answered('w', 9, 20)],
      [`Zorg ${answered('z', 1, 1)}`, ...answered('z', 2, 4)],
    ])
  })

  test('go on beside a cell that goes on itself', async () => {
    const two = paragraph('w', { type: 'lineBreak' }, 'x')
    const pages = await rowsOf(spanTable([[lines(30), Array.from({ length: 14 }, () => two)]]))
    const text = pages.flat().join(' ')
    for (const line of answers(30, 'regel'))
      expect(text.match(new RegExp(`${line}(?! ?\\d)`, 'g'))).toHaveLength(1)
    const counts = pages.map((page) => page.filter((line) => /\bw \d/.test(line)).length)
    expect(counts).toEqual([7, 7])
  })

  test('leave a cell that is longer than they are to go on alone', async () => {
    const pages = await rowsOf(
      spanTable([
        [lines(40), ['ja', 'nee']],
        ['Zorg', ['thuis']],
      ]),
    )
    expect(pages[0]?.slice(0, 3).join(' ')).toContain('ja 1 2')
    const text = pages
      .flat()
      .join(' ')
      .replace(/(ja|nee) \d \d /g, '')
    expect(text).toBe([...answers(40, 'regel'), 'Zorg thuis 1 2'].join(' '))
  })

  test('are on the ground of their box with all of that cell', async () => {
    const padding = { top: 0, right: 0, bottom: 0, left: 0 }
    const rows = [[cell(lines(13), 2), cell('ja')], [cell(lines(18, 'nee'))]]
    const joined: Table = { ...table([]), columns: [{ width: 'rest' }, { width: 'rest' }], rows }
    const box: Box = { type: 'box', role: 'callout', blocks: [joined], ground: '#E8F1F2', padding }
    const pdf = await pdfOf(box)
    const [ground] = (await readPaths(pdf)).filter(({ kind }) => kind === 'ground')
    const lowest = (await readItems(pdf))[0]?.at(-1)
    expect(lowest?.text).toBe('regel 13')
    expect(ground?.bottom).toBeGreaterThan(360 - (lowest?.baseline ?? 0))
  })

  test('begin where the head of that cell fits too', async () => {
    const pages = await rowsOf(lines(16, 'boven'), spanTable([[lines(40), ['ja', 'nee']]]))
    expect(pages[0]).toEqual(answers(16, 'boven'))
  })

  test('leave what comes below as wide as it was', async () => {
    const long = paragraph('Een lange regel onder de tabel. '.repeat(6))
    const indented = { ...spanTable([[lines(40), answers(20, 'w')]]), indent: { left: 30, right: 30 } }
    const [below] = (await readPdf(await pdfOf(long))).rightEdges
    const { rightEdges } = await readPdf(await pdfOf(indented, { type: 'pageBreak' }, long))
    expect(rightEdges.at(-1)).toBeCloseTo(below ?? 0)
  })

  test('part in a box that leaves them less room', async () => {
    const padding = { top: 6, right: 6, bottom: 6, left: 6 }
    // 17 lines and a header fit on a page, but not with the padding.
    const group = spanTable([[lines(17), ['ja', 'nee']]])
    const pages = await rowsOf({ type: 'box', role: 'callout', blocks: [group], padding })
    const text = pages.flat().join(' ')
    for (const line of [...answers(17, 'regel'), 'ja', 'nee']) expect(text).toContain(line)
    expect(pages).toHaveLength(2)
  })
})

describe('a header of several rows', () => {
  const long = spanTable([
    ['Wonen', answers(8, 'w')],
    ['Zorg', answers(8, 'z')],
  ])

  test('is repeated whole', async () => {
    const pages = await readItems(await pdfOf(long))
    for (const items of pages) expect(linesOf(items).slice(0, 2)).toEqual(HEADER)
    expect(pages).toHaveLength(2)
  })

  test('is read once', async () => {
    const [first, second] = await readStructure(await pdfOf(long))
    expect(first?.filter((line) => /TH$/.test(line))).toHaveLength(7)
    expect(first?.join(' ')).toContain('Ervaringen')
    expect(second?.join(' ')).not.toContain('Ervaringen')
  })

  test('may have its text above a column or in a cell over several', async () => {
    const blank = { ...spanTable([['Wonen', ['ja']]]), header: [[cell(''), cell('Ervaringen', 1, 3)]] }
    await expect(pdfOf(blank)).rejects.toThrow(
      /^column 1 of a table, which begins with "Wonen", has no header$/,
    )
  })
})

test('rules do not cross a cell that spans rows', async () => {
  const pdf = await pdfOf(
    spanTable([
      ['Wonen', ['huur', 'koop', 'anders']],
      [lines(4), ['ja', 'nee']],
    ]),
  )
  const [items] = await readItems(pdf)
  const rules = await readRules(pdf)
  const second = Math.round((items?.find(({ text }) => text === 'Antwoord')?.left ?? 0) - 5)
  expect(rules.map(({ right }) => right)).toEqual(rules.map(() => 270))
  // In the header, below it, between answers, below the question, between answers, at the end.
  expect(rules.map(({ left }) => left)).toEqual([second, 30, second, second, 30, second, 30])
})
