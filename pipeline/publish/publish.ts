import { join } from 'node:path'
import type { Results } from '../analysis/results.ts'
import type { Files } from '../input/files.ts'
import { hashOf } from '../input/recorded-files.ts'
import type { ReportDocument } from '../prose/document.ts'
import { MANIFEST, type Manifest, manifestText } from './manifest.ts'
import { resultsFile } from './results-file.ts'

/** One finished edition of a report. */
export interface Edition {
  readonly document: ReportDocument
  readonly results: Results
  readonly pdf: Uint8Array
  /** What it was made from. */
  readonly origin: Omit<Manifest, 'outputs'>
}

/**
 * Writes `report.pdf`, `results.json` and `manifest.json` into a folder: all, or none and what stood there stays.
 *
 * @param templates folder that `results.json` tells places of use from
 * @returns the path of the PDF
 */
export async function publish(
  files: Files,
  folder: string,
  { document, results, pdf, origin }: Edition,
  templates: string,
): Promise<string> {
  const resultsText = resultsFile(document, results, templates)
  const outputs = { 'report.pdf': hashOf(pdf), 'results.json': hashOf(resultsText) }
  const encode = (text: string) => new TextEncoder().encode(text)
  const path = join(folder, 'report.pdf')
  await files.writeTogether(
    new Map([
      [path, pdf],
      [join(folder, 'results.json'), encode(resultsText)],
      [join(folder, MANIFEST), encode(manifestText({ ...origin, outputs }))],
    ]),
  )
  return path
}
