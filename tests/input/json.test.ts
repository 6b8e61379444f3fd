import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../pipeline/input/json.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'

function problemsOf(text: string, confidential = false): Promise<string[]> {
  return messagesOf(() => readJson(memoryFiles({ 'a.json': text }), 'a.json', { confidential }))
}
describe('text that is not JSON', () => {
  test('a colon left out', async () => {
    expect(await problemsOf('{\n  "a" 1\n}')).toEqual([
      'a.json:2:7: error: not JSON: a colon is missing before this [not-json]',
      '      "a" 1',
      '          ^',
    ])
  })

  test('a comma left out', async () => {
    expect(await problemsOf('{ "a": 1\n  "b": 2 }')).toEqual([
      'a.json:2:3: error: not JSON: a comma is missing before this [not-json]',
      '      "b": 2 }',
      '      ^',
    ])
  })

  test('a comma too many', async () => {
    expect(await problemsOf('{ "a": [1, 2,],\n  "b": 2,\n}')).toEqual([
      'a.json:1:13: error: not JSON: nothing follows this comma but `]` [not-json]',
      '    { "a": [1, 2,],',
      '                ^',
      '    hint: take the comma out',
      'a.json:2:9: error: not JSON: nothing follows this comma but `}` [not-json]',
      '      "b": 2,',
      '            ^',
      '    hint: take the comma out',
    ])
  })

  test('a comma too many, in an object on one line and far before its end', async () => {
    for (const text of ['{ "a": 1, }', '{ "a": 1, \n\n\n}'])
      expect((await problemsOf(text)).filter((line) => line.startsWith('a.json'))).toEqual([
        'a.json:1:9: error: not JSON: nothing follows this comma but `}` [not-json]',
      ])
  })

  test('two commas', async () => {
    expect(await problemsOf('[1,, 2]')).toEqual([
      'a.json:1:4: error: not JSON: a value is missing here [not-json]',
      '    [1,, 2]',
      '       ^',
    ])
  })

  test('single quotes', async () => {
    expect(await problemsOf("{ 'a': 1 }")).toEqual([
      'a.json:1:3: error: not JSON: text must be between double quotes [not-json]',
      "    { 'a': 1 }",
      '      ^',
    ])
  })

  test('a key without quotes', async () => {
    expect(await problemsOf('{ a: 1 }')).toEqual([
      'a.json:1:3: error: not JSON: text must be between double quotes [not-json]',
      '    { a: 1 }',
      '      ^',
    ])
  })

  test('a comment', async () => {
    expect(await problemsOf('{\n  // why\n  "a": 1 }')).toEqual([
      'a.json:2:3: error: not JSON: comments are not allowed [not-json]',
      '      // why',
      '      ^',
    ])
  })

  test('a text that is never closed', async () => {
    expect(await problemsOf('{ "a": "x }')).toEqual([
      'a.json:1:8: error: not JSON: the double quote that opens this text is never closed [not-json]',
      '    { "a": "x }',
      '           ^',
    ])
  })

  test('an object that is never closed', async () => {
    expect(await problemsOf('{ "a": [1, 2]')).toEqual([
      'a.json:1:14: error: not JSON: a `}` is missing here [not-json]',
      '    { "a": [1, 2]',
      '                 ^',
    ])
  })

  test('a list that is never closed', async () => {
    expect(await problemsOf('[1, 2')).toEqual([
      'a.json:1:6: error: not JSON: a `]` is missing here [not-json]',
      '    [1, 2',
      '         ^',
    ])
  })

  test('a line end inside a text', async () => {
    expect(await problemsOf('{ "a": "x\ny" }')).toEqual([
      'a.json:1:8: error: not JSON: the double quote that opens this text is never closed [not-json]',
      '    { "a": "x',
      '           ^',
    ])
  })

  test('a backslash that means nothing', async () => {
    expect(await problemsOf('{ "a": "C:\\data" }')).toEqual([
      'a.json:1:8: error: not JSON: a backslash here must be written twice [not-json]',
      '    { "a": "C:\\data" }',
      '           ^',
    ])
  })

  test('something after the end', async () => {
    expect(await problemsOf('{} {}')).toEqual([
      'a.json:1:4: error: not JSON: nothing may follow the first value [not-json]',
      '    {} {}',
      '       ^',
    ])
  })

  test('mistakes on several lines', async () => {
    expect(await problemsOf('{\n  "a" 1,\n  "b": ,\n  "c": 3\n}')).toEqual([
      'a.json:2:7: error: not JSON: a colon is missing before this [not-json]',
      '      "a" 1,',
      '          ^',
      'a.json:3:8: error: not JSON: a value is missing here [not-json]',
      '      "b": ,',
      '           ^',
    ])
  })

  test('lists in lists without end', async () => {
    expect(await problemsOf('['.repeat(100_000))).toEqual([
      'a.json:1:101: error: more than 100 lists and objects stand within one another here [nested-too-deep]',
      '    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
      `    ${' '.repeat(50)}^`,
    ])
  })

  test('a key twice', async () => {
    expect(await problemsOf('{ "a": 1, "b": { "c": 1, "c": 2 }, "a": 3 }')).toEqual([
      'a.json:1:26: error: the key `c` appears twice in the same object [repeated-key]',
      '    { "a": 1, "b": { "c": 1, "c": 2 }, "a": 3 }',
      '                             ^',
      'a.json:1:36: error: the key `a` appears twice in the same object [repeated-key]',
      '    { "a": 1, "b": { "c": 1, "c": 2 }, "a": 3 }',
      '                                       ^',
    ])
  })

  test('nothing of the text of a confidential file', async () => {
    expect(await problemsOf('{ "a": 1, "a": "Oakham" "b" }', true)).toEqual([
      'a.json:1:25: error: not JSON: a comma is missing before this [not-json]',
    ])
  })

  test('no key of a confidential file', async () => {
    expect(await problemsOf('{ "Oakham": 1, "Oakham": 2 }', true)).toEqual([
      'a.json:1:16: error: this key appears twice in the same object [repeated-key]',
    ])
  })
})

