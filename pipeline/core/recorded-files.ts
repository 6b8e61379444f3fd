import { createHash } from 'node:crypto'
import type { Files } from './files.ts'

/** SHA-256 of every file that was read, and of the list of names in every folder, by path. */
export type InputHashes = Readonly<Record<string, string>>

/** Files that record what was read through them. */
export interface RecordedFiles extends Files {
  /** Everything that has been read so far. */
  hashes(): InputHashes
  /** Records something that was read before and has not changed. */
  note(seen: InputHashes): void
  /** The underlying files; reading through these is not recorded. */
  readonly quiet: Files
}

/** Passes every call on, and records the hash of the result, or that there was none. */
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

/** The files without their recorders, and a way to record in all of these what was read without them. */
export function unnoted(files: Files | RecordedFiles): Pick<RecordedFiles, 'quiet' | 'note'> {
  return 'quiet' in files ? files : { quiet: files, note: () => undefined }
}

/** The hash that `recordFiles` would record for a path now; a folder's path ends in `/`. */
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

/** Separated by a character that no name contains. */
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
