import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { posix } from 'node:path'
import type { Files } from './files.ts'

/** The real file system. */
export const nodeFiles: Files = { read: readFile, list, writeTogether }

async function list(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true })
  const names = entries.map(async (entry) => {
    const folder = entry.isSymbolicLink() ? await isFolder(posix.join(path, entry.name)) : entry.isDirectory()
    return folder ? `${entry.name}/` : entry.name
  })
  return (await Promise.all(names)).sort()
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // A link that leads nowhere is left to whoever reads it.
    return false
  }
}

interface Swap {
  readonly path: string
  readonly bytes: Uint8Array
  /** The new contents, until they take the file's place. */
  readonly fresh: string
  /** The old contents, until all files have taken their place. */
  readonly kept: string
}

async function writeTogether(contents: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const swaps = [...contents].map(([path, bytes]): Swap => {
    const mark = randomUUID()
    return { path, bytes, fresh: `${path}.${mark}.new`, kept: `${path}.${mark}.old` }
  })
  const undo: (() => Promise<void>)[] = []
  try {
    for (const swap of swaps) await writeSynced(swap)
    for (const { path, fresh, kept } of swaps) {
      const existed = await keepCopy(path, kept)
      await rename(fresh, path)
      undo.unshift(() => (existed ? rename(kept, path) : rm(path)))
    }
  } catch (error) {
    for (const step of undo) await step()
    throw error
  } finally {
    for (const { fresh, kept } of swaps)
      await Promise.all([rm(fresh, { force: true }), rm(kept, { force: true })])
  }
}

async function writeSynced({ path, bytes, fresh }: Swap): Promise<void> {
  await mkdir(posix.dirname(path), { recursive: true })
  const file = await open(fresh, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function keepCopy(path: string, kept: string): Promise<boolean> {
  try {
    await copyFile(path, kept)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
