import { join } from 'node:path'
import changesSchema from '../../schemas/changes.schema.json' with { type: 'json' }
import editionSchema from '../../schemas/edition.schema.json' with { type: 'json' }
import manifestSchema from '../../schemas/manifest.schema.json' with { type: 'json' }
import resultsSchema from '../../schemas/results.schema.json' with { type: 'json' }
import type { ChangesFile, EditionFile, ManifestFile, ResultsFile } from '../../schemas/types.ts'
import type { Files } from '../core/files.ts'
import { hashOf } from '../core/recorded-files.ts'
import { compileSchema } from '../input/schema.ts'

/** Bytes of the files in the folder of an edition, by name. */
export type LastFiles = ReadonlyMap<string, Uint8Array>

/** The last edition as far as a new one is compared with it. */
export interface LastEdition {
  readonly manifest: ManifestFile
  readonly edition: EditionFile
  readonly results: ResultsFile
}

/** What was said to have changed when the last edition was published. */
export interface LastChanges {
  readonly changes: ChangesFile
  /** Bytes of `changes.json` and `changes.md`. */
  readonly files: LastFiles
}

const NAMES = ['manifest.json', 'edition.json', 'results.json', 'changes.json', 'changes.md'] as const
type Name = (typeof NAMES)[number]

/** Reads what the last edition left; a file that cannot be read is left out. */
export async function readLastFiles(files: Files, folder: string): Promise<LastFiles> {
  const read = NAMES.map(async (name) => {
    const bytes = await files.read(join(folder, name)).catch(() => undefined)
    return bytes === undefined ? [] : [[name, bytes] as const]
  })
  return new Map((await Promise.all(read)).flat())
}

/** The last edition's manifest, if it is sound. */
export function lastManifest(files: LastFiles): ManifestFile | undefined {
  return parsed<ManifestFile>(files.get('manifest.json'), manifestSchema)
}

/** The last edition, if all of it is as it was published. */
export function lastEdition(files: LastFiles): LastEdition | undefined {
  const manifest = lastManifest(files)
  if (manifest === undefined) return undefined
  const edition = parsed<EditionFile>(untouched(files, manifest, 'edition.json'), editionSchema)
  const results = parsed<ResultsFile>(untouched(files, manifest, 'results.json'), resultsSchema)
  return edition === undefined || results === undefined ? undefined : { manifest, edition, results }
}

/** What the last edition said of its own changes, if that is as it was published. */
export function lastChanges(files: LastFiles): LastChanges | undefined {
  const manifest = lastManifest(files)
  if (manifest === undefined) return undefined
  const [json, text] = (['changes.json', 'changes.md'] as const).map((name) =>
    untouched(files, manifest, name),
  )
  const changes = parsed<ChangesFile>(json, changesSchema)
  if (changes === undefined || json === undefined || text === undefined) return undefined
  const kept = new Map([
    ['changes.json', json],
    ['changes.md', text],
  ])
  return { changes, files: kept }
}

/** The bytes of a file that still has the hash in the manifest. */
function untouched(files: LastFiles, { outputs }: ManifestFile, name: Name): Uint8Array | undefined {
  const bytes = files.get(name)
  return bytes !== undefined && hashOf(bytes) === outputs[name] ? bytes : undefined
}

function parsed<T>(bytes: Uint8Array | undefined, schema: object): T | undefined {
  if (bytes === undefined) return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return compileSchema(schema)(value) ? (value as T) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
