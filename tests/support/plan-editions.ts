import { isRefused, isUnfinished } from '../../pipeline/build/outcome.ts'
import { type EditionPlan, Planner } from '../../pipeline/build/plan.ts'
import { planAll } from '../../pipeline/build/plan-all.ts'
import type { Host } from '../../pipeline/core/host.ts'
import type { Folders, Selection } from '../../pipeline/core/options.ts'
import { ProblemList } from '../../pipeline/core/problem.ts'

/** The plans of all editions in a selection. Throws an InputError with the problems of all their files. */
export async function planEditions(
  host: Host,
  folders: Folders,
  selection: Selection,
): Promise<EditionPlan[]> {
  const planner = new Planner(host, folders)
  const problems = new ProblemList()
  const plans: EditionPlan[] = []
  for (const each of await planAll(host, planner, { folders, selection, force: true })) {
    if (isUnfinished(each)) throw each.bug
    if (isRefused(each)) problems.add(each.problems)
    else plans.push(await planner.plan(each.edition))
  }
  problems.stopOr()
  return plans
}
