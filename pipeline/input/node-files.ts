import { mkdir, open, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises'
import { posix } from 'node:path'
import { type Files, isSystemError } from '../core/files.ts'
import { LIMITS } from './limits.ts'

/** The real file system. */
export const nodeFiles: Files = {
  read,
  list,
  makeFolder,
  create,
  async rename(from, to) {
    await syncFolder(from)
    await rename(from, to)
    await syncFolder(posix.dirname(to))
  },
  async link(path, target) {
    await symlink(target, path)
  },
  linkTarget,
  async remove(path) {
    await rm(path, { recursive: true, force: true, maxRetries: 3 })
  },
}

/**
 * Looks at a file before it is read, because a larger one could take all memory, and a pipe never ends. Reads it at once:
 * Node's `readFile` reads pieces of half a megabyte, each with a wait.
 */
async function read(path: string): Promise<Uint8Array> {
  const found = await stat(path)
  if (found.size > LIMITS.fileBytes) throw Object.assign(new Error(`${path} is too large`), { code: 'EFBIG' })
  if (!found.isFile() && !found.isDirectory())
    throw Object.assign(new Error(`${path} is not a file`), { code: 'ENOTSUP' })
  const file = await open(path, 'r')
  try {
    const bytes = Buffer.allocUnsafeSlow(found.size)
    let size = 0
    let got = -1
    while (size < bytes.length && got !== 0) {
      got = (await file.read(bytes, size)).bytesRead
      size += got
    }
    return bytes.subarray(0, size)
  } finally {
    await file.close()
  }
}

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
    // A link to nothing is left to whoever reads it.
    return false
  }
}

/** Does not use Node's own `recursive`, which reports a read-only or full disk as a missing folder. */
async function makeFolder(path: string): Promise<void> {
  const made = await tryMakeFolder(path)
  if (made || posix.dirname(path) === path) return
  await makeFolder(posix.dirname(path))
  await mkdir(path).catch(passExisting)
}

/** False when the parent folder does not exist. */
async function tryMakeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path).catch(passExisting)
    return true
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return false
    throw error
  }
}

function passExisting(error: unknown): void {
  if (!isSystemError(error) || error.code !== 'EEXIST') throw error
}

async function create(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function linkTarget(path: string): Promise<string | undefined> {
  try {
    return await readlink(path)
  } catch (error) {
    // EINVAL means that it is not a link, UNKNOWN that the file system has no links.
    if (isSystemError(error) && ['EINVAL', 'ENOENT', 'ENOTDIR', 'UNKNOWN'].includes(error.code))
      return undefined
    throw error
  }
}

/**
 * Makes a rename survive a power cut, where the system can sync a folder. Where it cannot, the rename still
 * happened.
 */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}
