import type { Files } from '../core/files.ts'
import { type Checked, checked } from './checked.ts'
import { type JsonDocument, readJson } from './json.ts'

/** What a JSON file says, and the file itself, which may be readable when what it says is wrong. */
export interface CheckedDocument<T> extends Checked<T> {
  readonly document: JsonDocument | undefined
}

/** Reads a JSON file, and checks it. */
export async function checkedDocument<T>(
  files: Files,
  path: string,
  check: (document: JsonDocument) => T,
): Promise<CheckedDocument<T>> {
  const { value: document, problems } = await checked(() => readJson(files, path))
  if (document === undefined) return { document, value: undefined, problems }
  return { document, ...(await checked(() => check(document))) }
}
