import { type Host, timed } from '../core/host.ts'
import type { Folders, Selection } from '../core/options.ts'
import { ProblemList } from '../core/problem.ts'
import { makeEdition } from './build.ts'
import { isOrphaned, isRefused, isUnfinished } from './outcome.ts'
import { Planner } from './plan.ts'
import { planAll } from './plan-all.ts'

/** Names of editions without problems. */
export interface Checked {
  readonly editions: readonly string[]
  readonly orphaned: readonly string[]
}

/**
 * Does everything that a build does, including pages, and writes nothing.
 *
 * @returns the names of the editions, and of those in the output that nothing makes any more
 * @throws InputError with the problems of all of them
 */
export async function check(host: Host, folders: Folders, selection: Selection): Promise<Checked> {
  const planner = new Planner(host, folders)
  const options = { folders, selection, force: true }
  const planned = await timed(host, 'load', () => planAll(host, planner, options))
  const problems = new ProblemList()
  for (const each of planned) {
    if (isUnfinished(each)) throw each.bug
    if (isRefused(each)) problems.add(each.problems)
    else if (!isOrphaned(each))
      await problems.of(async () => makeEdition(host, await planner.plan(each.edition), { folders }))
  }
  problems.stopOr()
  const namesOf = (some: typeof planned) => some.map(({ edition }) => edition)
  return {
    editions: namesOf(planned.filter((each) => !isOrphaned(each))),
    orphaned: namesOf(planned.filter(isOrphaned)),
  }
}
