import type { Files } from '../input/files.ts'
import { InputError } from '../problem.ts'

const ABSENT = new Set(['ENOENT', 'ENOTDIR'])

/** Names in a folder, none where there is no such folder; an InputError says why it cannot be read. */
export async function listFolder(files: Files, path: string): Promise<readonly string[]> {
  try {
    return await files.list(path)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    if (ABSENT.has(String(error.code))) return []
    const message = `the system cannot list this folder (${error.code})`
    throw new InputError([{ file: path, line: 1, column: 1, rule: 'unreadable-folder', message }])
  }
}
