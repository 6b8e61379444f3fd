import { join } from 'node:path'
import type { Results } from '../analysis/results.ts'
import type { Files } from '../input/files.ts'
import type { ReportDocument } from '../prose/document.ts'
import { resultsFile } from './results-file.ts'

/** One finished edition of a report. */
export interface Edition {
  readonly document: ReportDocument
  readonly results: Results
  readonly pdf: Uint8Array
}

/**
 * Writes `report.pdf` and `results.json` into a folder: both, or neither and what stood there stays.
 *
 * @param templates folder that `results.json` tells places of use from
 * @returns the path of the PDF
 */
export async function publish(
  files: Files,
  folder: string,
  edition: Edition,
  templates: string,
): Promise<string> {
  const pdfPath = join(folder, 'report.pdf')
  const results = resultsFile(edition.document, edition.results, templates)
  await files.writeTogether(
    new Map([
      [pdfPath, edition.pdf],
      [join(folder, 'results.json'), new TextEncoder().encode(results)],
    ]),
  )
  return pdfPath
}
