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

/** The parameters of a build. With the same program, they have the same outcome while no file changes. */
export type Question = Pick<BuildOptions, 'folders' | 'selection' | 'created'>

/** The outcome of a build, and everything that it depends on. */
interface Noted {
  /** Every file and folder that was read to find the editions and check that they are up to date. */
  readonly seen: InputHashes
  readonly editions: readonly Pick<Built, 'edition' | 'pdf'>[]
}

/** An edition as a build left it. */
export interface LeftEdition {
  readonly target: string
  readonly origin: Omit<Manifest, 'outputs'>
}

/**
 * Records that all editions of a build are up to date, as long as nothing that was read to find out changes.
 *
 * @param planned everything that was read to plan the build
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

/**
 * Whether an edition is as it was left, and no run is publishing there or died while doing so, as far as can be
 * seen.
 */
async function isLeft(files: Files, { target, origin }: LeftEdition): Promise<boolean> {
  if (!(await isUpToDate(files, target, origin))) return false
  try {
    return !(await files.list(target)).some(isClaim)
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}

/** The editions of a build that had nothing to do, when everything this depends on is unchanged. */
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
