import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeHost } from '../../pipeline/build/node-host.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { type Draft, draftEdition } from '../support/draft.ts'
import { planEditions } from '../support/plan-editions.ts'
import { readPdf } from '../support/read-pdf.ts'
import { RIVAL_NAMES, rival } from './contenders.ts'
import { measure } from './measure/measure.ts'
import type { Block, Content, Inlines } from './report/content.ts'
import { lengthen } from './report/long-report.ts'
import { manyWaves } from './report/many-waves.ts'
import { prepareContents } from './report/prepare.ts'
import { randomFrom, varyAnswers } from './report/vary.ts'

const host = nodeHost(() => undefined)
const WAVE = '2017-06'

let folder: string
let draft: Draft
let content: Content

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-bench-test-'))
  draft = await draftEdition(nodeFiles, WAVE, 'follow-up')
  const places = { data: 'data', templates: 'templates', output: '' }
  const prepared = await prepareContents(host, places, { study: 'sociaal-domein', wave: WAVE })
  content = prepared.get(`sociaal-domein/${WAVE}`) as Content
}, 180_000)

afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** Every text that stands anywhere in a tree under one of these keys. */
function textsUnder(tree: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(tree)) return tree.flatMap((each) => textsUnder(each, keys))
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? (keys.includes(key) ? [value] : []) : textsUnder(value, keys),
  )
}

/** All texts of a content in one line, without spaces, which lines and cells cut differently. */
const squeezed = (texts: readonly string[]) => texts.join('').replace(/[\s\u00AD]+/g, '')

const textOf = (inlines: Inlines) =>
  textsUnder(
    inlines.filter(({ type }) => type !== 'note'),
    ['text'],
  ).join('')

function blocksIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return [block, ...blocksIn(block.items.flat())]
    return 'blocks' in block ? [block, ...blocksIn(block.blocks)] : [block]
  })
}

describe('a report as plain data', () => {
  test('holds every word of the document', () => {
    const { sections, colophon } = draft.document
    const words = textsUnder(sections, ['value', 'figure', 'of', 'subtitle', 'source', 'note'])
    const others = [
      ...textsUnder(sections, ['title', 'description']),
      ...textsUnder(colophon, ['label', 'text']),
    ]
    const said = squeezed(
      textsUnder({ ...content, charts: [] }, [
        'text',
        'figure',
        'of',
        'subtitle',
        'source',
        'title',
        'label',
      ]),
    )
    expect(words.length).toBeGreaterThan(400)
    expect([...words, ...others].filter((text) => !said.includes(squeezed([text])))).toEqual([])
  })

  test('has as many headings, paragraphs, tables, charts and notes', () => {
    const { sections } = draft.document
    const typesOf = (tree: unknown) => textsUnder(tree, ['type'])
    const count = (types: readonly string[], ...wanted: string[]) =>
      types.filter((type) => wanted.includes(type)).length
    const [given, prepared] = [typesOf(sections.map(({ blocks }) => blocks)), typesOf(content.blocks)]
    const quotes = textsUnder(sections, ['text']).length
    expect(count(prepared, 'heading')).toBe(count(given, 'heading'))
    expect(count(prepared, 'paragraph')).toBe(count(given, 'paragraph') + quotes)
    expect(count(prepared, 'table')).toBe(count(given, 'table', 'resultTable'))
    expect(count(prepared, 'chart')).toBe(count(given, 'chart'))
    expect(content.footnotes).toHaveLength(sections.flatMap(({ footnotes }) => footnotes).length)
  })

  test('has every chart, with its rows and an alternative text', () => {
    const shown = blocksIn(content.blocks).flatMap((block) => (block.type === 'chart' ? [block.name] : []))
    expect(content.charts.map(({ name }) => name).sort()).toEqual([...shown, content.cover].sort())
    for (const { name, spec, alt } of content.charts) {
      const drawn = draft.charts.find((chart) => chart.name === name)
      const rows = Object.values(spec.datasets as Record<string, { result: string | null }[]>).flat()
      expect(new Set(rows.flatMap(({ result }) => result ?? []))).toEqual(new Set(drawn?.results))
      expect(alt).toBe(drawn?.alt)
    }
  })

  test('leads only to places and notes that it has', () => {
    const all = JSON.stringify(content)
    const targets = [...all.matchAll(/"target":"([^"]+)"/g)].map(([, target]) => target)
    const ids = textsUnder([content.blocks, content.footnotes], ['id'])
    expect(targets.length).toBeGreaterThan(5)
    expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([])
  })
})

const installed: Partial<Record<keyof typeof RIVAL_NAMES, string>> = {
  'typst-pypi': '.venv',
  'typst-npm': 'node_modules',
}
const atHand = (Object.keys(RIVAL_NAMES) as (keyof typeof RIVAL_NAMES)[]).filter((script) =>
  existsSync(join('tests/bench/rivals', installed[script] ?? '')),
)

