import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashOf } from '../recorded-files.ts'
import type { Cache, Kind } from './cache.ts'

/** The cache folder of the bundled program. Undefined when the program runs from source or cannot write one. */
declare const CACHE_FOLDER: string | undefined

/** The most entries of each kind; the oldest are removed first. */
const MAX_ENTRIES: Readonly<Record<Kind, number>> = {
  charts: 2000,
  names: 500,
  'typed-numbers': 500,
  unchanged: 100,
}

/** The cache of the bundled program. */
export function programCache(): Cache | undefined {
  return typeof CACHE_FOLDER === 'string' ? folderCache(CACHE_FOLDER) : undefined
}

/** A cache with one file per entry. Each file starts with its own hash, so that a damaged one is ignored. */
export function folderCache(folder: string, max = MAX_ENTRIES): Cache {
  const pathOf = (kind: Kind, key: string) => join(folder, kind, `${hashOf(key)}.txt`)
  return {
    async read(kind, key) {
      const whole = await orNothing(readFile(pathOf(kind, key), 'utf8'))
      const [, hash, text] = /^(\w{64})\n(.*)$/s.exec(whole ?? '') ?? []
      return text !== undefined && hash === sealOf(key, text) ? text : undefined
    },
    async write(kind, key, text) {
      await orNothing(writeEntry(pathOf(kind, key), `${sealOf(key, text)}\n${text}`))
      await orNothing(keepNewest(join(folder, kind), max[kind]))
    },
    async clear(kind) {
      await orNothing(keepNewest(join(folder, kind), 0))
    },
  }
}

/** The hash covers the key, so that an entry saved under the wrong name counts as damaged. */
function sealOf(key: string, text: string): string {
  return hashOf(JSON.stringify([key, text]))
}

/** A cache that cannot be read or written is no reason to stop. */
async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/** Writes in place: if a run is killed halfway, the hash marks the entry as damaged and the next run overwrites it. */
async function writeEntry(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(path, content)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Removes the oldest entries, and leaves files that are not ours alone. */
async function keepNewest(folder: string, max: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}\.txt$/.test(name))
  if (names.length <= max) return
  const aged = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), written: await writtenAt(join(folder, name)) })),
  )
  const old = aged.toSorted((one, other) => other.written - one.written).slice(max)
  await Promise.all(old.map(({ path }) => rm(path, { force: true })))
}

/** The time a file was written; 0 when another run has just removed it. */
async function writtenAt(path: string): Promise<number> {
  return (await orNothing(stat(path)))?.mtimeMs ?? 0
}
