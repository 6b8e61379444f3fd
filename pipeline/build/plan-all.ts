import { posix } from 'node:path'
import type { Host } from '../core/host.ts'
import { addAll } from '../core/lists.ts'
import { withoutRepeats } from '../core/problem.ts'
import { isUpToDate } from '../publish/manifest.ts'
import { makeEdition } from './build.ts'
import type { BuildOptions } from './build-options.ts'
import { orphanedEditions } from './orphaned-editions.ts'
import { isRefused, type Orphaned, type Refused, toOutcome, type Unfinished } from './outcome.ts'
import { isSound, type Origin, originOf, type Planner, type RequestedEdition } from './plan.ts'

/** An edition whose inputs can be read. */
export interface Planned {
  readonly edition: string
  readonly target: string
  readonly origin: Origin
  readonly upToDate: boolean
}

type NotPlanned = Refused | Unfinished

export function isPlanned(each: Planned | NotPlanned | Orphaned): each is Planned {
  return 'origin' in each
}

/**
 * All editions in a selection, without their data, because many may not fit in memory, and those in the output that
 * nothing makes any more. Problems in a study or report only affect its own editions.
 *
 * @throws InputError when the selection matches no study
 */
export async function planAll(
  host: Host,
  planner: Planner,
  options: BuildOptions,
): Promise<(Planned | NotPlanned | Orphaned)[]> {
  const { folders, selection, refused = [] } = options
  const planned: (Planned | NotPlanned)[] = []
  const studies = await planner.studies(selection.study)
  for (const study of studies) {
    const refusal = refused.find(({ edition }) => edition === study)
    if (refusal !== undefined) {
      planned.push(refusal)
      continue
    }
    const name = selection.wave === undefined ? study : `${study}/${selection.wave}`
    const asked = await toOutcome(name, () => planner.editions(study, selection.wave))
    if (!isList(asked)) planned.push(asked)
    else addAll(planned, await planEditions(host, name, asked, options))
  }
  const asked = planned.map(({ edition }) => edition)
  const orphaned: Orphaned[] = []
  for (const { study, name } of await orphanedEditions(host.files, folders, selection, asked)) {
    const edition = studies.includes(study) ? await planner.shown(study, name) : name
    orphaned.push({ edition, isOrphaned: true })
  }
  return [...planned, ...orphaned]
}

async function planEditions(
  host: Host,
  name: string,
  asked: readonly RequestedEdition[],
  options: BuildOptions,
): Promise<(Planned | NotPlanned)[]> {
  const planned: (Planned | NotPlanned)[] = []
  for (const each of asked) planned.push(await toOutcome(each.name, () => planOne(host, each, options)))
  // What is wrong with a study is wrong with all its editions.
  if (asked.every(({ isOfSoundStudy }) => isOfSoundStudy) || !planned.every(isRefused)) return planned
  return [{ edition: name, problems: withoutRepeats(planned.flatMap(({ problems }) => problems)) }]
}

function isList(asked: RequestedEdition[] | NotPlanned): asked is RequestedEdition[] {
  return Array.isArray(asked)
}

async function planOne(
  host: Host,
  { name: edition, plan: read }: RequestedEdition,
  options: BuildOptions,
): Promise<Planned> {
  const { folders, created, force } = options
  const target = posix.join(folders.output, edition)
  const plan = await read()
  if (!isSound(plan)) await makeEdition(host, plan, options)
  const origin = originOf(plan, created)
  const upToDate = force !== true && (await isUpToDate(host.files, target, origin))
  return { edition, target, origin, upToDate }
}
