import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { notify } from '../automation/notify.ts'
import { run } from '../automation/run.ts'
import { nodeWorkers } from '../build/workers/node-workers.ts'
import { defined } from '../core/defined.ts'
import type { Selection } from '../core/options.ts'
import { type Ask, addRunningOptions, type RunningOptions, type Selected } from './options.ts'
import { buildOptions, listenersOf, startRunning } from './run-host.ts'
import { EXIT } from './show.ts'

export function defineBuild(program: Command, ask: Ask): void {
  addRunningOptions(program.command('build'))
    .description('makes every report that is not up to date')
    .usage('npm run build-report -- [options] [<study>[/<wave>]]')
    .action((selection: Selection = {}, options: RunningOptions) => ask({ ...options, selection }, runBuild))
}

/** Runs one build and notifies the listeners. */
async function runBuild(given: RunningOptions & Selected): Promise<number> {
  const { format, refresh, refreshTimeout, jobs } = given
  const { host, listener } = startRunning(format)
  const options = {
    ...buildOptions(given),
    ...(refresh === undefined ? {} : { refreshTimeout }),
    ...defined({ jobs }),
    run: randomUUID(),
  }
  const { summary, bug } = await run({ ...host, workers: nodeWorkers(), listener }, options)
  await notify(host, listenersOf(given), summary)
  if (bug !== undefined) throw bug
  if (summary.outcome === 'failed') return EXIT.bug
  return summary.outcome === 'refused' ? EXIT.problems : EXIT.done
}
