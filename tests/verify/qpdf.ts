import type { QpdfJson } from './matterhorn/pdf-objects.ts'
import { outputOf } from './tools.ts'

/** A PDF as qpdf reads it, with its streams decoded. */
export async function readWithQpdf(path: string): Promise<QpdfJson> {
  const json = await outputOf(
    'qpdf',
    '--json=2',
    '--json-stream-data=inline',
    '--decode-level=generalized',
    path,
  )
  return JSON.parse(json) as QpdfJson
}
