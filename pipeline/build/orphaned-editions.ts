import { posix } from 'node:path'
import type { Files } from '../core/files.ts'
import type { Folders, Selection } from '../core/options.ts'
import { listFolderIfThere } from '../input/folders.ts'
import { readManifest } from '../publish/manifest.ts'

/** An edition in the output folder. */
export interface OrphanedEdition {
  readonly study: string
  /** `study/wave` */
  readonly name: string
}

/**
 * The published editions of a selection that nothing makes any more: of a study or wave that is gone, or of a wave that
 * names no report.
 *
 * @param asked names of editions, or of studies of which it is not known which editions they have
 */
export async function orphanedEditions(
  files: Files,
  { output }: Folders,
  { study, wave }: Selection,
  asked: readonly string[],
): Promise<readonly OrphanedEdition[]> {
  if (wave !== undefined) return []
  const orphaned: OrphanedEdition[] = []
  for (const name of study === undefined ? await foldersIn(files, output) : [study]) {
    if (asked.includes(name)) continue
    for (const id of await foldersIn(files, posix.join(output, name))) {
      const edition = `${name}/${id}`
      if (asked.includes(edition)) continue
      const manifest = await readManifest(files, posix.join(output, edition))
      if (manifest !== undefined) orphaned.push({ study: name, name: edition })
    }
  }
  return orphaned
}

async function foldersIn(files: Files, folder: string): Promise<readonly string[]> {
  const entries = await listFolderIfThere(files, folder)
  return entries.flatMap((entry) => (/^[^.].*\/$/.test(entry) ? entry.slice(0, -1) : []))
}
