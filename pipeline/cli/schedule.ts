import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { runInChild } from '../automation/child.ts'
import { readTimetable, type Timetable } from '../automation/cron.ts'
import { notify } from '../automation/notify.ts'
import { schedule } from '../automation/schedule.ts'
import { scheduleProgress } from '../automation/schedule-progress.ts'
import type { Summary } from '../automation/summary.ts'
import type { Selection } from '../core/options.ts'
import { UsageError } from '../core/usage-error.ts'
import { type Ask, addRunningOptions, type RunningOptions, type Selected } from './options.ts'
import { listenersOf, startRunning, surroundings } from './run-host.ts'
import { EXIT } from './show.ts'
import { stopSignal } from './stop-signal.ts'
import { creationDate } from './values.ts'

interface ScheduleOptions extends RunningOptions {
  readonly cron?: string
  readonly timeZone: string
}

/** The parameters of a schedule. */
export interface ScheduleArguments extends ScheduleOptions, Selected {
  readonly timetable: Timetable
  /** Identifies the schedule: one with the same plan continues where the last one stopped. */
  readonly plan: readonly string[]
}

export function defineSchedule(program: Command, ask: Ask): void {
  addRunningOptions(program.command('schedule'))
    .description('refreshes and builds when the clock says so, until it is stopped')
    .usage('npm run schedule -- --cron "0 6 * * 1" [options] [<study>[/<wave>]]')
    .option('--cron <expression>', 'when: minute hour day month weekday')
    .option('--time-zone <name>', 'whose clock counts', 'Europe/Amsterdam')
    .action((selection: Selection = {}, options: ScheduleOptions) => {
      const { cron, timeZone } = options
      if (cron === undefined) throw new UsageError('schedule needs a time: schedule -- --cron "0 6 * * 1"')
      const timetable = readTimetable(cron, timeZone)
      ask<ScheduleArguments>({ ...options, selection, timetable, plan: [cron, timeZone] }, runSchedule)
    })
}

/** Runs builds in their own process whenever they are due, until SIGTERM or SIGINT. */
async function runSchedule(given: ScheduleArguments): Promise<number> {
  const { out, format, selection, timetable, plan } = given
  // Refuses now what every build would refuse, instead of when the first one is due.
  creationDate(process.env.SOURCE_DATE_EPOCH)
  const { files, emit } = startRunning(format).host
  const everywhere = { ...surroundings, emit, stop: stopSignal() }
  const args = [...process.execArgv, process.argv[1] ?? '', ...argsOfBuild(given)]
  const target = [selection.study ?? '', selection.wave ?? '']
  const progress = scheduleProgress(files, out, [...plan, ...target])
  const work = {
    run: () => runInChild(everywhere, args, randomUUID()),
    notify: (summary: Summary) => notify(everywhere, listenersOf(given), summary),
  }
  await schedule({ ...everywhere, ...progress, ...work }, timetable)
  return EXIT.done
}

/** The arguments of a build in a schedule. The schedule itself notifies the listeners. */
export function argsOfBuild(given: ScheduleArguments): string[] {
  const { data, templates, out, selection, force, keep, jobs, refreshTimeout } = given
  const report = [selection.study, selection.wave].filter((part) => part !== undefined).join('/')
  return [
    ...['build', ...(report === '' ? [] : [report])],
    ...['--data', data, '--templates', templates, '--out', out],
    ...['--format', 'json', '--refresh', '--refresh-timeout', String(refreshTimeout / 1000)],
    ...(force ? ['--force'] : []),
    ...(keep === undefined ? [] : ['--keep', String(keep)]),
    ...(jobs === undefined ? [] : ['--jobs', String(jobs)]),
  ]
}