describe('places', () => {
  const text = '{\r\n  "a": [1, { "b": "é" }],\r\n  "c/d": 2\r\n}'

  test('a value by pointer and by segments', async () => {
    const document = await readJson(memoryFiles({ 'a.json': text }), 'a.json')
    expect(document.place('/a/1/b')).toEqual({ file: 'a.json', line: 2, column: 19 })
    expect(document.place(['a', 1, 'b'])).toEqual({ file: 'a.json', line: 2, column: 19 })
    expect(document.place('/c~1d')).toEqual({ file: 'a.json', line: 3, column: 10 })
    expect(document.place('')).toEqual({ file: 'a.json', line: 1, column: 1 })
  })

  test('an absent value has the place of the value that should contain it', async () => {
    const document = await readJson(memoryFiles({ 'a.json': text }), 'a.json')
    expect(document.place('/a/1/x/y')).toEqual({ file: 'a.json', line: 2, column: 12 })
  })

  test('a problem with a key shows its line', async () => {
    const document = await readJson(memoryFiles({ 'a.json': text }), 'a.json')
    expect(document.keyProblem('/c~1d', { rule: 'r', message: 'm' })).toEqual({
      file: 'a.json',
      line: 3,
      column: 3,
      rule: 'r',
      message: 'm',
      source: '  "c/d": 2',
    })
  })
})

test('reads what JSON.parse reads, and refuses what it refuses', async () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-0.5e3',
    '01',
    '.5',
    ' ',
    '\n',
    'null',
    'x',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 9 }), async (parts) => {
      const text = `[${parts.join('')}]`
      const refused = (await problemsOf(text)).length > 0
      expect(refused || JSON.parse(text) !== undefined).toBe(true)
      if (refused && !/"a":.*"a":/s.test(text)) expect(() => JSON.parse(text)).toThrow()
    }),
  )
})
