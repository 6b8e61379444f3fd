import { describe, expect, test } from 'vitest'
import type { Block, Box, Float } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readPaths } from '../support/read-paths.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'

function float(count: number, word = 'zweef', space: Float['space'] = {}): Float {
  return { type: 'float', blocks: [lines(count, word)], space }
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }

async function pagesOf(blocks: readonly Block[], changes: Partial<TypesetDocument> = {}) {
  const { pdf } = await typeset(makeDocument(blocks, changes))
  return (await readPdf(pdf)).pages
}

function numbered(word: string, from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => `${word} ${from + index}`).join(' ')
}

describe('a float', () => {
  test('is in its place where it fits', async () => {
    expect(await pagesOf([lines(10), float(5), lines(3, 'onder')])).toEqual([
      `${numbered('regel', 1, 10)} ${numbered('zweef', 1, 5)} ${numbered('onder', 1, 3)}`,
    ])
  })

  test('opens the next page, in the middle of the text that fills this one', async () => {
    expect(await pagesOf([lines(10), float(12), lines(15, 'onder')])).toEqual([
      `${numbered('regel', 1, 10)} ${numbered('onder', 1, 10)}`,
      `${numbered('zweef', 1, 12)} ${numbered('onder', 11, 15)}`,
    ])
  })

  test('keeps the white space that it wants from the text below it, on the grid', async () => {
    const head = (space: number) => ({ ...heading('one', 'Kop'), space: { before: space } })
    const topBelow = async (after: number, before: number, grid?: number) => {
      const page = { ...makeDocument([]).page, ...(grid === undefined ? {} : { grid }) }
      const blocks = [lines(19), float(4, 'zweef', { after }), head(before), lines(2, 'onder')]
      const { pdf } = await typeset(makeDocument(blocks, { page }))
      const { outline } = await readPdf(pdf)
      return outline[0]?.top
    }
    expect(await topBelow(8, 0)).toBe(330 - 68)
    expect(await topBelow(8, 20)).toBe(330 - 80)
    expect(await topBelow(8, 0, 15)).toBe(330 - 75)
  })

  test('that fills a page in the middle of a box leaves no ground of the box there', async () => {
    const ground = '#E8F1F2'
    const box: Box = {
      type: 'box',
      role: 'callout',
      blocks: [lines(15, 'kader')],
      ground,
      padding: NO_PADDING,
    }
    const { pdf } = await typeset(makeDocument([lines(13), float(17), box]))
    const { pages } = await readPdf(pdf)
    expect(pages[1]).toBe(numbered('zweef', 1, 17))
    expect(pages[2]).toBe(numbered('kader', 8, 15))
    const grounds = await Promise.all([1, 2, 3].map((page) => readPaths(pdf, page)))
    expect(grounds.map((paths) => paths.length)).toEqual([1, 0, 1])
  })

  test('lets headings and their text pass', async () => {
    const blocks = [lines(10), float(12), heading('one', 'Kop'), lines(5, 'onder')]
    expect(await pagesOf(blocks)).toEqual([
      `${numbered('regel', 1, 10)} Kop ${numbered('onder', 1, 5)}`,
      numbered('zweef', 1, 12),
    ])
  })

  test('leaves no heading alone above it', async () => {
    const kept = [lines(12), heading('one', 'Kop'), float(10), lines(5, 'onder')]
    expect(await pagesOf(kept)).toEqual([
      `${numbered('regel', 1, 12)} Kop ${numbered('onder', 1, 5)}`,
      numbered('zweef', 1, 10),
    ])
    const last: Block[] = [lines(12), heading('one', 'Kop'), float(10)]
    const alone = [numbered('regel', 1, 12), `Kop ${numbered('zweef', 1, 10)}`]
    expect(await pagesOf(last)).toEqual(alone)
    expect(await pagesOf([...last, { type: 'pageBreak' }, lines(2, 'onder')])).toEqual([
      ...alone,
      numbered('onder', 1, 2),
    ])
  })

  test('keeps its order among others, also where it would fit', async () => {
    const blocks = [lines(10), float(11), float(2, 'klein'), lines(12, 'onder')]
    expect(await pagesOf(blocks)).toEqual([
      `${numbered('regel', 1, 10)} ${numbered('onder', 1, 10)}`,
      `${numbered('zweef', 1, 11)} ${numbered('klein', 1, 2)} ${numbered('onder', 11, 12)}`,
    ])
  })

  test('does not pass a page break, nor the end', async () => {
    const blocks: Block[] = [lines(10), float(12), { type: 'pageBreak' }, lines(2, 'onder')]
    expect(await pagesOf(blocks)).toEqual([
      numbered('regel', 1, 10),
      numbered('zweef', 1, 12),
      numbered('onder', 1, 2),
    ])
    expect(await pagesOf([lines(10), float(12), float(12, 'meer')])).toEqual([
      numbered('regel', 1, 10),
      numbered('zweef', 1, 12),
      numbered('meer', 1, 12),
    ])
    expect(await pagesOf([lines(10), float(12), { type: 'pageBreak' }])).toHaveLength(2)
  })

  test('does not pass a break for floats, which starts no page when none waits', async () => {
    const barrier: Block = { type: 'pageBreak', isForFloats: true }
    const next = [heading('next', 'Verder'), lines(2, 'onder')]
    expect(await pagesOf([lines(10), float(12), lines(2, 'bij'), barrier, ...next])).toEqual([
      `${numbered('regel', 1, 10)} ${numbered('bij', 1, 2)}`,
      `${numbered('zweef', 1, 12)} Verder ${numbered('onder', 1, 2)}`,
    ])
    expect(await pagesOf([lines(4), float(6), barrier, ...next])).toEqual([
      `${numbered('regel', 1, 4)} ${numbered('zweef', 1, 6)} Verder ${numbered('onder', 1, 2)}`,
    ])
    expect(await pagesOf([lines(10), float(12), barrier])).toHaveLength(2)
  })

  test('that leaves less than a fifth of the page has it for itself', async () => {
    const blocks = [lines(18), float(17), lines(6, 'onder')]
    expect(await pagesOf(blocks)).toEqual([
      `${numbered('regel', 1, 18)} ${numbered('onder', 1, 2)}`,
      numbered('zweef', 1, 17),
      numbered('onder', 3, 6),
    ])
  })

  test('that is taller than a page is in its place and is broken', async () => {
    expect(await pagesOf([lines(2), float(25)])).toEqual([
      `${numbered('regel', 1, 2)} ${numbered('zweef', 1, 18)}`,
      numbered('zweef', 19, 25),
    ])
    expect(await pagesOf([lines(15), float(9, 'eerst'), float(25)])).toEqual([
      numbered('regel', 1, 15),
      `${numbered('eerst', 1, 9)} ${numbered('zweef', 1, 11)}`,
      numbered('zweef', 12, 25),
    ])
  })

  test('in a box is in its place', async () => {
    const padding = { top: 0, right: 0, bottom: 0, left: 0 }
    const box: Box = { type: 'box', role: 'callout', padding, blocks: [float(12), lines(2, 'onder')] }
    expect((await pagesOf([lines(4), box])).join(' ')).toBe(
      `${numbered('regel', 1, 4)} ${numbered('zweef', 1, 12)} ${numbered('onder', 1, 2)}`,
    )
  })

  test('opens the page on which a box, a list or a table goes on', async () => {
    const padding = { top: 3, right: 0, bottom: 3, left: 0 }
    const box: Box = {
      type: 'box',
      role: 'callout',
      padding,
      blocks: [lines(20, 'onder')],
      ground: '#E8F1F2',
    }
    expect(await pagesOf([lines(10), float(12), box])).toEqual([
      `${numbered('regel', 1, 10)} ${numbered('onder', 1, 9)}`,
      `${numbered('zweef', 1, 12)} ${numbered('onder', 10, 16)}`,
      numbered('onder', 17, 20),
    ])
    const rows = Array.from({ length: 12 }, (_, row) => [paragraph(`rij ${row + 1}`), `${row}`] as const)
    const [first, second] = await pagesOf([lines(10), float(12), table(rows)])
    expect(first).toMatch(/^regel 1 .* Antwoord Aantal rij 1 0 .*rij 6 5$/)
    expect(second).toMatch(/^zweef 1 .*zweef 12 Antwoord Aantal rij 7 6 .*rij 11 10$/)
  })

  test('brings its notes to the page where it is', async () => {
    const marked: Float = { type: 'float', blocks: [lines(11), paragraph('Zie', mark('bron'))] }
    const changes = { notes: notes({ bron: [paragraph('Bron')] }) }
    expect(await pagesOf([lines(10, 'boven'), marked, lines(10, 'onder')], changes)).toEqual([
      `${numbered('boven', 1, 10)} ${numbered('onder', 1, 10)}`,
      `${numbered('regel', 1, 11)} Zie1 1 Bron`,
    ])
  })

  test('takes the aside before it along', async () => {
    const aside = { type: 'aside', x: 0, width: 80, blocks: [paragraph('Rand')] } as const
    const beside: Float = { ...float(12), indent: { left: 100 } }
    const pages = await pagesOf([lines(10), aside, beside, lines(3, 'onder')])
    expect(pages[0]).toBe(`${numbered('regel', 1, 10)} ${numbered('onder', 1, 3)}`)
    expect(pages[1]).toContain('Rand')
  })
})

