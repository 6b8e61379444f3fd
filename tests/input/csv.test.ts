import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../pipeline/core/problem.ts'
import { readCsv } from '../../pipeline/input/csv.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'

const COLUMNS = { required: ['unit', 'answer'], optional: ['name'] }

/** Cells as `line:column text`, row by row. */
async function cellsOf(text: string): Promise<string[][]> {
  const { rows } = await readCsv(memoryFiles({ 'a.csv': text }), 'a.csv')
  return rows.map((row) => Array.from(row.values(), (cell) => `${cell.line}:${cell.column} ${cell.text}`))
}

async function problemsOf(text: string): Promise<string[]> {
  const refused = await messagesOf(() => readCsv(memoryFiles({ 'a.csv': text }), 'a.csv'))
  if (refused.length > 0) return refused
  const { problems } = await readCsv(memoryFiles({ 'a.csv': text }), 'a.csv', COLUMNS)
  return problems.flatMap((problem) => formatProblem(problem).split('\n'))
}
describe('tables that cannot be read', () => {
  test('quotes left open', async () => {
    expect(await problemsOf('unit,answer\nA,"yes\nB,no\n')).toEqual([
      'a.csv:2:3: error: the double quote that opens this value is never closed [open-quote]',
    ])
  })

  test('quotes left open in the header', async () => {
    expect(await problemsOf('"unit,answer\nA,yes\n')).toEqual([
      'a.csv:1:1: error: the double quote that opens this value is never closed [open-quote]',
    ])
  })

  test('a quote inside a value', async () => {
    expect(await problemsOf('unit,answer\nA,so 5" wide\n')).toEqual([
      'a.csv:2:3: error: there is a double quote inside this value [stray-quote]',
      '    hint: put the whole value between double quotes and write each one inside it twice',
    ])
  })

  test('text after the closing quote', async () => {
    expect(await problemsOf('unit,answer\nA,"no" way\n')).toEqual([
      'a.csv:2:3: error: there is a double quote inside this value [stray-quote]',
      '    hint: put the whole value between double quotes and write each one inside it twice',
    ])
  })

  test('a value of 50 MB', async () => {
    expect(await problemsOf(`unit,answer\nA,${'x'.repeat(50_000_000)}\n`)).toEqual([
      'a.csv:2:3: error: this value is longer than 20,000 characters [value-too-long]',
      '    hint: look for a double quote that is never closed',
    ])
  })

  test('a value just too long', async () => {
    expect(await problemsOf(`unit,answer\nA,"${'x'.repeat(20_001)}"\n`)).toEqual([
      'a.csv:2:3: error: this value is longer than 20,000 characters [value-too-long]',
      '    hint: look for a double quote that is never closed',
    ])
  })

  test('an empty file', async () => {
    expect(await problemsOf('')).toEqual(['a.csv:1:1: error: this file is empty [empty-file]'])
  })

  test('nothing but blank lines', async () => {
    expect(await problemsOf('\n\r\n')).toEqual(['a.csv:1:1: error: this file is empty [empty-file]'])
  })
})

describe('tables with other columns', () => {
  test('a missing column', async () => {
    expect(await problemsOf('unit\nA\n')).toEqual([
      'a.csv:1:1: error: the column `answer` is missing [missing-column]',
    ])
  })

  test('no header', async () => {
    expect(await problemsOf('A|yes\nB|no\n')).toEqual([
      'a.csv:1:1: error: the first line does not name the columns [missing-header]',
      '    expected: `unit`, `answer`, `name`',
      '    hint: separate them by commas, semicolons or tabs',
    ])
  })

  test('a misspelt column', async () => {
    expect(await problemsOf('unit,anwser\nA,yes\n')).toEqual([
      'a.csv:1:6: error: extra column `anwser` [extra-column]',
      '    hint: did you mean `answer`?',
    ])
  })

  test('an extra column', async () => {
    expect(await problemsOf('unit,answer,Oakham\nA,yes,1\n')).toEqual([
      'a.csv:1:13: error: a column that is not expected here [extra-column]',
      '    expected: one of `unit`, `answer`, `name`',
    ])
  })

  test.each([
    ['behind', 'unit,answer,\nA,yes\nB,no\n', 'a.csv:1:13'],
    ['between', 'unit,,answer\nA,yes\nB,no\n', 'a.csv:1:6'],
    ['before', ',unit,answer\n\nA,yes\nB,no\n', 'a.csv:1:1'],
  ])('a separator too many %s the names of the header, once for the header', async (_, text, place) => {
    expect(await problemsOf(text)).toEqual([
      `${place}: error: a separator too many: no row has a value for it [extra-column]`,
      '    hint: take it out of the header',
    ])
    expect((await cellsOf(text)).map((row) => row.map((cell) => cell.split(' ')[1]))).toEqual([
      ['A', 'yes'],
      ['B', 'no'],
    ])
  })

  test('a column without a name', async () => {
    expect(await problemsOf('unit,answer,\nA,yes,1\n')).toEqual([
      'a.csv:1:13: error: a column without a name [extra-column]',
      '    expected: one of `unit`, `answer`, `name`',
    ])
  })

  test('a repeated header', async () => {
    expect(await problemsOf('unit,answer,unit\nA,yes,B\n')).toEqual([
      'a.csv:1:13: error: the column `unit` appears twice in the header [repeated-column]',
    ])
  })

  test('nothing wrong with an optional column', async () => {
    expect(await problemsOf('name,unit,answer\nOakham,A,yes\n')).toEqual([])
  })

  test('a record with a cell too few', async () => {
    expect(await problemsOf('unit,answer\nA\nB,yes\n')).toEqual([
      'a.csv:2:1: error: this record has 1 cell [wrong-cell-count]',
      '    expected: 2, as in the header',
    ])
  })

  test('a record with a cell too many', async () => {
    expect(await problemsOf('unit,answer\nA,2,5\n')).toEqual([
      'a.csv:2:5: error: this record has 3 cells [wrong-cell-count]',
      '    expected: 2, as in the header',
      '    hint: put a value that contains a separator between double quotes',
    ])
  })
})

