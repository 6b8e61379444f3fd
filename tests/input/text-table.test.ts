import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addToHash, EMPTY_HASH, TextTable } from '../../pipeline/input/text-table.ts'

function numberOf(table: TextTable, text: string, hash?: number): number {
  const bytes = Buffer.from(`<${text}>`)
  const own = bytes.subarray(1, -1)
  return table.add(bytes, 1, bytes.length - 1, hash ?? own.reduce(addToHash, EMPTY_HASH))
}

test('texts are numbered in the order in which they first come', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 300 }), (texts) => {
      const table = new TextTable()
      const known = [...new Set(texts)]
      expect(texts.map((text) => numberOf(table, text))).toEqual(texts.map((text) => known.indexOf(text)))
      expect(table.texts()).toEqual(known)
      expect(known.map((text) => table.indexOf(text))).toEqual(known.map((_, index) => index))
      expect(table.indexOf('not there')).toBe(-1)
    }),
  )
})

test('texts with one hash are told apart', () => {
  const table = new TextTable()
  const texts = Array.from({ length: 100 }, (_, index) => `text ${index}`)
  expect(texts.map((text) => numberOf(table, text, 7))).toEqual(texts.map((_, index) => index))
  expect(texts.map((text) => numberOf(table, text, 7))).toEqual(texts.map((_, index) => index))
})

test('texts that are forgotten are numbered anew', () => {
  const table = new TextTable()
  for (let index = 0; index < 1000; index += 1) numberOf(table, `${index}`)
  table.clear()
  expect([table.size, table.indexOf('1'), numberOf(table, '999'), table.text(0)]).toEqual([0, -1, 0, '999'])
})
