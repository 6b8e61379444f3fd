import { describe, expect, test } from 'vitest'
import type { Block, Paragraph } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readItems } from '../support/read-items.ts'
import { heading, lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'

const PAGE = { ...makeDocument([]).page, grid: 15 }
const small = (block: Paragraph): Paragraph => ({ ...block, style: { ...block.style, size: 8, leading: 11 } })

/** How far below the first line of an empty page each text stands, page for page. */
async function depthsOf(blocks: readonly Block[], changes: object = {}) {
  const origin = await baselineOf([paragraph('Een')])
  const { pdf } = await typeset(makeDocument(blocks, { page: PAGE, ...changes }))
  return (await readItems(pdf)).map((items) =>
    items.map(({ text, baseline }) => [text, Math.round((origin - baseline) * 100) / 100]),
  )
}

async function baselineOf(blocks: readonly Block[]): Promise<number> {
  const { pdf } = await typeset(makeDocument(blocks))
  return (await readItems(pdf))[0]?.[0]?.baseline ?? 0
}

describe('a baseline grid', () => {
  test('takes the text on to its next line after small print, a figure and a gap', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"></svg>'
    const figure = { type: 'figure', svg, width: 100, alt: 'Vlak' } as const
    const blocks = [
      paragraph('Een'),
      small(paragraph('Klein')),
      paragraph('Twee'),
      figure,
      { ...heading('drie', 'Drie'), space: { before: 4 } },
      paragraph('Vier'),
    ]
    const [page = []] = await depthsOf(blocks)
    const depths = new Map(page.map(([text, depth]) => [text, depth]))
    // 26 points are two lines; 45 and 50 points and a gap of 4 are seven.
    expect([...depths].filter(([text]) => text !== 'Klein')).toEqual([
      ['Een', 0],
      ['Twee', 30],
      ['Drie', 105],
      ['Vier', 120],
    ])
  })

  test('leaves alone what has another leading, and what is in cells', async () => {
    const cells = table([[paragraph('ja'), '7']])
    const [page = []] = await depthsOf([small(paragraph('Klein')), small(paragraph('Kleiner')), cells])
    const [free = []] = await depthsOf([small(paragraph('Klein')), small(paragraph('Kleiner')), cells], {
      page: makeDocument([]).page,
    })
    expect(page).toEqual(free)
    expect(page).toHaveLength(6)
  })

  test('turns the page where the place on the grid has no room', async () => {
    // 11 points and 18 lines leave 19 points, but the next lines of the grid only 15.
    const blocks = [small(paragraph('Klein')), lines(18), lines(2, 'onder')]
    const [, second] = await depthsOf(blocks)
    expect(second).toEqual([
      ['onder 1', 0],
      ['onder 2', 15],
    ])
  })

  test('keeps a list and text with footnotes on its lines', async () => {
    const { style } = paragraph('')
    const list = { type: 'list', ordered: true, itemGap: 0, style, items: [[paragraph('punt')]] } as const
    const blocks = [
      small(paragraph('Klein')),
      list,
      small(paragraph('Klein')),
      paragraph('Zie', mark('bron')),
    ]
    const [page = []] = await depthsOf(blocks, { notes: notes({ bron: [paragraph('Bron')] }) })
    const depths = new Map(page.map(([text, depth]) => [text, depth]))
    expect(depths.get('punt')).toBe(15)
    expect(depths.get('Zie')).toBe(45)
  })

  test('is not there unless it is asked for', async () => {
    const [page] = await depthsOf([small(paragraph('Klein')), paragraph('Twee')], {
      page: makeDocument([]).page,
    })
    expect(page?.[1]).toEqual(['Twee', 11])
  })
})
