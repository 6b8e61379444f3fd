import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import type { FixedPage } from '../../pipeline/typesetting/furniture.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readItems } from '../support/read-items.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, lines, makeDocument, mark, notes, paragraph } from './make-document.ts'

const style = { size: 8, leading: 12, colour: '#4A5560' }
const footer = { text: 'Voet', style, distance: 5 }
const runningHead = { level: 1, style, distance: 6 } as const
const back: FixedPage = {
  grounds: [{ x: 0, y: 0, width: 300, height: 360, colour: '#0B5563' }],
  texts: [{ x: 40, y: 200, width: 200, blocks: [paragraph('Colofon')] }],
}
const cover: FixedPage = {
  grounds: [],
  texts: [{ x: 30, y: 80, width: 240, blocks: [paragraph('Omslag')] }],
}

async function pagesOf(blocks: readonly Block[], changes: Partial<TypesetDocument>) {
  const { pdf } = await typeset(makeDocument(blocks, changes))
  return (await readPdf(pdf)).pages
}

function numbered(word: string, from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => `${word} ${from + index}`).join(' ')
}

describe('a back page', () => {
  test('comes last, without footer and running head', async () => {
    const blocks = [heading('one', 'Kop'), lines(22)]
    expect(await pagesOf(blocks, { back, footer, runningHead })).toEqual([
      `Kop ${numbered('regel', 1, 19)} Voet 1`,
      `${numbered('regel', 20, 22)} Kop Voet 2`,
      'Colofon',
    ])
  })

  test('has its text in its place on a ground up to the page’s edge', async () => {
    const { pdf } = await typeset(makeDocument([lines(1)], { back }))
    const { pieces, paths } = await readDrawnPage(pdf, 2)
    const baseline = pieces[0]?.baseline ?? 0
    expect(pieces[0]?.left).toBe(40)
    expect(360 - 215).toBeLessThan(baseline)
    expect(baseline).toBeLessThan(360 - 200)
    expect(paths).toBe(1)
  })

  test('comes after footnotes and floats that wait', async () => {
    const source = notes({ bron: [lines(30, 'noot')] })
    const marked = paragraph('Zie', mark('bron'))
    expect(await pagesOf([marked], { back, notes: source })).toEqual([
      `Zie1 1 ${numbered('noot', 1, 17)}`,
      numbered('noot', 18, 28),
      numbered('noot', 29, 30),
      'Colofon',
    ])
    const float = { type: 'float', blocks: [lines(5, 'zweef')] } as const
    expect(await pagesOf([lines(18), float], { back })).toEqual([
      numbered('regel', 1, 18),
      numbered('zweef', 1, 5),
      'Colofon',
    ])
  })

  test('is read last, and checked like the rest', async () => {
    const { pdf } = await typeset(makeDocument([heading('one', 'Kop')], { back, cover }))
    const read = (await readStructure(pdf)).flat().filter((line) => !line.includes('Document'))
    expect(read.map((line) => line.trim())).toEqual(['P Omslag', 'Sect', 'H1 Kop', 'P Colofon'])
    const foreign = { ...back, texts: [{ x: 0, y: 40, width: 200, blocks: [paragraph('漢')] }] }
    await expect(typeset(makeDocument([lines(1)], { back: foreign }))).rejects.toThrow('U+6F22')
  })
})

describe('a sunk opening', () => {
  const sunk = { type: 'pageBreak', openingSpace: 60 } as const

  async function opening(blocks: readonly Block[], changes: Partial<TypesetDocument> = {}) {
    const { pdf } = await typeset(makeDocument(blocks, changes))
    const { outline, pages } = await readPdf(pdf)
    return { pages: pages.length, tops: outline.map(({ page, top }) => [page, top]) }
  }

  test('leaves white space at the top of its page', async () => {
    expect(await opening([lines(3), sunk, heading('one', 'Kop'), lines(3)])).toEqual({
      pages: 2,
      tops: [[2, 270]],
    })
  })

  test('leaves it on the first page and after the cover, which turned the page already', async () => {
    expect((await opening([sunk, heading('one', 'Kop')])).tops).toEqual([[1, 270]])
    expect(await opening([sunk, heading('one', 'Kop')], { cover })).toEqual({ pages: 2, tops: [[2, 270]] })
  })

  test('gives way to what needs the whole page', async () => {
    const whole = { type: 'float', blocks: [lines(20)] } as const
    expect((await opening([lines(1), sunk, whole])).pages).toBe(2)
    expect((await opening([lines(1), sunk, heading('one', 'Kop'), whole])).tops).toEqual([[2, 270]])
  })

  test('makes no page at the end', async () => {
    expect((await opening([lines(3), sunk])).pages).toBe(1)
  })

  test('has no running head of the section before it', async () => {
    const blocks = [heading('one', 'Een'), lines(3), sunk, heading('two', 'Twee'), lines(20)]
    const { pdf } = await typeset(makeDocument(blocks, { runningHead }))
    const heads = (await readItems(pdf)).map((items) => items.filter(({ baseline }) => baseline > 330))
    expect(heads.map((items) => items.map(({ text }) => text).join(''))).toEqual(['', '', 'Twee'])
  })

  test('is on the grid', async () => {
    const page = { ...makeDocument([]).page, grid: 15 }
    const blocks = [{ type: 'pageBreak', openingSpace: 50 } as const, heading('one', 'Kop')]
    expect((await opening(blocks, { page })).tops).toEqual([[1, 270]])
  })
})
