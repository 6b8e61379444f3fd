import { describe, expect, it } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { hashOf } from '../../pipeline/input/recorded-files.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { publish } from '../../pipeline/publish/publish.ts'
import { makeReport } from '../support/make-report.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'
import { memoryFiles } from '../support/memory-files.ts'

const study = makeStudy({
  questions: [makeQuestion({ id: 'shop', label: 'A shop?', answers: makeAnswers('yes', 'no') })],
  waves: [
    makeWave({ id: 'w', questions: ['shop'], interviews: [makeInterview(['N-1', 'S-1'], { shop: 'yes' })] }),
  ],
})
const results = analyse(study, 'w')
const source =
  '# Title\n\nIn {{percent "shop.yes"}}, {{counted "shop.yes" region="north"}}, {{percent "shop.yes"}}. {{#claim "all" "shop.yes"}}So *everywhere*{{/claim}}.'
const document = writeProse(makeReport({ only: source }), results, [])
const pdf = new TextEncoder().encode('%PDF')
const origin = { inputs: { b: '2', a: '1' }, program: 'p', created: '2020-04-01T00:00:00.000Z' }

async function read(files: ReturnType<typeof memoryFiles>, path: string): Promise<string> {
  return new TextDecoder().decode(await files.read(path))
}

describe('publish', () => {
  it('writes the PDF, and every result used with its texts and places, and every claim with its figures', async () => {
    const files = memoryFiles({})
    expect(await publish(files, 'out/w', { document, results, pdf, origin }, 'templates')).toBe(
      'out/w/report.pdf',
    )
    expect(await read(files, 'out/w/report.pdf')).toBe('%PDF')
    const { results: entries, claims, ...head } = JSON.parse(await read(files, 'out/w/results.json'))
    expect(claims).toEqual([
      {
        ...{ at: 'report/only.md.hbs:3:91', words: 'So everywhere', claim: 'all "shop.yes"' },
        meaning: 'everyone, without exception',
        figures: [{ result: 'w/shop.yes', wave: 'w', count: 2, base: 2, percent: 100 }],
      },
    ])
    expect(head).toEqual({ study: 'villages', wave: 'w', language: 'en-GB' })
    expect(entries).toMatchObject([
      {
        ...{ id: 'w/shop.yes', wave: 'w', question: 'shop', item: 'yes', label: 'yes' },
        ...{ count: 2, percent: 100, base: 2, fromDeskResearch: 0 },
        texts: { percent: '100%', words: 'two of the two' },
        uses: [
          { at: 'report/only.md.hbs:3:4', as: 'percent', text: '100%' },
          { at: 'report/only.md.hbs:3:67', as: 'percent', text: '100%' },
        ],
      },
      {
        id: 'w/shop.yes/region=north',
        subgroup: { variable: 'region', value: 'north' },
        uses: [{ at: 'report/only.md.hbs:3:28', as: 'counted', text: 'one village' }],
      },
    ])
  })

  it('writes a manifest of what went in and what came out, with names in order', async () => {
    const files = memoryFiles({})
    await publish(files, 'out/w', { document, results, pdf, origin }, 'templates')
    const manifest = await read(files, 'out/w/manifest.json')
    expect(JSON.parse(manifest)).toEqual({
      ...{ program: 'p', created: '2020-04-01T00:00:00.000Z', inputs: { a: '1', b: '2' } },
      outputs: { 'report.pdf': hashOf(pdf), 'results.json': hashOf(await files.read('out/w/results.json')) },
    })
    expect(manifest.indexOf('"a"')).toBeLessThan(manifest.indexOf('"b"'))
  })

  it('says what keeps it from writing, and leaves nothing', async () => {
    const files = memoryFiles({}, { 'out/w/results.json': 'EACCES' })
    const published = publish(files, 'out/w', { document, results, pdf, origin }, 'templates')
    await expect(published).rejects.toThrow(
      [
        'out/w:1:1: error: the system cannot write this folder (EACCES) [cannot-write]',
        '    hint: the edition that stood there still stands',
      ].join('\n'),
    )
    await expect(files.read('out/w/report.pdf')).rejects.toThrow('ENOENT')
  })
})
