import { type Host, timed } from '../core/host.ts'
import type { Folders, Selection } from '../core/options.ts'
import { ProblemList } from '../core/problem.ts'
import { makeEdition } from './build.ts'
import { isRefused, isUnfinished } from './outcome.ts'
import { Planner } from './plan.ts'
import { planAll } from './plan-all.ts'

/**
 * Does everything that a build does, including pages, and writes nothing.
 *
 * @returns the names of the editions
 * @throws InputError with the problems of all of them
 */
export async function check(host: Host, folders: Folders, selection: Selection): Promise<readonly string[]> {
  const planner = new Planner(host, folders)
  const options = { folders, selection, force: true }
  const planned = await timed(host, 'load', () => planAll(host, planner, options))
  const problems = new ProblemList()
  for (const each of planned) {
    if (isUnfinished(each)) throw each.bug
    if (isRefused(each)) problems.add(each.problems)
    else await problems.of(async () => makeEdition(host, await planner.plan(each.edition), { folders }))
  }
  problems.stopOr()
  return planned.map(({ edition }) => edition)
}
