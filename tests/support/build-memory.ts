import { buildAll } from '../../pipeline/build/build-all.ts'
import type { BuildOptions } from '../../pipeline/build/build-options.ts'
import { type Built, isBuilt, isRefused, type Outcome } from '../../pipeline/build/outcome.ts'
import type { Host } from '../../pipeline/core/host.ts'
import type { Folders, Selection } from '../../pipeline/core/options.ts'
import { InputError, withoutRepeats } from '../../pipeline/core/problem.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
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

/** A host that reads the files given, measures no time and logs nothing. */
export function quietHost(files: Host['files']): Host {
  return {
    files,
    clock: () => 0,
    now: () => new Date(),
    sleep: async () => undefined,
    log: () => undefined,
    self: { machine: 'memory', pid: 1, isRunning: () => true },
  }
}

/** The editions of a build in which each is good. Throws the problems of all others, or what else went wrong. */
export async function buildGood(host: Host, options: BuildOptions): Promise<readonly Built[]> {
  const outcomes = await buildAll(host, options)
  for (const outcome of outcomes) if ('failure' in outcome) throw outcome.bug
  const problems = problemsIn(outcomes)
  if (problems.length > 0) throw new InputError(problems)
  return outcomes.filter(isBuilt)
}

/** All problems of a build, each once. */
function problemsIn(outcomes: readonly Outcome[]) {
  return withoutRepeats(outcomes.filter(isRefused).flatMap(({ problems }) => problems))
}

/** Builds editions with some input files changed; keyed by edition (`sociaal-domein/2017-06`). */
export async function buildInMemory(
  folders: Folders,
  selection: Selection = {},
  changes: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, BuiltEdition>> {
  const { files } = overlayFiles(nodeFiles, changes)
  const built = await buildGood(quietHost(files), { folders, selection, force: true })
  const editions = built.map(async ({ edition, pdf }): Promise<[string, BuiltEdition]> => {
    const textOf = async (name: string) =>
      new TextDecoder().decode(await files.read(pdf.replace(/report\.pdf$/, name)))
    const results = JSON.parse(await textOf('results.json')) as ResultsFile
    return [edition, { pdf: await files.read(pdf), html: await textOf('report.html'), results }]
  })
  return new Map(await Promise.all(editions))
}
