import { createHash } from 'node:crypto'
import type { Files } from './files.ts'

/** SHA-256 of every file that was read, and of the names in every folder that was listed, by path. */
export type InputHashes = Readonly<Record<string, string>>

/** Files that remember what was read of them. */
export interface RecordedFiles extends Files {
  /** All that was read up to now. */
  hashes(): InputHashes
  /** Notes what was read before, and is the same now. */
  note(seen: InputHashes): void
  /** The files themselves: nothing is noted of what these read. */
  readonly quiet: Files
}

/** Passes every call on, and keeps the hash of what it gave, or that it gave nothing. */
export function recordFiles(files: Files): RecordedFiles {
  const hashes = new Map<string, string>()
  const below = unnoted(files)
  const note = (path: string, hash: string) => {
    const before = hashes.get(path) ?? hash
    hashes.set(path, before === hash ? hash : 'changed while it was read')
  }
  const noted = async <T>(path: string, given: Promise<T>, contentOf: (result: T) => Content): Promise<T> => {
    try {
      const result = await given
      note(path, hashOf(contentOf(result)))
      return result
    } catch (error) {
      note(path, nothing(error))
      throw error
    }
  }
  return {
    ...files,
    read: (path) => noted(path, files.read(path), (bytes) => bytes),
    list: (path) => noted(`${path}/`, files.list(path), textOfNames),
    hashes: () => Object.fromEntries(hashes),
    note(seen) {
      for (const [path, hash] of Object.entries(seen)) note(path, hash)
      below.note(seen)
    },
    quiet: below.quiet,
  }
}

/** Files without the recorders around them, and how to note in all of these what was read so. */
export function unnoted(files: Files | RecordedFiles): Pick<RecordedFiles, 'quiet' | 'note'> {
  return 'quiet' in files ? files : { quiet: files, note: () => undefined }
}

/** What `recordFiles` would keep of a path now; a folder's ends in `/`. */
export async function hashNow(files: Files, path: string): Promise<string> {
  try {
    return hashOf(
      path.endsWith('/') ? textOfNames(await files.list(path.slice(0, -1))) : await files.read(path),
    )
  } catch (error) {
    return nothing(error)
  }
}

type Content = string | Uint8Array

/** Apart by what no name holds. */
function textOfNames(names: readonly string[]): string {
  return names.join('\0')
}

function nothing(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error
  return `nothing (${String(error.code)})`
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(content: Content): string {
  return createHash('sha256').update(content).digest('hex')
}