describe('what spreadsheets make of a table', () => {
  const plain = [
    ['2:1 A', '2:3 2,5'],
    ['3:1 B', '3:3 no'],
  ]

  test('semicolons as separator', async () => {
    expect(await cellsOf('unit;answer\nA;2,5\nB;no\n')).toEqual(plain)
  })

  test('tabs as separator, and an empty first cell', async () => {
    expect(await cellsOf('unit\tanswer\nA\t2,5\n\tno\n')).toEqual([
      ['2:1 A', '2:3 2,5'],
      ['3:1 ', '3:2 no'],
    ])
  })

  test('a byte-order mark and CRLF', async () => {
    expect(await cellsOf('\ufeffunit;answer\r\nA;2,5\r\nB;no\r\n')).toEqual(plain)
  })

  test('line ends of several kinds in one file', async () => {
    expect(await cellsOf('unit;answer\rA;2,5\nB;no\r\n')).toEqual(plain)
  })

  test('blank lines and lines of separators only', async () => {
    expect(await cellsOf('unit;answer\nA;2,5\nB;no\n;\n\n   \n;;\n')).toEqual(plain)
    expect(await cellsOf('\nunit;answer\n\nA;2,5\n')).toEqual([['4:1 A', '4:3 2,5']])
  })

  test('spaces around values and around quotes', async () => {
    expect(await cellsOf(' unit ; answer\n  A ;\u00a0"2,5" \n')).toEqual([['2:3 A', '2:7 2,5']])
  })

  test('no line end after the last record', async () => {
    expect(await cellsOf('unit;answer\nA;2,5\nB;no')).toEqual(plain)
  })

  test('a header between quotes', async () => {
    expect(await cellsOf('"unit";"an,swer,"\nA;2,5\n')).toEqual([['2:1 A', '2:3 2,5']])
  })
})

describe('places', () => {
  test('after line breaks and doubled quotes inside quotes', async () => {
    expect(await cellsOf('a,b,c\n1,"two\r\nlines, ""quoted""",3\n4,5,6\n')).toEqual([
      ['2:1 1', '2:3 two\r\nlines, "quoted"', '3:20 3'],
      ['4:1 4', '4:3 5', '4:5 6'],
    ])
  })

  test('count UTF-16 units, not bytes', async () => {
    expect(await cellsOf('a,b,c\né,𝄞,x\n')).toEqual([['2:1 é', '2:3 𝄞', '2:6 x']])
  })

  test('of empty cells', async () => {
    expect(await cellsOf('a,b,c\n,  ,x\n')).toEqual([['2:1 ', '2:2 ', '2:5 x']])
  })
})

describe('any table', () => {
  const plain = fc.stringMatching(/^[a-zé𝄞0-9]{0,4}$/u).map((text) => ({ text, raw: text }))
  const quoted = fc
    .array(fc.constantFrom('a', '𝄞', ',', ';', '\t', '"', '\n', '\r\n', ' '), { maxLength: 4 })
    .map((parts) => parts.join(''))
    .map((text) => ({ text: text.trim(), raw: `"${text.replaceAll('"', '""')}"` }))
  const value = fc.record({ value: fc.oneof(plain, quoted), around: fc.constantFrom('', ' ', '  ') })
  const record = fc.record({
    values: fc.array(value, { minLength: 3, maxLength: 3 }),
    blank: fc.constantFrom('', '\n', '  \r\n', '\r'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  })

  /** Where the next character will stand. */
  const placeAfter = (text: string) => {
    const lines = text.split(/\r\n|\n|\r/)
    return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
  }

  test('has each value where it is in the text', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(',', ';', '\t'),
      fc.array(record),
      async (separator, records) => {
        let text = ['a', 'b', 'c\n'].join(separator)
        const expected: string[][] = []
        for (const { values, blank, end } of records) {
          text += blank
          const cells = values.map(({ value, around }, index) => {
            if (index > 0) text += separator
            const place = placeAfter(value.raw === '' ? text : text + around)
            text += around + value.raw + around
            return `${place} ${value.text}`
          })
          text += end
          if (values.some(({ value }) => value.text !== '')) expected.push(cells)
        }
        expect(await cellsOf(text)).toEqual(expected)
      },
    )
    await fc.assert(property)
  })
})

test('without columns to expect any header will do', async () => {
  const table = await readCsv(memoryFiles({ 'a.csv': 'x,y\n1,2\n' }), 'a.csv')
  expect([...table.header.keys()]).toEqual(['x', 'y'])
  expect(table.problems).toEqual([])
})
