import { posix } from 'node:path'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { didYouMean, type Finding, InputError, type Place, type Problem } from '../core/problem.ts'
import { counted, LIMITS } from './limits.ts'

/** Names in a folder, sorted. Throws an InputError when it cannot be listed, or has too many. */
export async function listFolder(files: Files, path: string): Promise<readonly string[]> {
  const names = await namesIfThere(files, path)
  if (names === undefined) throw new InputError([await missingFolder(files, path)])
  return names
}

/** Names in a folder; none when it does not exist. */
export async function listFolderIfThere(files: Files, path: string): Promise<readonly string[]> {
  return (await namesIfThere(files, path)) ?? []
}

/** Names in a folder that end so, without the ending; also of folders, which reading them tells of. */
export async function namesEnding(files: Files, path: string, ending: string): Promise<readonly string[]> {
  const names = (await listFolderIfThere(files, path)).map((name) => name.replace(/\/$/, ''))
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
}

/** What is wrong with a file that has the name of a folder. */
export const FILE: Finding = { rule: 'file-not-folder', message: 'this is a file', expected: 'a folder' }

async function namesIfThere(files: Files, path: string): Promise<readonly string[] | undefined> {
  try {
    return fewEnough(path, await files.list(path))
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    if (error.code === 'ENOENT') return undefined
    throw new InputError([unlistable(path, String(error.code))])
  }
}

function fewEnough(path: string, names: readonly string[]): readonly string[] {
  if (names.length <= LIMITS.names) return names
  const message = `there are ${counted(names.length)} names in this folder`
  const expected = `${counted(LIMITS.names)} at most`
  throw new InputError([{ ...placeOf(path), rule: 'too-many-files', message, expected }])
}

function unlistable(path: string, code: string): Problem {
  if (code === 'ENOTDIR') return { ...placeOf(path), ...FILE }
  const message = `the system cannot list this folder (${code})`
  return { ...placeOf(path), rule: 'unreadable-folder', message }
}

async function missingFolder(files: Files, path: string): Promise<Problem> {
  const beside = await files.list(posix.dirname(path)).catch(() => [])
  const hint = didYouMean(
    posix.basename(path),
    beside.flatMap((name) => (name.endsWith('/') ? name.slice(0, -1) : [])),
  )
  const message = 'there is no such folder'
  return { ...placeOf(path), rule: 'missing-folder', message, ...defined({ hint }) }
}

function placeOf(path: string): Place {
  return { file: path, line: 1, column: 1 }
}
