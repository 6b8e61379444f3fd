import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../pipeline/layout/arrange.ts'
import type { BlockOf, Block as ReportBlock } from '../../pipeline/prose/document.ts'
import type { Block, Cell, Table, TableForm } from '../../pipeline/typesetting/blocks.ts'
import type { Theme } from '../../schemas/types.ts'
import { sourceSans } from '../support/fonts.ts'
import { sampleReport } from '../support/sample-report.ts'

const theme = JSON.parse(readFileSync('templates/shared/peiling.theme.json', 'utf8')) as Theme

const table: BlockOf<'resultTable'> = {
  type: 'resultTable',
  id: 'table:open',
  number: 1,
  caption: [{ type: 'text', value: 'Open' }],
  columns: [
    { label: 'Answer', align: 'left' },
    { label: 'North (A, n = 12)', align: 'right' },
    { label: 'South (B, n = 8)', align: 'right' },
  ],
  rows: [
    { label: 'Yes', cells: ['B 9 (75%)', '2 (25%)'] },
    { label: 'No', cells: ['3 (25%)', 'A 6 (75%)'] },
  ],
  across: 'Region',
  note: '',
  traceId: '7',
}

function tableIn(node: ReportBlock): Table {
  const section = { id: 'one', setting: 'text' as const, blocks: [node], footnotes: [] }
  const { blocks } = arrange({ ...sampleReport(), sections: [section] }, [], theme, sourceSans)
  const inside = (block: Block): Block[] => (block.type === 'float' ? block.blocks.flatMap(inside) : [block])
  const found = blocks.flatMap(inside).find((block) => block.type === 'table')
  if (found === undefined) throw new Error('no table')
  return found
}

/** The texts of a form with what traces them, line by line. */
function read({ header, rows }: TableForm): string[][] {
  const textOf = (cell: Cell) =>
    cell.type === 'text'
      ? cell.paragraphs
          .flatMap(({ content }) => content)
          .map((inline) => (inline.type === 'text' ? `${inline.text} ${inline.traceId}` : ''))
          .join()
      : 'bar'
  return [...header, ...rows].map((cells) => cells.map(textOf))
}

const sizesIn = ({ rows }: TableForm) =>
  rows.flat().flatMap((cell) => (cell.type === 'text' ? cell.paragraphs.map(({ style }) => style.size) : []))

describe('a cross table', () => {
  const whole = tableIn(table)

  test('has figures and bases that are never broken', () => {
    expect(read(whole)).toEqual([
      [
        'Answer 7/head/0',
        // The base on a line of its own.
        'North 7/head/1,,(A,\u00A0n\u00A0=\u00A012) 7/head/1',
        'South 7/head/2,,(B,\u00A0n\u00A0=\u00A08) 7/head/2',
      ],
      ['Yes 7/row/0/0', 'B\u00A09\u00A0(75%) 7/row/0/1', '2\u00A0(25%) 7/row/0/2'],
      ['No 7/row/1/0', '3\u00A0(25%) 7/row/1/1', 'A\u00A06\u00A0(75%) 7/row/1/2'],
    ])
  })

  test('can be set smaller, with rows for columns, and in parts', () => {
    const [small, turned, smallTurned] = whole.narrower ?? []
    if (small === undefined || turned === undefined || smallTurned === undefined) throw new Error('no forms')
    expect(read(small)).toEqual(read(whole))
    expect(read(smallTurned)).toEqual(read(turned))
    expect(read(turned)).toEqual([
      ['Region 7/across', 'Yes 7/row/0/0', 'No 7/row/1/0'],
      [
        'North (A,\u00A0n\u00A0=\u00A012) 7/head/1',
        'B\u00A09\u00A0(75%) 7/row/0/1',
        '3\u00A0(25%) 7/row/1/1',
      ],
      ['South (B,\u00A0n\u00A0=\u00A08) 7/head/2', '2\u00A0(25%) 7/row/0/2', 'A\u00A06\u00A0(75%) 7/row/1/2'],
    ])
    const { body, small: least } = theme.type
    expect([whole, small, turned, smallTurned].map((form) => [...new Set(sizesIn(form))])).toEqual([
      [body.size],
      [least.size],
      [body.size],
      [least.size],
    ])
    expect(whole.isPartible).toBe(true)
  })
})

test('a frequency table has no other form', () => {
  const { across: _, ...frequencies } = table
  expect(tableIn(frequencies)).not.toHaveProperty('narrower')
  expect(tableIn(frequencies)).not.toHaveProperty('isPartible')
})
