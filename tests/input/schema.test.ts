import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../pipeline/input/json.ts'
import { validate } from '../../pipeline/input/schema.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { messagesOf } from '../support/messages.ts'

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'kind'],
  properties: {
    title: { type: 'string', minLength: 2 },
    kind: { enum: ['bar', 'line'] },
    fixed: { const: true },
    count: { type: 'integer', minimum: 1, maximum: 9 },
    ratio: { type: ['number', 'null'], exclusiveMinimum: 0 },
    shown: { type: 'boolean' },
    id: { description: 'lower case letters', type: 'string', pattern: '^[a-z]+$' },
    code: { type: 'string', pattern: '^[A-Z]$' },
    day: { type: 'string', format: 'date' },
    items: { type: 'array', minItems: 2, uniqueItems: true, items: { type: 'string' } },
    sets: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[a-z]+$' },
      additionalProperties: true,
    },
  },
}

function problemsOf(json: string, confidential = false): Promise<string[]> {
  return messagesOf(async () =>
    validate(await readJson(memoryFiles({ 'a.json': json }), 'a.json', { confidential }), SCHEMA),
  )
}
describe('a document that does not satisfy its schema', () => {
  test('an unknown key', async () => {
    expect(await problemsOf('{ "title": "ab", "kind": "bar", "cuont": 1 }')).toEqual([
      'a.json:1:33: error: unknown key `cuont` [unknown-key]',
      '    { "title": "ab", "kind": "bar", "cuont": 1 }',
      '                                    ^',
      '    expected: one of `title`, `kind`, `fixed`, `count`, `ratio`, `shown`, `id`, `code`, `day`, `items`, `sets`',
      '    hint: did you mean `count`?',
    ])
  })

  test('an unknown key like none', async () => {
    expect(await problemsOf('{ "title": "ab", "kind": "bar", "x-y": 1 }')).toEqual([
      'a.json:1:33: error: unknown key `x-y` [unknown-key]',
      '    { "title": "ab", "kind": "bar", "x-y": 1 }',
      '                                    ^',
      '    expected: one of `title`, `kind`, `fixed`, `count`, `ratio`, `shown`, `id`, `code`, `day`, `items`, `sets`',
      '    hint: did you mean `day`?',
    ])
  })

  test('an unknown key instead of a required one', async () => {
    expect(await problemsOf('{ "titel": "ab", "kind": "bar" }')).toEqual([
      'a.json:1:3: error: unknown key `titel` [unknown-key]',
      '    { "titel": "ab", "kind": "bar" }',
      '      ^',
      '    expected: one of `title`, `kind`, `fixed`, `count`, `ratio`, `shown`, `id`, `code`, `day`, `items`, `sets`',
      '    hint: did you mean `title`?',
    ])
  })

  test('missing keys', async () => {
    expect(await problemsOf('{}')).toEqual([
      'a.json:1:1: error: the key `title` is missing [missing-key]',
      '    {}',
      '    ^',
      'a.json:1:1: error: the key `kind` is missing [missing-key]',
      '    {}',
      '    ^',
    ])
  })

  test('a value that is not allowed', async () => {
    expect(await problemsOf('{ "title": "ab", "kind": "bra", "fixed": false }')).toEqual([
      'a.json:1:26: error: found the text `bra` [unknown-value]',
      '    { "title": "ab", "kind": "bra", "fixed": false }',
      '                             ^',
      '    expected: one of `bar`, `line`',
      '    hint: did you mean `bar`?',
      'a.json:1:42: error: found false [unknown-value]',
      '    { "title": "ab", "kind": "bra", "fixed": false }',
      '                                             ^',
      '    expected: `true`',
    ])
  })

  test('values of the wrong type', async () => {
    expect(
      await problemsOf(
        '{ "title": 1, "kind": "bar",\n"count": 2.5, "ratio": "1",\n"shown": null, "items": {},\n"sets": [] }',
      ),
    ).toEqual([
      'a.json:1:12: error: found the number 1 [wrong-type]',
      '    { "title": 1, "kind": "bar",',
      '               ^',
      '    expected: a text',
      'a.json:2:10: error: found the number 2.5 [wrong-type]',
      '    "count": 2.5, "ratio": "1",',
      '             ^',
      '    expected: a whole number',
      'a.json:2:24: error: found the text `1` [wrong-type]',
      '    "count": 2.5, "ratio": "1",',
      '                           ^',
      '    expected: a number or null',
      'a.json:3:10: error: found null [wrong-type]',
      '    "shown": null, "items": {},',
      '             ^',
      '    expected: `true` or `false`',
      'a.json:3:25: error: found an object [wrong-type]',
      '    "shown": null, "items": {},',
      '                            ^',
      '    expected: a list [ ]',
      'a.json:4:9: error: found a list [wrong-type]',
      '    "sets": [] }',
      '            ^',
      '    expected: an object { }',
    ])
  })

  test('numbers out of range', async () => {
    expect(await problemsOf('{ "title": "ab", "kind": "bar",\n"count": 0,\n"ratio": 0 }')).toEqual([
      'a.json:2:10: error: found the number 0 [out-of-range]',
      '    "count": 0,',
      '             ^',
      '    expected: at least 1',
      'a.json:3:10: error: found the number 0 [invalid-value]',
      '    "ratio": 0 }',
      '             ^',
      '    expected: > 0',
    ])
  })

  test('a number that is too large', async () => {
    expect(await problemsOf('{ "title": "ab", "kind": "bar", "count": 10 }')).toEqual([
      'a.json:1:42: error: found the number 10 [out-of-range]',
      '    { "title": "ab", "kind": "bar", "count": 10 }',
      '                                             ^',
      '    expected: at most 9',
    ])
  })

  test('texts of the wrong form', async () => {
    expect(
      await problemsOf('{ "title": "a", "kind": "bar",\n"id": "A b",\n"code": "ab",\n"day": "2017-02-30" }'),
    ).toEqual([
      'a.json:1:12: error: this text is too short [wrong-size]',
      '    { "title": "a", "kind": "bar",',
      '               ^',
      '    expected: at least 2 characters',
      'a.json:2:7: error: found the text `A b` [wrong-form]',
      '    "id": "A b",',
      '          ^',
      '    expected: lower case letters',
      'a.json:3:9: error: found the text `ab` [wrong-form]',
      '    "code": "ab",',
      '            ^',
      '    expected: text that matches ^[A-Z]$',
      'a.json:4:8: error: found the text `2017-02-30` [wrong-form]',
      '    "day": "2017-02-30" }',
      '           ^',
      '    expected: a date such as 2017-06-30',
    ])
  })

  test('a long text, cut', async () => {
    expect(await problemsOf(`{ "title": "ab", "kind": "bar", "id": "${'A'.repeat(41)}" }`)).toEqual([
      'a.json:1:39: error: found the text `AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…` [wrong-form]',
      '    { "title": "ab", "kind": "bar", "id": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }',
      '                                          ^',
      '    expected: lower case letters',
    ])
  })

  test('lists of the wrong size', async () => {
    expect(await problemsOf('{ "title": "ab", "kind": "bar",\n"items": [],\n"sets": {} }')).toEqual([
      'a.json:2:10: error: this list is too short [wrong-size]',
      '    "items": [],',
      '             ^',
      '    expected: at least 2 items',
      'a.json:3:9: error: this object is too small [wrong-size]',
      '    "sets": {} }',
      '            ^',
      '    expected: at least 1 key',
    ])
  })

  test('a value twice in a list', async () => {
    expect(await problemsOf('{ "title": "ab", "kind": "bar", "items": ["a", "b", "a"] }')).toEqual([
      'a.json:1:53: error: the text `a` appears twice in this list [repeated-value]',
      '    "title": "ab", "kind": "bar", "items": ["a", "b", "a"] }',
      '                                                      ^',
    ])
  })

  test('a key of the wrong form', async () => {
    expect(await problemsOf('{ "title": "ab", "kind": "bar", "sets": { "a": 1, "B/c": 2 } }')).toEqual([
      'a.json:1:51: error: found the text `B/c` [wrong-form]',
      '    { "title": "ab", "kind": "bar", "sets": { "a": 1, "B/c": 2 } }',
      '                                                      ^',
      '    expected: text that matches ^[a-z]+$',
    ])
  })

  test('no text of a confidential file', async () => {
    expect(
      await problemsOf(
        '{ "title": "ab", "kind": "Oakham", "Oakham": 1, "id": "Oakham", "count": 12, "items": [3] }',
        true,
      ),
    ).toEqual([
      'a.json:1:26: error: found a text [unknown-value]',
      '    expected: one of `bar`, `line`',
      'a.json:1:36: error: unknown key [unknown-key]',
      '    expected: one of `title`, `kind`, `fixed`, `count`, `ratio`, `shown`, `id`, `code`, `day`, `items`, `sets`',
      'a.json:1:55: error: found a text [wrong-form]',
      '    expected: lower case letters',
      'a.json:1:74: error: found a number [out-of-range]',
      '    expected: at most 9',
      'a.json:1:87: error: this list is too short [wrong-size]',
      '    expected: at least 2 items',
      'a.json:1:88: error: found a number [wrong-type]',
      '    expected: a text',
    ])
  })
})

