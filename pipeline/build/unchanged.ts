import { resolve } from 'node:path'
import type { Cache } from '../core/cache/cache.ts'
import { type Files, isSystemError } from '../core/files.ts'
import { programHash } from '../core/program.ts'
import { type InputHashes, recordFiles } from '../core/recorded-files.ts'
import { changedFiles } from '../publish/changed-inputs.ts'
import { isClaim } from '../publish/lock.ts'
import { isUpToDate, type Manifest } from '../publish/manifest.ts'
import type { BuildOptions } from './build-options.ts'
import type { Built } from './outcome.ts'

/** What a build was asked: the same question, of the same program, has the same answer while no file changes. */
export type Question = Pick<BuildOptions, 'folders' | 'selection' | 'created'>

/** An answer, and all that it rests on. */
interface Noted {
  /** Of every file and folder that was read to tell which editions there are and that they are up to date. */
  readonly seen: InputHashes
  readonly editions: readonly Pick<Built, 'edition' | 'pdf'>[]
}

/** An edition as a build left it. */
export interface LeftEdition {
  readonly target: string
  readonly origin: Omit<Manifest, 'outputs'>
}

/**
 * Notes that all editions of a build are up to date now, for as long as nothing that was read to tell so changes.
 *
 * @param planned all that was read to plan the build
 */
export async function noteUnchanged(
  { files, cache }: { readonly files: Files; readonly cache?: Cache },
  question: Question,
  planned: InputHashes,
  left: readonly LeftEdition[],
  built: readonly Built[],
): Promise<void> {
  if (cache === undefined) return
  const recorded = recordFiles(files)
  for (const each of left) if (!(await isLeft(recorded, each))) return
  const editions = built.map(({ edition, pdf }) => ({ edition, pdf }))
  const noted: Noted = { seen: { ...planned, ...recorded.hashes() }, editions }
  await cache.write('unchanged', keyOf(question), JSON.stringify(noted))
}

/** Whether an edition stands as it was left, and nobody publishes there, or died of it, as far as can be seen. */
async function isLeft(files: Files, { target, origin }: LeftEdition): Promise<boolean> {
  if (!(await isUpToDate(files, target, origin))) return false
  try {
    return !(await files.list(target)).some(isClaim)
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}

/** The editions of a build that was noted to have nothing to do, when all that this rests on is still the same. */
export async function findUnchanged(
  files: Files,
  cache: Cache,
  question: Question,
): Promise<readonly Built[] | undefined> {
  const text = await cache.read('unchanged', keyOf(question))
  if (text === undefined) return undefined
  const { seen, editions } = JSON.parse(text) as Noted
  return (await changedFiles(files, seen)).length === 0 ? editions : undefined
}

function keyOf({ folders, selection, created }: Question): string {
  const { data, templates, output } = folders
  const { study, wave } = selection
  const asked = [data, templates, output, study ?? '', wave ?? '', created?.toISOString() ?? '']
  return JSON.stringify([programHash(), resolve('.'), ...asked])
}
