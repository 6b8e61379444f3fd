import { posix } from 'node:path'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { didYouMean, type Finding, InputError, type Problem } from '../core/problem.ts'
import { counted, LIMITS } from './limits.ts'

/** Names in a folder, sorted. Throws an InputError when it cannot be listed, or has too many. */
export async function listFolder(files: Files, path: string): Promise<readonly string[]> {
  const names = await namesIn(files, path)
  if (names.length <= LIMITS.names) return names
  const message = `there are ${counted(names.length)} names in this folder`
  const expected = `${counted(LIMITS.names)} at most`
  throw new InputError([{ file: path, line: 1, column: 1, rule: 'too-many-files', message, expected }])
}

async function namesIn(files: Files, path: string): Promise<readonly string[]> {
  try {
    return await files.list(path)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new InputError([await missingFolder(files, path, String(error.code))])
  }
}

/** Names in a folder that end so, without the ending; also of folders, which reading them tells of. */
export async function namesEnding(files: Files, path: string, ending: string): Promise<readonly string[]> {
  const names = (await listFolderIfThere(files, path)).map((name) => name.replace(/\/$/, ''))
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
}

/** What is wrong with a file that has the name of a folder. */
export const FILE: Finding = { rule: 'file-not-folder', message: 'this is a file', expected: 'a folder' }

/** Names in a folder; none when it does not exist. */
export async function listFolderIfThere(files: Files, path: string): Promise<readonly string[]> {
  try {
    return await listFolder(files, path)
  } catch (error) {
    if (error instanceof InputError && error.problems.every(({ rule }) => rule === 'missing-folder'))
      return []
    throw error
  }
}

async function missingFolder(files: Files, path: string, code: string): Promise<Problem> {
  const place = { file: path, line: 1, column: 1 }
  if (code === 'ENOTDIR') return { ...place, ...FILE }
  if (code !== 'ENOENT') {
    return { ...place, rule: 'unreadable-folder', message: `the system cannot list this folder (${code})` }
  }
  const beside = await files.list(posix.dirname(path)).catch(() => [])
  const hint = didYouMean(
    posix.basename(path),
    beside.flatMap((name) => (name.endsWith('/') ? name.slice(0, -1) : [])),
  )
  return {
    ...place,
    rule: 'missing-folder',
    message: 'there is no such folder',
    ...defined({ hint }),
  }
}