interface Bookmark {
  readonly children: readonly Bookmark[]
}

/** With those that stand below others. */
const countOf = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((sum, { children }) => sum + 1 + countOf(children), 0)

describe.each(atHand)('the rival %s', (script) => {
  let pages: readonly string[]
  let outline: readonly Bookmark[]

  beforeAll(async () => {
    const path = join(folder, 'sample.json')
    await writeFile(path, JSON.stringify(content))
    const { commands, pdfs } = rival(script, folder, [path])
    await measure(commands)
    ;({ pages, outline } = await readPdf(await readFile(pdfs[0] ?? '')))
  }, 180_000)

  test('draws every chart, with the figures that ours shows', () => {
    const said = squeezed(pages)
    for (const { name } of content.charts) {
      const texts = draft.charts.find((chart) => chart.name === name)?.texts ?? []
      expect(texts.length).toBeGreaterThan(0)
      expect(
        texts.filter(({ text }) => !said.includes(squeezed([text.split(' ')[0] ?? '']))),
        name,
      ).toEqual([])
    }
  })

  test('makes a report of like length that says the same', () => {
    const headings = content.blocks.filter((block) => block.type === 'heading')
    const said = squeezed(pages)
    expect(pages.length).toBeGreaterThanOrEqual(20)
    expect(pages.length).toBeLessThanOrEqual(30)
    expect(headings.filter(({ inlines }) => !said.includes(squeezed([textOf(inlines)])))).toEqual([])
    expect(countOf(outline)).toBe(headings.length)
  })
})

describe('a long report', () => {
  test('has all charts of each part, each of them another', async () => {
    const templates = join(folder, 'templates')
    await lengthen('templates', templates, 'follow-up', 3)
    const places = { data: 'data', templates, output: '' }
    const prepared = await prepareContents(host, places, { study: 'sociaal-domein', wave: WAVE })
    const long = prepared.get(`sociaal-domein/${WAVE}`) as Content
    const count = (blocks: readonly Block[], type: Block['type']) =>
      blocks.filter((block) => block.type === type).length
    for (const type of ['heading', 'table', 'chart', 'keyFigure'] as const)
      expect(count(long.blocks, type), type).toBe(3 * count(content.blocks, type))
    const shown = content.charts.length - 1
    expect(new Set(long.charts.map(({ spec }) => JSON.stringify(spec))).size).toBe(3 * shown + 1)
  }, 180_000)
})

describe('answers that vary', () => {
  const csv =
    'interview,date,units,team,themes\nR1,2017-06-01,A,yes,"a|b"\nR2,2017-06-02,B,no,\nR3,2017-06-03,C,no,c\n'
  const columns = (text: string, ...wanted: number[]) =>
    text
      .trim()
      .split('\n')
      .map((line) => wanted.map((column) => line.split(',')[column]))

  test('are the same for the same seed, and others for another', () => {
    const vary = (seed: number) => varyAnswers(csv, 6, randomFrom(seed))
    expect(vary(1)).toBe(vary(1))
    expect(new Set([1, 2, 3, 4, 5, 6].map(vary)).size).toBeGreaterThan(1)
    expect(varyAnswers(csv, 0, randomFrom(1))).toBe(csv.replaceAll('"', ''))
  })

  test('leave alone whom an interview is for, and what was not answered', () => {
    const varied = varyAnswers(csv, 200, randomFrom(3))
    expect(varied).not.toBe(csv.replaceAll('"', ''))
    expect(columns(varied, 0, 1, 2)).toEqual(columns(csv, 0, 1, 2))
    expect(columns(varied, 4)[2]).toEqual([''])
  })

  test('keep cells with commas, quotes and lines as they are', () => {
    const quoted = 'interview,date,units,remark\nR1,2017-06-01,A,"a, ""b""\nc"\n'
    expect(varyAnswers(quoted, 0, randomFrom(1))).toBe(quoted)
  })

  test('make studies whose claims all hold, each with one report that says something else', async () => {
    const sample = { data: 'data', templates: 'templates', study: 'sociaal-domein', wave: WAVE }
    const variants = await manyWaves(host, sample, join(folder, 'many'), 2)
    expect(variants.map(({ study }) => study)).toEqual(['study-001', 'study-002'])
    const said = [content, ...variants.map((variant) => variant.content)].map(({ blocks }) =>
      JSON.stringify(blocks),
    )
    expect(new Set(said).size).toBe(3)
    const places = { data: join(folder, 'many'), templates: 'templates', output: '' }
    expect((await planEditions(host, places, {})).map(({ name }) => name)).toEqual([
      'study-001/2017-06',
      'study-002/2017-06',
    ])
  }, 180_000)
})
