import { posix } from 'node:path'
import { type Host, timed } from '../core/host.ts'
import { recordFiles } from '../core/recorded-files.ts'
import { clearStaleLocks } from '../publish/lock.ts'
import { buildEdition } from './build.ts'
import type { BuildOptions, MakeOptions } from './build-options.ts'
import { type BuildListener, type Built, isBuilt, type Outcome, toOutcome } from './outcome.ts'
import { Planner } from './plan.ts'
import { isPlanned, type Planned, planAll } from './plan-all.ts'
import { noteUnchanged } from './unchanged.ts'
import { type BuildHost, jobsFor, makeInWorkers } from './workers/workers.ts'

/**
 * Makes every report in a selection that is not up to date, and publishes each as soon as it is ready. A report
 * with problems keeps its last edition, and does not stop the others.
 *
 * @returns the outcome for each edition, in the order of their names
 * @throws InputError when the selection matches nothing
 */
export async function buildAll(
  host: BuildHost,
  options: BuildOptions,
  listener: BuildListener = {},
): Promise<readonly Outcome[]> {
  const files = recordFiles(host.files)
  const planner = new Planner({ ...host, files }, options.folders)
  const asked = await timed(host, 'load', () => planAll(host, planner, options))
  const outcomes = new Map<string, Outcome>()
  const ended = (outcome: Outcome) => {
    outcomes.set(outcome.edition, outcome)
    listener.ended?.(outcome)
  }
  for (const each of asked) if (!isPlanned(each)) ended(each)
  const planned = asked.filter(isPlanned)
  for (const each of planned) if (each.upToDate) ended(await leaveEdition(host, each))
  const toMake = planned.filter(({ upToDate }) => !upToDate).map(({ edition }) => edition)
  listener.planned?.(toMake.length)
  await makeAll(host, planner, toMake, options, { ...listener, ended })
  const all = asked.flatMap(({ edition }) => outcomes.get(edition) ?? [])
  if (all.every(isBuilt)) await noteUnchanged(host, options, files.hashes(), planned, all)
  return all
}

/** Leaves an up-to-date edition as it is, and removes what dead runs left beside it. */
async function leaveEdition(host: Host, { edition, target }: Planned): Promise<Built> {
  await clearStaleLocks(host, target)
  return { edition, pdf: posix.join(target, 'report.pdf') }
}

/** Makes editions one after another in this process, or at the same time in others. */
async function makeAll(
  host: BuildHost,
  planner: Planner,
  editions: readonly string[],
  options: BuildOptions,
  listener: BuildListener,
): Promise<void> {
  const { workers } = host
  const jobs = workers === undefined ? 1 : (options.jobs ?? jobsFor(editions.length, workers.max))
  if (workers !== undefined && jobs > 1 && editions.length > 1) {
    await makeInWorkers(workers, editions, { jobs, options, listener, log: host.log })
    return
  }
  for (const edition of editions) {
    listener.began?.(edition)
    listener.ended?.(await buildNamed(host, planner, edition, options))
  }
}

/** Makes and publishes the edition `study/wave`. Never throws. */
export function buildNamed(
  host: Host,
  planner: Planner,
  edition: string,
  options: MakeOptions,
): Promise<Outcome> {
  return toOutcome(edition, async () => buildEdition(host, await planner.plan(edition), options))
}
