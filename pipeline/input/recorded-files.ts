import { createHash } from 'node:crypto'
import type { Files } from './files.ts'

/** SHA-256 of every file that was read, and of the names in every folder that was listed, by path. */
export type InputHashes = Readonly<Record<string, string>>

/** Files that remember what was read of them. */
export interface RecordedFiles extends Files {
  /** All that was read up to now. */
  hashes(): InputHashes
}

/** Passes every call on, and keeps the hash of what it gave. */
export function recordFiles(files: Files): RecordedFiles {
  const hashes = new Map<string, string>()
  return {
    ...files,
    async read(path) {
      const bytes = await files.read(path)
      hashes.set(path, hashOf(bytes))
      return bytes
    },
    async list(path) {
      const names = await files.list(path)
      hashes.set(`${path}/`, hashOf(names.join('\n')))
      return names
    },
    hashes: () => Object.fromEntries(hashes),
  }
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