test.each(readdirSync('schemas').filter((name) => name.endsWith('.schema.json')))(
  '%s says of which type the items are that it compares with one another: objects cannot be compared safely',
  (name) => {
    const lists = listsIn(JSON.parse(readFileSync(`schemas/${name}`, 'utf8')))
    expect(
      lists.filter(({ uniqueItems, items }) => uniqueItems === true && items?.type !== 'string'),
    ).toEqual([])
  },
)

test('two objects in a list of texts are each told once, and not compared', async () => {
  const items = { type: 'array', uniqueItems: true, items: { type: 'string', $ref: '#/$defs/id' } }
  const schema = { ...items, $defs: { id: { type: 'string', pattern: '^[a-z]+$' } } }
  const files = memoryFiles({ 'a.json': '[{}, { "valueOf": 1 }]' })
  expect(await messagesOf(async () => validate(await readJson(files, 'a.json'), schema))).toEqual([
    'a.json:1:2: error: found an object [wrong-type]',
    '    [{}, { "valueOf": 1 }]',
    '     ^',
    '    expected: a text',
    'a.json:1:6: error: found an object [wrong-type]',
    '    [{}, { "valueOf": 1 }]',
    '         ^',
    '    expected: a text',
  ])
})

interface List {
  readonly uniqueItems?: boolean
  readonly items?: { readonly type?: string }
}

function listsIn(value: unknown): List[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(listsIn)]
}
