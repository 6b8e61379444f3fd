import { posix } from 'node:path'
import type { Files } from '../../pipeline/core/files.ts'
import { hashOf } from '../../pipeline/core/recorded-files.ts'
import { type Manifest, readManifest } from '../../pipeline/publish/manifest.ts'

const NAMES = ['report.pdf', 'report.html', 'results.json', 'edition.json', 'changes.json', 'changes.md']

/** The manifest of an edition whose files all have the hashes that it tells; throws of another. */
export async function assertWhole(files: Files, folder: string): Promise<Manifest> {
  const manifest = await readManifest(files, folder)
  if (manifest === undefined) throw new Error(`no manifest in ${folder}`)
  for (const name of NAMES) {
    const hash = hashOf(await files.read(posix.join(folder, name)))
    if (hash !== manifest.outputs[name]) throw new Error(`${name} in ${folder} is not that of its manifest`)
  }
  return manifest
}

/** Names of the editions in the history of a folder, all of which are whole. */
export async function wholeEditions(files: Files, folder: string): Promise<readonly string[]> {
  const history = posix.join(folder, 'history')
  const ids = await files.list(history).catch(() => [])
  for (const id of ids) await assertWhole(files, posix.join(history, id))
  return ids
}

/** What stands in the folder of an edition when nothing is left over. */
export const TIDY = [
  'changes.json',
  'changes.md',
  'current/',
  'edition.json',
  'history/',
  'manifest.json',
  'report.html',
  'report.pdf',
  'results.json',
] as const
