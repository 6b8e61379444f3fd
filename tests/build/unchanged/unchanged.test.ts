import { posix } from 'node:path'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { findUnchanged, type Question } from '../../../pipeline/build/unchanged.ts'
import type { Files } from '../../../pipeline/core/files.ts'
import { InputError } from '../../../pipeline/core/problem.ts'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { buildGood, quietHost } from '../../support/build-memory.ts'
import { changedFiles } from '../../support/changed-files.ts'
import { memoryCache } from '../../support/memory-cache.ts'
import { systemError } from '../../support/memory-files.ts'
import { overlayFiles, overwrite } from '../../support/overlay-files.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const STUDY = `${CASE}/data/libraries`
const question: Question = { folders, selection: {} }

let files: Files
const cache = memoryCache()

beforeAll(async () => {
  ;({ files } = overlayFiles(nodeFiles))
  await buildGood({ ...quietHost(files), cache }, question)
})

// Each test changes one thing of what is unchanged without it.
afterEach(async () => {
  expect(await findUnchanged(files, cache, question)).toBeDefined()
})

/** What a cache holds of builds that nothing changed for. */
function notesIn({ entries }: ReturnType<typeof memoryCache>): string[] {
  return [...entries.keys()].filter((key) => key.startsWith('unchanged '))
}

/** The answer without a look at the inputs' content, and whether a build finds the same. */
async function answers(host: Files, asked: Question = question) {
  const quick = await findUnchanged(host, cache, asked)
  const whole = await orRefusal(buildGood(quietHost(host), asked))
  return { quick: quick !== undefined, whole: whole?.every(({ made }) => made === undefined) ?? false }
}

/** What changed files say to a build that has something to publish is that they cannot be written. */
function orRefusal<T>(built: Promise<T>): Promise<T | undefined> {
  return built.catch((error: unknown) => {
    if (error instanceof InputError && error.message.includes('EROFS')) return undefined
    throw error
  })
}

/** A file with one byte more at its end: white space, which changes no meaning, only bytes. */
async function touched(path: string): Promise<Uint8Array> {
  return Buffer.concat([await files.read(path), Buffer.from('\n')])
}

describe('a build that nothing has changed for', () => {
  test('is answered as a build answers it', async () => {
    expect(await findUnchanged(files, cache, question)).toEqual(await buildGood(quietHost(files), question))
    expect(await answers(files)).toEqual({ quick: true, whole: true })
  })

  test('is noted with hashes and names of files alone', () => {
    const [note] = [...cache.entries].filter(([key]) => key.startsWith('unchanged '))
    const { seen, editions } = JSON.parse(note?.[1] ?? '{}')
    expect(editions).toEqual([{ edition: 'libraries/2024', pdf: 'out/libraries/2024/report.pdf' }])
    for (const hash of Object.values(seen)) expect(hash).toMatch(/^(\w{64}|nothing \(ENOENT\))$/)
    expect(Object.keys(seen)).toEqual(
      expect.arrayContaining([`${CASE}/data/`, `${STUDY}/`, `${STUDY}/names.csv`]),
    )
  })

  test('is over when its manifest changes', async () => {
    const path = 'out/libraries/2024/manifest.json'
    const text = new TextDecoder().decode(await files.read(path)).replace(/"program": "./, '"program": "?')
    const changed = changedFiles(files, path, new TextEncoder().encode(text))
    expect(await answers(changed)).toEqual({ quick: false, whole: false })
  })

  test.each([
    `${STUDY}/2024/desk-research.csv`,
    `${STUDY}/2024/quotes.json`,
    'out/libraries/2024/report.html',
    'out/libraries/2024/manifest.json',
  ])('is over when %s is gone', async (path) => {
    const changed = changedFiles(files, path, undefined)
    expect(await findUnchanged(changed, cache, question)).toBeUndefined()
  })

  test.each([
    ['a wave', `${STUDY}/2025/wave.json`],
    ['a study', `${CASE}/data/parks/study.json`],
    ['a partial', `${CASE}/templates/shared/extra.md.hbs`],
    ['a chart', `${CASE}/templates/annual/charts/extra.vl.json`],
    ['a template', `${CASE}/templates/annual/extra.md.hbs`],
    ['a theme', `${CASE}/templates/shared/extra.theme.json`],
    ['a file under an unknown name', `${STUDY}/2024/extra.csv`],
  ])('is over when %s is added', async (_what, path) => {
    const more = overlayFiles(files, { [path]: '{}' }).files
    expect(await findUnchanged(more, cache, question)).toBeUndefined()
  })

  test('is over for another question', async () => {
    const others: Question[] = [
      { ...question, created: new Date('2030-01-01') },
      { ...question, selection: { study: 'libraries' } },
      { ...question, selection: { study: 'libraries', wave: '2024' } },
      { ...question, folders: { ...folders, output: 'elsewhere' } },
      { ...question, folders: { ...folders, data: 'data' } },
      { ...question, folders: { ...folders, templates: 'templates' } },
    ]
    for (const other of others) expect(await findUnchanged(files, cache, other)).toBeUndefined()
  })

  test('is over for another program', async () => {
    vi.stubGlobal('PROGRAM_HASH', 'another')
    expect(await findUnchanged(files, cache, question)).toBeUndefined()
    vi.unstubAllGlobals()
  })

  test('is over in another folder, where the same paths lead elsewhere', async () => {
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue('/elsewhere')
    expect(await findUnchanged(files, cache, question)).toBeUndefined()
    cwd.mockRestore()
  })

  test('does not hold while an edition is another than the build that noted it made', async () => {
    const own = memoryCache()
    const { files: apart } = overlayFiles(nodeFiles)
    const swapped: Files = {
      ...apart,
      // Another process writes last.
      async rename(from, to) {
        await apart.rename(from, to)
        if (to === 'out/libraries/2024/current') await overwrite(apart, `${to}/report.pdf`, 'another')
      },
    }
    await buildGood({ ...quietHost(swapped), cache: own }, question)
    expect(await apart.read('out/libraries/2024/report.pdf')).toEqual(new TextEncoder().encode('another'))
    expect(notesIn(own)).toEqual([])
  })

  test('does not hold while a run publishes, or died of it', async () => {
    const claim = 'out/libraries/2024/.run-20300603T060000Z-elsewhere-1-1f2e3d4c'
    const own = memoryCache()
    await files.create(`${claim}/beat-0`, new Uint8Array())
    expect(await findUnchanged(files, cache, question)).toBeUndefined()
    await buildGood({ ...quietHost(files), cache: own }, question)
    expect(notesIn(own)).toEqual([])
    await files.remove(claim)
  })

  test('is not noted where the folder of an edition cannot be listed', async () => {
    const own = memoryCache()
    const closed: Files = {
      ...files,
      list: (path) =>
        path === 'out/libraries/2024' ? Promise.reject(systemError(path, 'EACCES')) : files.list(path),
    }
    expect(await buildGood({ ...quietHost(closed), cache: own }, question)).toHaveLength(1)
    expect(notesIn(own)).toEqual([])
  })

  test('does not hold when an input changed while it was read', async () => {
    const own = memoryCache()
    const path = `${STUDY}/study.json`
    const [first, second] = [await files.read(path), await touched(path)]
    let reads = 0
    const restless: Files = {
      ...files,
      async read(asked) {
        if (posix.normalize(asked) !== path) return files.read(asked)
        reads += 1
        return reads === 1 ? first : second
      },
    }
    await buildGood({ ...quietHost(restless), cache: own }, question)
    expect(reads).toBe(1)
    expect(await findUnchanged(restless, own, question)).toBeUndefined()
  })
})