describe('references and reading', () => {
  test('find a float on the page where it is, and its section up to there', async () => {
    const caption = { ...paragraph({ type: 'text', text: 'Tabel 1', traceId: 'tabel' }), id: 'tabel' }
    const reference = (target: string, form: 'page' | 'pages') =>
      ({ type: 'pageReference', target, form }) as const
    const blocks: Block[] = [
      heading('one', 'Een'),
      paragraph('Op ', reference('tabel', 'page'), ', deel ', reference('one', 'pages')),
      lines(10),
      { type: 'float', blocks: [caption, lines(11, 'zweef')] },
      lines(2, 'onder'),
    ]
    const { pdf, byTraceId: marks } = await typeset(makeDocument(blocks))
    const { pages, links } = await readPdf(pdf)
    expect(pages).toEqual([
      `Een Op 2, deel 1 en 2 ${numbered('regel', 1, 10)} onder 1 onder 2`,
      `Tabel 1 ${numbered('zweef', 1, 11)}`,
    ])
    expect(links[0]).toEqual({ page: 1, to: 2 })
    expect(marks.get('tabel')).toEqual([2])
  })

  test('keep its place in the structure', async () => {
    const blocks = [heading('one', 'Een'), lines(17), float(4), paragraph('Erna')]
    const { pdf } = await typeset(makeDocument(blocks))
    expect(await pagesOf(blocks)).toEqual([`Een ${numbered('regel', 1, 17)} Erna`, numbered('zweef', 1, 4)])
    const roles = (await readStructure(pdf)).map((page) => page.map((line) => line.trim().slice(0, 7)))
    expect(roles).toEqual([
      ['Documen', 'Sect', 'H1 Een', 'P regel', 'P Erna'],
      ['Documen', 'Sect', 'P zweef'],
    ])
  })
})
