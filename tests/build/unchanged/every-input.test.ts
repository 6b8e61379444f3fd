import { posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildAll } from '../../../pipeline/build/build-all.ts'
import { findUnchanged, type Question } from '../../../pipeline/build/unchanged.ts'
import type { Files } from '../../../pipeline/core/files.ts'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { type Manifest, readManifest } from '../../../pipeline/publish/manifest.ts'
import { quietHost } from '../../support/build-memory.ts'
import { changedFiles } from '../../support/changed-files.ts'
import { memoryCache } from '../../support/memory-cache.ts'
import { overlayFiles } from '../../support/overlay-files.ts'
import { rebuilt } from '../../support/rebuilt.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const TARGET = 'out/libraries/2024'
const question: Question = { folders, selection: {} }

const cache = memoryCache()
/** Paths that the build read or listed, a folder's with `/`. */
const read = new Set<string>()
let files: Files
let manifest: Manifest | undefined
let seen: readonly string[]

beforeAll(async () => {
  // As in a bundle: it is not told anew for each build.
  vi.stubGlobal('PROGRAM_HASH', 'p')
  ;({ files } = overlayFiles(nodeFiles))
  const watched: Files = {
    ...files,
    read: (path) => files.read(note(path)),
    list: (path) => files.list(note(path, '/')),
  }
  await buildAll({ ...quietHost(watched), cache }, question)
  manifest = await readManifest(files, TARGET)
  const [kept = '{}'] = [...cache.entries].flatMap(([key, text]) =>
    key.startsWith('unchanged ') ? [text] : [],
  )
  seen = Object.keys((JSON.parse(kept) as { seen: object }).seen)
})

afterAll(() => {
  vi.unstubAllGlobals()
})

function note(path: string, end = ''): string {
  read.add(`${posix.normalize(path)}${end}`)
  return path
}

/** What the quick look and the program itself say of files: whether there is something to do. */
async function found(changed: Files) {
  const quick = (await findUnchanged(changed, cache, question)) === undefined
  return { quick, whole: (await rebuilt(changed, question)).length > 0 }
}

describe('all that a build reads', () => {
  // Inputs alone: the output, and the folder that it is in, are looked at for earlier editions.
  const isInput = (path: string) => !path.startsWith('out/') && path !== './'

  test('is seen by the quick look', () => {
    const looked = new Set(seen.map((path) => posix.normalize(path)))
    expect([...read].filter((path) => isInput(path) && !looked.has(path))).toEqual([])
    expect([...read].filter(isInput).length).toBeGreaterThan(25)
  })

  test('is in the manifest, but for the names of studies', () => {
    const names = Object.keys(manifest?.inputs ?? {})
    const known = (path: string) =>
      names.includes(posix.relative(CASE, path) + (path.endsWith('/') ? '/' : '')) ||
      names.includes(posix.basename(path))
    expect([...read].filter((path) => isInput(path) && !known(path))).toEqual([`${CASE}/data/`])
  })

  test('may be left as it is', async () => {
    expect(await found(files)).toEqual({ quick: false, whole: false })
  })

  test('may not change by a byte, whichever file it is', async () => {
    // Of the manifest counts what it says, not how.
    const paths = seen.filter((path) => !path.endsWith('/') && path !== `${TARGET}/manifest.json`)
    expect(paths.length).toBeGreaterThan(20)
    for (const path of paths) {
      const changed = changedFiles(files, posix.normalize(path), await withOneMore(path))
      expect(await found(changed), path).toEqual({ quick: true, whole: true })
    }
  }, 240_000)

  test('may not get another file, whichever folder it is in', async () => {
    const paths = seen.filter((path) => path.endsWith('/') && path !== `${TARGET}/`)
    expect(paths.length).toBeGreaterThan(5)
    for (const path of paths) {
      const more = overlayFiles(files, { [`${path}zz-new.txt`]: '' }).files
      const ofStudy = posix.normalize(path) !== `${CASE}/data/`
      expect(await found(more), path).toEqual({ quick: true, whole: ofStudy })
    }
  }, 240_000)
})

/** A file with a byte more at its end: white space, which changes no meaning, only bytes. One that is not there is there then. */
async function withOneMore(path: string): Promise<Uint8Array> {
  const bytes = await files.read(path).catch(() => new Uint8Array())
  return Buffer.concat([bytes, Buffer.from('\n')])
}
