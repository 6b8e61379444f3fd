import { describe, expect, test } from 'vitest'
import type { BarCell } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readPaths } from '../support/read-paths.ts'
import { makeDocument, paragraph, table } from './make-document.ts'

const bar: BarCell = {
  type: 'bar',
  share: 0.25,
  width: 40,
  thickness: 6,
  drop: 4,
  colour: '#333333',
  ground: '#eeeeee',
}

/** What is drawn of a bar in a table, from the bar's own left and top. */
async function drawn(cell: BarCell) {
  const plain = table([[paragraph('ja'), '12']])
  const { pdf } = await typeset(
    makeDocument([
      {
        ...plain,
        columns: [...plain.columns, { width: 40 }],
        header: plain.header.map((row) => [...row, { type: 'text', paragraphs: [paragraph('')] }]),
        rows: plain.rows.map((row) => [...row, cell]),
      },
    ]),
  )
  const paths = (await readPaths(pdf)).filter(({ kind, bottom, top }) => kind === 'ground' || bottom > top)
  const [{ left = 0, top = 0 } = {}] = paths
  return paths.map((path) => [
    `${path.kind} ${path.colour}`,
    path.left - left,
    path.top - top,
    path.right - left,
    path.bottom - top,
  ])
}

describe('a bar', () => {
  test('fills its share of its ground', async () => {
    expect(await drawn(bar)).toEqual([
      ['ground #eeeeee', 0, 0, 40, 6],
      ['ground #333333', 0, 0, 10, 6],
    ])
  })

  test('of nothing is its ground', async () => {
    expect(await drawn({ ...bar, share: 0 })).toEqual([['ground #eeeeee', 0, 0, 40, 6]])
  })

  test('has an outline inside the edges of its ground', async () => {
    expect(await drawn({ ...bar, outline: '#777777' })).toEqual([
      ['ground #eeeeee', 0, 0, 40, 6],
      ['ground #333333', 0, 0, 10, 6],
      ['line #777777', 0.25, 0.25, 39.75, 5.75],
    ])
  })
})
