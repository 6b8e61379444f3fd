import { type Host, timed } from '../core/host.ts'
import type { Folders, Selection } from '../core/options.ts'
import { collectProblems } from '../core/problem.ts'
import { makeEdition } from './build.ts'
import { planEditions } from './plan.ts'

/**
 * Does everything that a build does, including pages, and writes nothing.
 *
 * @returns the names of the editions
 * @throws InputError with the problems of all of them
 */
export async function check(host: Host, folders: Folders, selection: Selection): Promise<readonly string[]> {
  const plans = await timed(host, 'load', () => planEditions(host, folders, selection))
  await collectProblems(...plans.map((plan) => () => makeEdition(host, plan, { folders })))
  return plans.map(({ name }) => name)
}
