import { posix } from 'node:path'
import resultsSchema from '../../schemas/results.schema.json' with { type: 'json' }
import type { ResultsFile } from '../../schemas/types.ts'
import type { Files } from '../core/files.ts'
import type { Folders } from '../core/options.ts'
import { InputError } from '../core/problem.ts'
import { readJson } from '../input/json.ts'
import { LIMITS } from '../input/limits.ts'
import { validate } from '../input/schema.ts'
import { changedFiles, changedInputs } from '../publish/changed-inputs.ts'
import { readManifest } from '../publish/manifest.ts'

/** An edition in the output folder. */
export interface PublishedEdition {
  readonly file: ResultsFile
  /** Path of the PDF. */
  readonly pdf: string
  /** Inputs that have changed since it was made, and files of its own that have been changed. */
  readonly changed: readonly string[]
}

/**
 * Reads what an edition says about its figures.
 *
 * @param name `sociaal-domein/2017-06`
 * @throws InputError when there is no such edition, or its `results.json` is damaged
 */
export async function readEdition(files: Files, folders: Folders, name: string): Promise<PublishedEdition> {
  const folder = posix.join(folders.output, name)
  const path = posix.join(folder, 'results.json')
  const manifest = await readManifest(files, folder)
  if (manifest === undefined) throw new InputError([notBuilt(folder, name)])
  const file = validate<ResultsFile>(await readJson(files, path, { most: LIMITS.textBytes }), resultsSchema)
  const changed = [
    ...(await changedInputs(files, folders, manifest.inputs)),
    ...(await changedFiles(files, manifest.outputs, (output) => posix.join(folder, output))),
  ]
  return { file, pdf: posix.join(folder, 'report.pdf'), changed }
}

function notBuilt(folder: string, name: string) {
  return {
    file: folder,
    line: 1,
    column: 1,
    rule: 'not-built',
    message: 'there is no report here to explain',
    hint: `make it with \`npm run build-report -- ${name}\``,
  }
}
