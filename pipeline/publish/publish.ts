import { join } from 'node:path'
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
  /** What it was made from. */
  readonly origin: Omit<Manifest, 'outputs'>
}

/**
 * Writes `report.pdf`, `report.html`, `results.json` and `manifest.json` into a folder: all, or none and what stood there stays.
 *
 * @param templates folder that `results.json` tells places of use from
 * @returns the path of the PDF
 * @throws InputError when the system will not write
 */
export async function publish(
  files: Files,
  folder: string,
  { pdf, html, origin, ...edition }: Edition,
  templates: string,
): Promise<string> {
  const resultsText = resultsFile({ ...edition, inputs: origin.inputs }, templates)
  const outputs = {
    'report.pdf': hashOf(pdf),
    'report.html': hashOf(html),
    'results.json': hashOf(resultsText),
  }
  const encode = (text: string) => new TextEncoder().encode(text)
  const path = join(folder, 'report.pdf')
  const contents = new Map([
    [path, pdf],
    [join(folder, 'report.html'), encode(html)],
    [join(folder, 'results.json'), encode(resultsText)],
    [join(folder, MANIFEST), encode(manifestText({ ...origin, outputs }))],
  ])
  await files.writeTogether(contents).catch((error: unknown) => refuse(folder, error))
  return path
}

/** A full disk or a folder without permission is for the user to mend; anything else is a bug. */
function refuse(folder: string, error: unknown): never {
  if (!(error instanceof Error) || !('code' in error)) throw error
  const message = `the system cannot write this folder (${error.code})`
  const hint = 'the edition that stood there still stands'
  throw new InputError([{ file: folder, line: 1, column: 1, rule: 'cannot-write', message, hint }])
}
