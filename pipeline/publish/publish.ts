import { posix } from 'node:path'
import { compareEditions } from '../changes/compare.ts'
import type { RowCounts } from '../changes/edition-file.ts'
import { type LastFiles, readLastFiles } from '../changes/last-edition.ts'
import { UNCHANGED } from '../changes/summary.ts'
import type { Chart } from '../charts/chart.ts'
import { isSystemError } from '../core/files.ts'
import type { Host } from '../core/host.ts'
import type { Folders } from '../core/options.ts'
import { InputError, type Problem } from '../core/problem.ts'
import { hashOf } from '../core/recorded-files.ts'
import type { NameGuard } from '../study/names.ts'
import { changedInputs } from './changed-inputs.ts'
import { guardOutputs, textsIn } from './guard-outputs.ts'
import { type Contents, replaceCurrent } from './history.ts'
import { withLock } from './lock.ts'
import { isUpToDate, MANIFEST, type Manifest, manifestText } from './manifest.ts'
import { resultsFile, type TracedEdition } from './results-file.ts'
import { withholdEditions } from './withhold-editions.ts'

/** A finished edition of a report. */
export interface Edition extends Omit<TracedEdition, 'inputs'> {
  readonly pdf: Uint8Array
  /** The same report as one page of HTML. */
  readonly html: string
  readonly charts: readonly Chart[]
  /** Row counts of the data files. */
  readonly rows: RowCounts
  /** Knows the names that no reader may see. */
  readonly guard: NameGuard
  /** What it was made from. */
  readonly origin: Omit<Manifest, 'outputs'>
}

/** What was published. */
export interface Published {
  /** Path of the PDF. */
  readonly pdf: string
  /** What changed since the previous edition, in a few words. */
  readonly changes: string
}

/** How many editions of a report are kept by default. */
const KEPT = 10

export interface PublishOptions {
  readonly folders: Folders
  /** How many editions stay, including this one. */
  readonly keep?: number
}

/**
 * Publishes an edition: `report.pdf`, `report.html`, `results.json`, the changes since the previous edition and
 * `manifest.json` are replaced together by a single rename, and earlier editions stay in `history/`. If another run
 * has just published the same edition, it is left alone.
 *
 * @param name `sociaal-domein/2017-06`
 * @throws InputError when the system will not write, another run keeps the folder, or the inputs have changed
 */
export async function publish(
  host: Host,
  name: string,
  edition: Edition,
  { folders, keep = KEPT }: PublishOptions,
): Promise<Published> {
  const folder = posix.join(folders.output, name)
  const pdf = posix.join(folder, 'report.pdf')
  const { origin } = edition
  try {
    return await withLock(host, folder, async (lock): Promise<Published> => {
      if (await isUpToDate(host.files, folder, origin)) return { pdf, changes: UNCHANGED }
      const changed = await changedInputs(host.files, folders, origin.inputs)
      if (changed.length > 0) throw new InputError(changed.map(changedMeanwhile))
      const last = await readLastFiles(host.files, folder)
      const { contents, changes } = filesOf(edition, last, folders.templates)
      guardFiles(folder, contents, edition.guard)
      await replaceCurrent(host, folder, contents, keep, lock)
      const study = edition.results.study.id
      const history = { folder, study, origin, guard: edition.guard, lock }
      await withholdEditions(host, history)
      return { pdf, changes }
    })
  } catch (error) {
    throw isSystemError(error) ? new InputError([cannotWrite(folder, error.code)]) : error
  }
}

/** All files of an edition, and what changed since the previous one in a few words. */
function filesOf(
  { pdf, html, charts, rows, origin, guard, ...edition }: Edition,
  last: LastFiles,
  templates: string,
): { readonly contents: Contents; readonly changes: string } {
  const encode = (text: string) => new TextEncoder().encode(text)
  const results = resultsFile({ ...edition, inputs: origin.inputs }, templates)
  const changes = compareEditions(last, { ...edition, charts, rows, guard }, results, origin)
  const outputs = new Map<string, Uint8Array>([
    ['report.pdf', pdf],
    ['report.html', encode(html)],
    ['results.json', encode(`${JSON.stringify(results, undefined, 2)}\n`)],
    ...changes.files,
  ])
  const hashes = Object.fromEntries([...outputs].map(([name, bytes]) => [name, hashOf(bytes)]))
  const manifest = encode(manifestText({ ...origin, outputs: hashes }))
  return { contents: new Map([...outputs, [MANIFEST, manifest]]), changes: changes.summary }
}

/** Looks for names in the files that are written here; those of the PDF and the HTML were looked for before. */
function guardFiles(folder: string, contents: Contents, guard: NameGuard): void {
  const files = [...contents].filter(([name]) => /\.(?:json|md)$/.test(name))
  const outputs = files.map(([name, bytes]) => {
    const text = new TextDecoder().decode(bytes)
    return { name, texts: name.endsWith('.json') ? textsIn(JSON.parse(text)) : [text] }
  })
  guardOutputs(folder, outputs, guard)
}

/** A full disk or a folder without permission is for the user to fix. */
function cannotWrite(file: string, code: string): Problem {
  const reason = REASONS[code] === undefined ? code : `${REASONS[code]}, ${code}`
  const message = `the system cannot write this folder (${reason})`
  const hint = 'the edition before it is still there'
  return { file, line: 1, column: 1, rule: 'cannot-write', message, hint }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk can only be read',
  EXDEV: 'a part of it is on another disk',
  ENAMETOOLONG: 'its path is too long',
  ENOTDIR: 'a file is in its place',
}

function changedMeanwhile(file: string): Problem {
  const message = 'this changed while the report was made from it'
  const hint = 'build again when nobody is editing it'
  return { file, line: 1, column: 1, rule: 'input-changed', message, hint }
}
