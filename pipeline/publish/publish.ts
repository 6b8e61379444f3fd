import { join } from 'node:path'
import { compareEditions } from '../changes/compare.ts'
import type { RowCounts } from '../changes/edition-file.ts'
import { readLastFiles } from '../changes/last-edition.ts'
import type { Chart } from '../charts/chart.ts'
import type { Files } from '../input/files.ts'
import { hashOf } from '../input/recorded-files.ts'
import { InputError } from '../problem.ts'
import { MANIFEST, type Manifest, manifestText } from './manifest.ts'
import { resultsFile, type TracedEdition } from './results-file.ts'

/** One finished edition of a report. */
export interface Edition extends Omit<TracedEdition, 'inputs'> {
  readonly pdf: Uint8Array
  /** The same report as one page of HTML. */
  readonly html: string
  readonly charts: readonly Chart[]
  /** Of the files of data. */
  readonly rows: RowCounts
  /** What it was made from. */
  readonly origin: Omit<Manifest, 'outputs'>
}

/** What was published. */
export interface Published {
  /** Path of the PDF. */
  readonly pdf: string
  /** What changed since the edition that stood there, in a few words. */
  readonly changes: string
}

/**
 * Writes `report.pdf`, `report.html`, `results.json`, what changed since the edition that stood there, and `manifest.json`
 * into a folder: all, or none and what stood there stays.
 *
 * @param templates folder that `results.json` tells places of use from
 * @throws InputError when the system will not write
 */
export async function publish(
  files: Files,
  folder: string,
  { pdf, html, charts, rows, origin, ...edition }: Edition,
  templates: string,
): Promise<Published> {
  const results = resultsFile({ ...edition, inputs: origin.inputs }, templates)
  const last = await readLastFiles(files, folder)
  const changes = compareEditions(last, { ...edition, charts, rows }, results, origin)
  const encode = (text: string) => new TextEncoder().encode(text)
  const made: ReadonlyMap<string, Uint8Array> = new Map([
    ['report.pdf', pdf],
    ['report.html', encode(html)],
    ['results.json', encode(`${JSON.stringify(results, undefined, 2)}\n`)],
    ...changes.files,
  ])
  const outputs = Object.fromEntries([...made].map(([name, bytes]) => [name, hashOf(bytes)]))
  const manifest = encode(manifestText({ ...origin, outputs }))
  const contents = new Map(
    [...made, [MANIFEST, manifest] as const].map(([name, bytes]) => [join(folder, name), bytes]),
  )
  await files.writeTogether(contents).catch((error: unknown) => refuse(folder, error))
  return { pdf: join(folder, 'report.pdf'), changes: changes.summary }
}

/** A full disk or a folder without permission is for the user to mend; anything else is a bug. */
function refuse(folder: string, error: unknown): never {
  if (!(error instanceof Error) || !('code' in error)) throw error
  const message = `the system cannot write this folder (${error.code})`
  const hint = 'the edition that stood there still stands'
  throw new InputError([{ file: folder, line: 1, column: 1, rule: 'cannot-write', message, hint }])
}
