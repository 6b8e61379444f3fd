import { posix } from 'node:path'
import type { Files } from '../core/files.ts'
import type { Folders } from '../core/options.ts'
import { hashNow, type InputHashes } from '../core/recorded-files.ts'

/** Paths of the data and templates that differ from a manifest. Fonts are in packages, which it does not name. */
export async function changedInputs(files: Files, folders: Folders, inputs: InputHashes): Promise<string[]> {
  const roots: Readonly<Record<string, string>> = { data: folders.data, templates: folders.templates }
  const known = Object.entries(inputs).filter(([path]) => path.includes('/'))
  return changedFiles(files, Object.fromEntries(known), (path) => {
    const [root = '', ...rest] = path.split('/')
    return posix.join(roots[root] ?? root, ...rest, path.endsWith('/') ? '/' : '')
  })
}

/** How many files are read at once: a process can have only so many open. */
const AT_ONCE = 16

/** Paths of the files whose content, and of the folders whose names, no longer match their hash. */
export async function changedFiles(
  files: Files,
  hashes: InputHashes,
  pathOf: (name: string) => string = (path) => path,
): Promise<string[]> {
  const entries = Object.entries(hashes)
  const changed = new Set<string>()
  const line = entries.values()
  const compare = async () => {
    for (const [name, hash] of line) if ((await hashNow(files, pathOf(name))) !== hash) changed.add(name)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, compare))
  return entries.flatMap(([name]) => (changed.has(name) ? [pathOf(name)] : []))
}
