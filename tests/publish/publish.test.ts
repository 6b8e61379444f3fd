import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { hashOf } from '../../pipeline/core/recorded-files.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { compileSchema } from '../../pipeline/input/schema.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { publish } from '../../pipeline/publish/publish.ts'
import resultsSchema from '../../schemas/results.schema.json' with { type: 'json' }
import { quietHost } from '../support/build-memory.ts'
import { makeReport } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { noNames } from '../support/names.ts'

const study = makeStudy({
  questions: [makeQuestion({ id: 'shop', label: 'A shop?', answers: makeAnswers('yes', 'no') })],
  waves: [
    makeWave({ id: 'w', questions: ['shop'], interviews: [makeInterview(['N-1', 'S-1'], { shop: 'yes' })] }),
  ],
})
const results = disclose(analyse(study, 'w'))
const source =
  '# Title\n\nIn {{percent "shop.yes"}}, {{counted "shop.yes" region="north"}}, {{percent "shop.yes"}}. {{#claim "all" "shop.yes"}}So *everywhere*{{/claim}}.'
const document = writeProse(makeReport({ only: source }), results, [])
const pdf = new TextEncoder().encode('%PDF')
const origin = {
  inputs: { b: '2', 'data/villages/w/interviews.csv': hashOf('rows') },
  program: 'p',
  created: '2020-04-01T00:00:00.000Z',
}
/** Where typesetting would have put the trace ids. */
const placed = {
  byTraceId: new Map<string, readonly number[]>([
    ...document.figures.map(({ traceId }) => [traceId, [2]] as const),
    ['published', [1]],
    ...document.colophon.map(({ traceId }) => [traceId, [3]] as const),
  ]),
  ownNumbers: [{ kind: 'page', text: '2', page: 2 } as const, { kind: 'page', text: '3', page: 3 } as const],
}
const html = '<!DOCTYPE html>'
const edition = {
  document,
  results,
  charts: [],
  rows: {},
  guard: noNames,
  pages: 3,
  placed,
  pdf,
  html,
  origin,
}

const folders = { data: 'data', templates: 'templates', output: 'out' }

function publishTo(files: ReturnType<typeof memoryFiles>) {
  return publish(quietHost(files), 'w', edition, { folders })
}

function withRows(refusals: Readonly<Record<string, string>> = {}) {
  return memoryFiles({ 'data/villages/w/interviews.csv': 'rows' }, refusals)
}

async function read(files: ReturnType<typeof memoryFiles>, path: string): Promise<string> {
  return new TextDecoder().decode(await files.read(path))
}

describe('publish', () => {
  test('writes the PDF, every number in it with its page, place and rows, and every claim with its figures', async () => {
    const files = withRows()
    expect(await publishTo(files)).toEqual({ pdf: 'out/w/report.pdf', changes: 'first edition' })
    expect(await read(files, 'out/w/report.pdf')).toBe('%PDF')
    expect(await read(files, 'out/w/report.html')).toBe(html)
    const file = JSON.parse(await read(files, 'out/w/results.json'))
    const { figures, others, results: entries, files: counted, claims, ...head } = file
    expect(compileSchema(resultsSchema)(file)).toBe(true)
    expect(head).toEqual({ study: 'villages', wave: 'w', language: 'en-GB', pages: 3 })
    expect(counted).toEqual([{ path: 'data/villages/w/interviews.csv', sha256: hashOf('rows') }])
    const percent = { text: '100\u00a0per cent', pages: [2], as: 'percent', results: ['w/shop.yes'] }
    expect(figures).toMatchObject([
      { ...percent, at: 'report/only.md.hbs:3:4', rule: expect.stringContaining('2 of 2 is 100%') },
      {
        text: 'one village',
        pages: [2],
        at: 'report/only.md.hbs:3:28',
        as: 'counted',
        results: ['w/shop.yes/region=north'],
      },
      { ...percent, at: 'report/only.md.hbs:3:67' },
    ])
    expect(others).toEqual([
      { text: '1\u00a0April 2020', pages: [1], is: 'the date of publication' },
      { text: 'Village research (2020). Wave w.', pages: [3], is: 'on the back page' },
      { text: '2\u00a0March 2020 to 3\u00a0March 2020', pages: [3], is: 'on the back page' },
      { text: '1\u00a0April 2020', pages: [3], is: 'on the back page' },
      { text: '1', pages: [3], is: 'on the back page' },
      { text: '2', pages: [2], is: 'the number of the page' },
      { text: '3', pages: [3], is: 'the number of the page' },
    ])
    const rows = [{ file: 'data/villages/w/interviews.csv', rows: '2' }]
    expect(claims).toEqual([
      {
        at: 'report/only.md.hbs:3:91',
        words: 'So everywhere',
        claim: 'all "shop.yes"',
        meaning: 'everyone, without exception',
        figures: [{ result: 'w/shop.yes', wave: 'w', count: 2, base: 2, percent: 100 }],
      },
    ])
    expect(entries).toMatchObject([
      {
        id: 'w/shop.yes',
        wave: 'w',
        question: 'shop',
        item: 'yes',
        label: 'yes',
        count: 2,
        percent: 100,
        base: 2,
        fromDeskResearch: 0,
        texts: { percent: '100%', words: 'two of the two' },
        rows: { base: rows, counted: rows },
      },
      {
        id: 'w/shop.yes/region=north',
        subgroup: { variable: 'region', value: 'north' },
        rows: { base: rows, counted: rows },
      },
    ])
  })

  test('writes a manifest of what went in and what came out, with names in order', async () => {
    const files = withRows()
    await publishTo(files)
    const manifest = await read(files, 'out/w/manifest.json')
    expect(JSON.parse(manifest)).toEqual({
      program: 'p',
      created: '2020-04-01T00:00:00.000Z',
      inputs: { b: '2', 'data/villages/w/interviews.csv': hashOf('rows') },
      outputs: {
        'report.pdf': hashOf(pdf),
        'report.html': hashOf(html),
        'results.json': hashOf(await files.read('out/w/results.json')),
        'edition.json': hashOf(await files.read('out/w/edition.json')),
        'changes.json': hashOf(await files.read('out/w/changes.json')),
        'changes.md': hashOf(await files.read('out/w/changes.md')),
      },
    })
    expect(manifest.indexOf('"b"')).toBeLessThan(manifest.indexOf('"data/'))
  })

  test('publishes nothing when an input changed while the report was made', async () => {
    const files = memoryFiles({ 'data/villages/w/interviews.csv': 'other rows' })
    await expect(publishTo(files)).rejects.toThrow(
      'data/villages/w/interviews.csv:1:1: error: this changed while the report was made from it [input-changed]',
    )
    expect(await files.list('.')).toEqual(['data/'])
  })

  test.each([
    ['EACCES', 'you have no permission, EACCES'],
    ['EROFS', 'the disk can only be read, EROFS'],
    ['ENOSPC', 'the disk is full, ENOSPC'],
    ['EXDEV', 'a part of it is on another disk, EXDEV'],
    ['ENAMETOOLONG', 'its path is too long, ENAMETOOLONG'],
    ['ENOTDIR', 'a file is in its place, ENOTDIR'],
    ['EIO', 'EIO'],
  ])('says of %s what keeps it from writing, and leaves nothing', async (code, reason) => {
    const files = withRows({ 'out/w': code })
    await expect(publishTo(files)).rejects.toThrow(
      [
        `out/w:1:1: error: the system cannot write this folder (${reason}) [cannot-write]`,
        '    hint: the edition before it is still there',
      ].join('\n'),
    )
    expect(await files.list('.')).toEqual(['data/'])
  })
})
