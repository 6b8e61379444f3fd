import { posix } from 'node:path'
import { type Files, isSystemError } from '../core/files.ts'
import type { Host } from '../core/host.ts'
import { InputError } from '../core/problem.ts'
import { hashOf } from '../core/recorded-files.ts'
import { listFolderIfThere } from '../input/folders.ts'
import type { Lock } from './lock.ts'
import { MANIFEST, readManifest } from './manifest.ts'

/** The files of an edition by name, including `manifest.json`. */
export type Contents = ReadonlyMap<string, Uint8Array>

const HISTORY = 'history'
/** The link to the current edition; all names beside it lead through it. */
const CURRENT = 'current'

/**
 * Adds an edition to the history of a folder and makes it the current one by a single rename.
 * `history/<date>-<hash>` is written completely before the link `current` moves to it; `report.pdf` and the others
 * are links through `current`.
 *
 * @param keep how many editions stay, including the current one
 */
export async function replaceCurrent(
  host: Host,
  folder: string,
  contents: Contents,
  keep: number,
  lock: Lock,
): Promise<void> {
  const locked: LockedFolder = { host, folder, lock }
  await adoptPlainFiles(locked)
  const id = await store(locked, contents)
  // Makes the links first. The very first time they lead nowhere, until all of them lead to the edition at once.
  await linkNames(locked, contents)
  await pointTo(locked, id)
  // The edition is published. If the system refuses to remove an old one, the next run tries again.
  await retire(locked, id, keep).catch((error: unknown) => {
    if (!isSystemError(error)) throw error
  })
}

interface LockedFolder {
  readonly host: Host
  readonly folder: string
  readonly lock: Lock
}

/**
 * Editions that were plain files, from before there was a history or copied without links, become its first
 * edition.
 */
async function adoptPlainFiles(locked: LockedFolder): Promise<void> {
  const { host, folder } = locked
  if ((await host.files.linkTarget(posix.join(folder, CURRENT))) !== undefined) return
  // Without links, every run would leave an edition that nothing can point to.
  await makeLink(locked, 'link', '.')
  const manifest = await readManifest(host.files, folder)
  if (manifest === undefined) return
  const contents = new Map<string, Uint8Array>()
  for (const name of [...Object.keys(manifest.outputs), MANIFEST]) {
    const bytes = await host.files.read(posix.join(folder, name)).catch(() => undefined)
    if (bytes === undefined || (name !== MANIFEST && hashOf(bytes) !== manifest.outputs[name])) return
    contents.set(name, bytes)
  }
  await pointTo(locked, await store(locked, contents))
  await linkNames(locked, contents)
}

/** Writes an edition into the history, unless a killed run has already done so. */
async function store({ host, folder, lock }: LockedFolder, contents: Contents): Promise<string> {
  const { files } = host
  const history = posix.join(folder, HISTORY)
  const hash = hashOf(contents.get(MANIFEST) ?? '').slice(0, 8)
  const taken = await editionsIn(files, folder)
  for (const id of taken.filter((each) => each.endsWith(`-${hash}`))) {
    if (await holds(files, posix.join(history, id), contents)) return id
  }
  const aside = posix.join(lock.folder, 'edition')
  await files.makeFolder(aside)
  await lock.heartbeat()
  // All at once, because waiting for the disk takes as long for one file as for all.
  await Promise.all([...contents].map(([name, bytes]) => files.create(posix.join(aside, name), bytes)))
  const id = freshId(host.now(), hash, taken)
  await lock.heartbeat()
  await files.makeFolder(history)
  await files.rename(aside, posix.join(history, id))
  return id
}

async function holds(files: Files, edition: string, contents: Contents): Promise<boolean> {
  for (const [name, bytes] of contents) {
    const found = await files.read(posix.join(edition, name)).catch(() => undefined)
    if (found === undefined || hashOf(found) !== hashOf(bytes)) return false
  }
  return true
}

/** Date and time in UTC, which has no summer time, so that names sort by age. */
function freshId(now: Date, hash: string, taken: readonly string[]): string {
  const id = `${now.toISOString().replace(/:|\.\d+/g, '')}-${hash}`
  return taken.includes(id) ? freshId(new Date(now.getTime() + 1000), hash, taken) : id
}

async function linkNames(locked: LockedFolder, contents: Contents): Promise<void> {
  const { host, folder } = locked
  const names = [...contents.keys()].map(async (name) => {
    const path = posix.join(folder, name)
    const target = `${CURRENT}/${name}`
    if ((await host.files.linkTarget(path)) !== target) await putLink(locked, path, target)
  })
  await Promise.all(names)
}

async function pointTo(locked: LockedFolder, id: string): Promise<void> {
  const { folder, lock } = locked
  const { files } = locked.host
  const path = posix.join(folder, CURRENT)
  const target = `${HISTORY}/${id}`
  const old = await files.linkTarget(path)
  if (old === target) return
  if (old === undefined && (await listFolderIfThere(files, folder)).includes(`${CURRENT}/`)) {
    // A copy that followed links left a folder, which a link cannot replace.
    await files.rename(path, posix.join(lock.folder, 'displaced'))
  }
  await lock.heartbeat()
  await putLink(locked, path, target)
}

async function putLink(locked: LockedFolder, path: string, target: string): Promise<void> {
  const aside = await makeLink(locked, posix.basename(path), target)
  await locked.host.files.rename(aside, path)
}

/** Makes a link in the folder of the lock. */
async function makeLink({ host, folder, lock }: LockedFolder, name: string, target: string): Promise<string> {
  const path = posix.join(lock.folder, name)
  await host.files.link(path, target).catch((error: unknown) => {
    if (!isSystemError(error) || !WITHOUT_LINKS.includes(error.code)) throw error
    throw new InputError([noLinks(folder, error.code)])
  })
  return path
}

/** What systems and drives without symbolic links return. */
const WITHOUT_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'UNKNOWN']

function noLinks(file: string, code: string) {
  const message = `symbolic links cannot be made here (${code}), and editions are published through them`
  const hint = 'choose a folder on another disk with `--out`, and copy the report from there'
  return { file, line: 1, column: 1, rule: 'no-links', message, hint }
}

/**
 * Old editions are moved into the folder of the lock first, so that nobody sees one in part; they are removed with
 * it.
 */
async function retire({ host, folder, lock }: LockedFolder, current: string, keep: number): Promise<void> {
  const others = (await editionsIn(host.files, folder)).filter((id) => id !== current)
  for (const id of others.slice(0, Math.max(0, others.length - keep + 1))) {
    await host.files.rename(posix.join(folder, HISTORY, id), posix.join(lock.folder, id))
  }
}

/** Names of the editions in a folder before the current one, oldest first. */
export async function earlierEditions(files: Files, folder: string): Promise<string[]> {
  const current = await files.linkTarget(posix.join(folder, CURRENT))
  const editions = await editionsIn(files, folder)
  return editions.filter((id) => current !== `${HISTORY}/${id}`)
}

/** Names of the editions in a folder, oldest first; other files are left alone. */
async function editionsIn(files: Files, folder: string): Promise<string[]> {
  const names = await listFolderIfThere(files, posix.join(folder, HISTORY))
  return names.filter((name) => EDITION.test(name)).map((name) => name.slice(0, -1))
}

const EDITION = /^\d{4}-\d\d-\d\dT\d{6}Z-[0-9a-f]{8}\/$/
