import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashOf } from '../recorded-files.ts'
import type { Cache, Kind } from './cache.ts'

/** The folder of the bundled program's cache; there is none when it runs from source, or where none can be written. */
declare const CACHE_FOLDER: string | undefined

/** How many entries of a kind are kept; the oldest go. */
const MAX_ENTRIES: Readonly<Record<Kind, number>> = { charts: 2000, unchanged: 100 }

/** The cache of the bundled program. */
export function programCache(): Cache | undefined {
  return typeof CACHE_FOLDER === 'string' ? folderCache(CACHE_FOLDER) : undefined
}

/** A cache of one file an entry. Each tells its own hash, so that a damaged one is no entry. */
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
  }
}

/** Of the key too: an entry under another's name is damaged as well. */
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

/** Straight in its place: an entry that a killed run left in part is no entry, and the next one like it is written over it. */
async function writeEntry(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(path, content)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** What else stands there is not ours. */
async function keepNewest(folder: string, max: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}\.txt$/.test(name))
  if (names.length <= max) return
  const aged = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), written: await writtenAt(join(folder, name)) })),
  )
  const old = aged.toSorted((one, other) => other.written - one.written).slice(max)
  await Promise.all(old.map(({ path }) => rm(path, { force: true })))
}

/** When it was written; one that another run has just taken away was written long ago. */
async function writtenAt(path: string): Promise<number> {
  return (await orNothing(stat(path)))?.mtimeMs ?? 0
}
