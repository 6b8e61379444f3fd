import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InputError } from '../../pipeline/core/problem.ts'
import type { Cell } from '../../pipeline/input/csv-file.ts'
import { CsvFile } from '../../pipeline/input/csv-file.ts'
import { parsedCells } from '../support/parsed-cells.ts'

const LIMITS = { columns: 100, cells: 10_000 }

/** The records of any length; undefined when the text cannot be split. */
function cellsOf(text: string): readonly (readonly Cell[])[] | undefined {
  try {
    const file = new CsvFile('a.csv', Buffer.from(text), LIMITS)
    const records: (readonly Cell[])[] = file.header.length === 0 ? [] : [file.header]
    for (let record = file.next(); record !== undefined; record = file.next())
      records.push(file.cellsAt(record.start, record.line))
    return file.problems.length === 0 && file.surplus.length === 0 ? records : []
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** The same as csv-parse has it; none when a record is not as long as the first. */
function expectedOf(text: string): readonly (readonly Cell[])[] | undefined {
  try {
    const records = parsedCells(text)
    return records.every(({ length }) => length === records[0]?.length) ? records : []
  } catch {
    return undefined
  }
}

const PARTS = [
  'a',
  'b',
  '"',
  '"',
  '""',
  ',',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\u00a0',
  'é',
  '𝄞',
  '\u2003',
]

/** csv-parse refuses a no-break space after a quote, and takes empty quotes before others for nothing. */
function isOdd(text: string): boolean {
  return /"[^\S\r\n]*[\u00a0\u2003]/.test(text) || /""[^\S\r\n]+"/.test(text)
}

test('any text is split as csv-parse splits it, with each value at its place', () => {
  const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }).map((parts) => parts.join(''))
  const table = fc
    .array(
      fc.array(fc.constantFrom('a', 'é ', '"b"', '"c,\n""d"""', ' ', ''), { minLength: 3, maxLength: 3 }),
    )
    .map((rows) => rows.map((row) => `${row.join()}\n`).join(''))
  fc.assert(
    fc.property(fc.oneof(text, table), (each) => {
      fc.pre(!isOdd(each))
      expect(cellsOf(each)).toEqual(expectedOf(each))
    }),
    { numRuns: 2_000 },
  )
})

test('a no-break space after a closing quote is white space', () => {
  expect(cellsOf('"a"\u00a0,b')?.map((cells) => cells.map((cell) => cell.text))).toEqual([['a', 'b']])
})

test('a record is read again from its place', () => {
  const file = new CsvFile('a.csv', Buffer.from('a;b\n\n1;"x\ny"\n2;z\n'), LIMITS)
  const places: [number, number][] = []
  for (let record = file.next(); record !== undefined; record = file.next())
    places.push([record.start, record.line])
  expect(places.map(([start, line]) => file.cellsAt(start, line))).toEqual([
    [
      { text: '1', line: 3, column: 1 },
      { text: 'x\ny', line: 3, column: 3 },
    ],
    [
      { text: '2', line: 5, column: 1 },
      { text: 'z', line: 5, column: 3 },
    ],
  ])
})
