import { describe, expect, test } from 'vitest'
import { readLastFiles } from '../../pipeline/changes/last-edition.ts'
import { compileSchema } from '../../pipeline/input/schema.ts'
import changesSchema from '../../schemas/changes.schema.json' with { type: 'json' }
import editionSchema from '../../schemas/edition.schema.json' with { type: 'json' }
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' }
import { changesBetween, compareWith, makeEdition, published, textOf } from '../support/compared-editions.ts'
import { memoryFiles } from '../support/memory-files.ts'

const first = makeEdition()
const next = makeEdition({ shops: ['yes', 'yes', 'yes', 'no'] })

describe('an edition is compared with the one before it', () => {
  test('is the first when there was none before', () => {
    const comparison = compareWith(new Map(), first)
    expect(comparison.summary).toBe('first edition')
    expect(JSON.parse(textOf(comparison, 'changes.json'))).toMatchObject({
      study: 'villages',
      wave: 'w',
      kind: 'first',
      causes: [],
      version: { old: null, new: 1 },
      pages: { old: null, new: 3, changed: [] },
      figures: { changed: [], added: [], removed: [] },
    })
    expect(textOf(comparison, 'changes.md')).toBe(
      '# What changed: villages/w\n\nThis is the first edition: there is none before it to compare with.\n',
    )
  })

  test('reports figures with old and new, and the pages that they are on', () => {
    const changes = changesBetween({}, { shops: ['yes', 'yes', 'yes', 'no'] })
    expect(changes.figures).toEqual({
      changed: [
        {
          result: 'w/shop.yes',
          label: 'yes',
          pages: [2],
          old: { count: 2, percent: 50, base: 4 },
          new: { count: 3, percent: 75, base: 4 },
        },
      ],
      added: [],
      removed: [],
    })
    expect(changes.sentences).toEqual({ reworded: [], added: [], removed: [] })
    expect(changes.pages).toEqual({ old: 3, new: 3, changed: [2] })
    expect(changes.summary).toBe('1 figure changed, see changes.md')
    expect(changes.text).toContain('| yes | 2 of 4 (50%) | 3 of 4 (75%) | 2 | `w/shop.yes` |')
  })

  test('reports figures that only one of them shows', () => {
    const changes = changesBetween(
      { source: '# Shops\n\nIn {{percent "shop.yes"}}.' },
      { source: '# Shops\n\nIn {{percent "shop.no" region="north"}}.' },
    )
    const figure = { pages: [2] }
    expect(changes.figures).toEqual({
      changed: [],
      added: [
        {
          ...figure,
          result: 'w/shop.no/region=north',
          label: 'no, North',
          new: { count: 2, percent: 50, base: 4 },
        },
      ],
      removed: [{ ...figure, result: 'w/shop.yes', label: 'yes', old: { count: 2, percent: 50, base: 4 } }],
    })
    expect(changes.summary).toBe('2 figures changed, see changes.md')
    expect(changes.text).toContain('| no, North | new | 2 of 4 (50%) | 2 |')
    expect(changes.text).toContain('| yes | 2 of 4 (50%) | gone | 2 |')
  })

  test('says so when nothing that a reader sees changed', () => {
    const changes = changesBetween({}, { inputs: { 'templates/shared/a.theme.json': 'other' } })
    expect(changes).toMatchObject({ kind: 'revision', causes: ['theme'], rows: [] })
    expect(changes.summary).toBe('no figure and no sentence changed')
    expect(changes.text).toContain('No figure, sentence, claim, chart or table changed.')
  })

  test('gives the same bytes for the same two editions, and keeps to its schemas', () => {
    const files = published(next, published(first))
    expect(published(next, published(first))).toEqual(files)
    const sound = (name: string, schema: object) =>
      compileSchema(schema)(JSON.parse(new TextDecoder().decode(files.get(name))))
    expect(sound('changes.json', changesSchema)).toBe(true)
    expect(JSON.parse(new TextDecoder().decode(files.get('edition.json')))).toHaveProperty('rows', {
      'data/villages/units.csv': 6,
      'data/villages/w/interviews.csv': 4,
    })
    expect(sound('edition.json', editionSchema)).toBe(true)
    expect(sound('manifest.json', manifestSchema)).toBe(true)
  })
})

describe('the same edition made again', () => {
  test('keeps what was said of it, byte for byte', () => {
    const files = published(next, published(first))
    const again = compareWith(files, next)
    expect(again.summary).toBe('nothing changed')
    for (const [name, bytes] of again.files) expect([name, bytes]).toEqual([name, files.get(name)])
    expect(textOf(again, 'changes.md')).toContain('| yes | 2 of 4 (50%) | 3 of 4 (75%) |')
  })

  test('says that nothing changed when what was said of it is lost', () => {
    const files = new Map(published(next, published(first)))
    files.delete('changes.md')
    expect(compareWith(files, next).summary).toBe('no figure and no sentence changed')
  })
})

describe('what cannot be compared with', () => {
  const whole = published(first)
  const bytes = (text: string) => new TextEncoder().encode(text)
  const editionText = new TextDecoder().decode(whole.get('edition.json'))

  test.each([
    ['no manifest', 'manifest.json', undefined],
    ['a manifest that is no JSON', 'manifest.json', bytes('{')],
    ['a manifest of another form', 'manifest.json', bytes('{"inputs": 1}')],
    ['no words', 'edition.json', undefined],
    ['results of another form', 'results.json', bytes('{}')],
    [
      'sound results, but not those published',
      'results.json',
      Uint8Array.of(...(whole.get('results.json') ?? []), 0x20),
    ],
    ['words that somebody changed', 'edition.json', bytes(editionText.replace('Shops', 'Bakers'))],
  ])('is told as such: %s', (_what, name, content) => {
    const files = new Map(whole)
    if (content === undefined) files.delete(name)
    else files.set(name, content)
    const comparison = compareWith(files, next)
    expect(comparison.summary).toBe('cannot be compared with the last edition')
    expect(JSON.parse(textOf(comparison, 'changes.json'))).toMatchObject({
      kind: 'unreadable',
      version: { old: null, new: 1 },
      figures: { changed: [] },
    })
  })

  test('is what a program without these files published', () => {
    const files = new Map([['results.json', whole.get('results.json') ?? bytes('')]])
    expect(compareWith(files, next).summary).toBe('cannot be compared with the last edition')
  })
})

test('reads what is in the folder of an edition, and ignores what is missing', async () => {
  expect((await readLastFiles(memoryFiles({}), 'out/w')).size).toBe(0)
  const files = memoryFiles({ 'out/w/results.json': 'r', 'out/w/report.pdf': 'p', 'out/w/changes.md': 'c' })
  expect([...(await readLastFiles(files, 'out/w')).keys()]).toEqual(['results.json', 'changes.md'])
})
