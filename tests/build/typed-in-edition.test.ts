import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../pipeline/core/problem.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { buildGood, quietHost } from '../support/build-memory.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { overlayFiles } from '../support/overlay-files.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const FINDINGS = `${CASE}/templates/annual/findings.md.hbs`

/** Builds the libraries with some files changed. Gives the keys that are kept of typed numbers, and the problems. */
async function build(cache: ReturnType<typeof memoryCache>, changes: Record<string, string> = {}) {
  const { files } = overlayFiles(nodeFiles, changes)
  const host = { ...quietHost(files), cache }
  const told = await buildGood(host, { folders, selection: {}, force: true }).then(() => [], rulesOf)
  return { kept: keysOf(cache), told }
}

function rulesOf(error: unknown): string[] {
  if (!(error instanceof InputError)) throw error
  return error.problems.map(({ rule }) => rule)
}

function keysOf({ entries }: ReturnType<typeof memoryCache>): string[] {
  return [...entries.keys()].filter((key) => key.startsWith('typed-numbers '))
}

async function edited(path: string, from: string, to: string) {
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  return { [path]: text.replace(from, to) }
}

describe('that nothing is typed by hand', () => {
  test('is kept for the same templates, and found again by new data', async () => {
    const cache = memoryCache()
    const first = await build(cache)
    expect(first.told).toEqual([])
    expect(first.kept.length).toBeGreaterThan(0)
    const data = await edited(`${CASE}/data/libraries/2024/interviews.csv`, '2024-04-09', '2024-04-10')
    expect((await build(cache, data)).kept).toEqual(first.kept)
  })

  test('is not known of another template, and what is typed is not kept', async () => {
    const cache = memoryCache()
    const { kept } = await build(cache)
    const typed = await edited(FINDINGS, '\n\n', '\n\nTwelve branches take part.\n\n')
    expect(await build(cache, typed)).toEqual({ kept, told: ['typed-number'] })
    const honest = await edited(FINDINGS, '\n\n', '\n\nBranches take part.\n\n')
    const other = await build(cache, honest)
    expect(other.told).toEqual([])
    expect(other.kept).toHaveLength(kept.length + 1)
  })

  test.each([
    ['study.json', `${CASE}/data/libraries/study.json`, '"branches"', '"libraries"'],
    ['the codebook', `${CASE}/data/libraries/codebook.json`, '"label": "high"', '"label": "quite high"'],
  ])('is looked for again after a change of %s', async (_, path, from, to) => {
    const cache = memoryCache()
    const { kept } = await build(cache)
    expect((await build(cache, await edited(path, from, to))).kept.length).toBeGreaterThan(kept.length)
  })
})
