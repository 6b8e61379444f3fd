import { expect, test } from 'vitest'
import type { Block, List } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readItems } from '../support/read-items.ts'
import { makeDocument, paragraph } from './make-document.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect width="120" height="60"/></svg>'
const figure: Block = { type: 'figure', svg, width: 120, alt: 'Vlak' }
const { style } = paragraph('')

async function linesOf(...items: Block[][]): Promise<{ text: string; top: number }[]> {
  const list: List = { type: 'list', ordered: true, items, itemGap: 0, style }
  const { pdf } = await typeset(makeDocument([list, paragraph('onder')]))
  return (await readItems(pdf)).flat().map(({ text, baseline }) => ({ text, top: 330 - baseline }))
}

test('the number of an item that begins with a figure is beside its top', async () => {
  const [number, below] = await linesOf([figure])
  expect(number).toEqual({ text: '1.', top: expect.closeTo(10.6, 0) })
  expect(below).toEqual({ text: 'onder', top: expect.closeTo(70.6, 0) })
})

test('a number is on the line of a text that begins with a list', async () => {
  const nested: List = { type: 'list', ordered: true, items: [[paragraph('een')]], itemGap: 0, style }
  const lines = await linesOf([nested])
  expect(lines.slice(0, 3).map(({ text }) => text)).toEqual(['1.', '1.', 'een'])
  expect(new Set(lines.slice(0, 3).map(({ top }) => Math.round(top))).size).toBe(1)
})
