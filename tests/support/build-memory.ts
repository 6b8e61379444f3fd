import { build } from '../../pipeline/build.ts'
import type { Host } from '../../pipeline/host.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import type { Folders, Selection } from '../../pipeline/plan.ts'
import type { ResultsFile } from '../../schemas/types.ts'
import { overlayFiles } from './overlay-files.ts'

/** The project's own data and templates, with output that stays in memory. */
export const projectFolders: Folders = { data: 'data', templates: 'templates', output: 'out' }

/** What one build published. */
export interface BuiltEdition {
  readonly pdf: Uint8Array
  readonly html: string
  /** `results.json`, parsed. */
  readonly results: ResultsFile
}

/** A host that reads the files given, keeps no time and logs nothing. */
export function quietHost(files: Host['files']): Host {
  return { files, clock: () => 0, log: () => undefined }
}

/** Builds editions with some input files changed; keyed by edition (`sociaal-domein/2017-06`). */
export async function buildInMemory(
  folders: Folders,
  selection: Selection = {},
  changes: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, BuiltEdition>> {
  const { files, written } = overlayFiles(nodeFiles, changes)
  const built = await build(quietHost(files), { folders, selection, force: true })
  return new Map(
    built.map(({ edition, pdf }) => {
      const textOf = (name: string) =>
        new TextDecoder().decode(written.get(pdf.replace(/report\.pdf$/, name)))
      const results = JSON.parse(textOf('results.json')) as ResultsFile
      return [edition, { pdf: written.get(pdf) ?? new Uint8Array(), html: textOf('report.html'), results }]
    }),
  )
}
