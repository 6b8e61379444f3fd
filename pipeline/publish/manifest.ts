import { join } from 'node:path'
import type { Files } from '../core/files.ts'
import { hashNow, type InputHashes } from '../core/recorded-files.ts'

/** The inputs and outputs of an edition, as SHA-256 hashes. */
export interface Manifest {
  readonly inputs: InputHashes
  /** Hash of the program, its libraries and the Node that runs it. */
  readonly program: string
  /** Date in the PDF's metadata. */
  readonly created: string
  /** By file name. */
  readonly outputs: InputHashes
}

export const MANIFEST = 'manifest.json'

/**
 * Whether a folder contains a complete edition made from exactly these inputs: every input and output has the hash
 * in the manifest.
 */
export async function isUpToDate(
  files: Files,
  folder: string,
  wanted: Omit<Manifest, 'outputs'>,
): Promise<boolean> {
  const manifest = await readManifest(files, folder)
  if (manifest === undefined) return false
  const outputs = await hashesOf(files, folder, Object.keys(manifest.outputs))
  return manifestText({ ...wanted, outputs }) === manifestText(manifest) && Object.keys(outputs).length > 0
}

/** The text of `manifest.json`, with sorted names. */
export function manifestText({ inputs, program, created, outputs }: Manifest): string {
  const content = { program, created, inputs: sorted(inputs), outputs: sorted(outputs) }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

/** Reads the manifest of an edition; undefined when it is missing or damaged. */
export async function readManifest(files: Files, folder: string): Promise<Manifest | undefined> {
  try {
    const { program, created, inputs, outputs } = JSON.parse(
      new TextDecoder().decode(await files.read(join(folder, MANIFEST))),
    ) as Partial<Manifest>
    if (program === undefined || created === undefined || !inputs || !outputs) return undefined
    return { program, created, inputs, outputs }
  } catch {
    return undefined
  }
}

async function hashesOf(files: Files, folder: string, names: readonly string[]): Promise<InputHashes> {
  const hashes = names.map(async (name) => [name, await hashNow(files, join(folder, name))] as const)
  return Object.fromEntries(await Promise.all(hashes))
}

function sorted(hashes: InputHashes): InputHashes {
  return Object.fromEntries(Object.entries(hashes).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
