import { expect, test } from 'vitest'
import { hashOf } from '../../pipeline/core/recorded-files.ts'
import { isUpToDate, manifestText, readManifest } from '../../pipeline/publish/manifest.ts'
import { memoryFiles } from '../support/memory-files.ts'

const ORIGIN = { inputs: { a: '1', b: '2' }, program: 'p', created: '2020-04-01T00:00:00.000Z' }
const WHOLE = { ...ORIGIN, outputs: { 'report.pdf': hashOf('%PDF') } }

const withManifest = (text: string) => memoryFiles({ 'out/manifest.json': text, 'out/report.pdf': '%PDF' })

test('a manifest is read as it was written', async () => {
  expect(await readManifest(withManifest(manifestText(WHOLE)), 'out')).toEqual(WHOLE)
})

test.each([
  ['half of one', manifestText(WHOLE).slice(0, 40)],
  ['nothing', 'null'],
  ...(['program', 'created', 'inputs', 'outputs'] as const).map((part): [string, string] => [
    `one without ${part}`,
    JSON.stringify({ ...WHOLE, [part]: undefined }),
  ]),
])('%s is no manifest', async (_what, text) => {
  expect(await readManifest(withManifest(text), 'out')).toBeUndefined()
  expect(await isUpToDate(withManifest(text), 'out', ORIGIN)).toBe(false)
})

test.each([
  ['what was made stands there', WHOLE, true],
  ['its files are told in another order', { ...WHOLE, inputs: { b: '2', a: '1' } }, true],
  ['nothing was made', { ...WHOLE, outputs: {} }, false],
  ['a file is another', { ...WHOLE, outputs: { 'report.pdf': hashOf('other') } }, false],
  ['a file is gone', { ...WHOLE, outputs: { ...WHOLE.outputs, 'report.html': hashOf('') } }, false],
  ['it was made from another file', { ...WHOLE, inputs: { a: '1', b: '3' } }, false],
  ['it was made from a file less', { ...WHOLE, inputs: { a: '1' } }, false],
  ['it was made by another program', { ...WHOLE, program: 'q' }, false],
  ['it has another date', { ...WHOLE, created: '2020-04-02T00:00:00.000Z' }, false],
])('is up to date or not where %s', async (_what, manifest, expected) => {
  expect(await isUpToDate(withManifest(manifestText(manifest)), 'out', ORIGIN)).toBe(expected)
})
