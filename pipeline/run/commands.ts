import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { type ArgumentsOf, creationDate } from '../arguments.ts'
import type { BuildOptions } from '../build.ts'
import type { Host } from '../host.ts'
import { nodeWorkers } from '../jobs/node-workers.ts'
import { createMemory } from '../memory.ts'
import type { Course } from '../outcome.ts'
import { runInChild } from './child.ts'
import type { Say } from './event.ts'
import { nodeNetwork, nodePrograms, nodeTimers } from './node-surroundings.ts'
import { notify } from './notify.ts'
import { type RunEnded, type RunHost, run } from './run.ts'
import { schedule } from './schedule.ts'
import { scheduleMemory } from './schedule-memory.ts'
import { watch } from './watch.ts'
import { watchFolders } from './watch-folders.ts'

const surroundings = { timers: nodeTimers, programs: nodePrograms, network: nodeNetwork } as const

/**
 * One build, of which somebody may be told.
 *
 * @param course is shown how far it is
 */
export async function runBuild(
  given: ArgumentsOf<'build'>,
  host: Host,
  say: Say,
  course: Course = {},
): Promise<RunEnded> {
  const { refreshTimeout, listeners, jobs } = given
  const refreshing = refreshTimeout === undefined ? {} : { refreshTimeout }
  const shared = jobs === undefined ? {} : { jobs }
  const options = { ...wanted(given), ...refreshing, ...shared, run: randomUUID() }
  const ended = await run({ ...runHost(host, say), workers: nodeWorkers(), course }, options)
  await notify({ ...surroundings, say }, listeners, ended.summary)
  return ended
}

/** Builds in a process of their own whenever the clock says so, until SIGTERM or SIGINT. */
export async function runSchedule(given: ArgumentsOf<'schedule'>, host: Host, say: Say): Promise<void> {
  const { folders, selection, timetable, plan, listeners } = given
  // What no build would accept is refused now, not when the first is due.
  creationDate(process.env.SOURCE_DATE_EPOCH)
  const stop = stopSignal()
  const target = [selection.study ?? '', selection.wave ?? '']
  const words = [...process.execArgv, process.argv[1] ?? '', ...wordsOfBuild(given)]
  const everywhere = { ...surroundings, say, stop }
  const memory = scheduleMemory(host.files, folders.output, [...plan, ...target])
  const work = {
    run: () => runInChild(everywhere, words, randomUUID()),
    tell: (summary: RunEnded['summary']) => notify(everywhere, listeners, summary),
  }
  await schedule({ ...everywhere, ...memory, ...work }, timetable)
}

/** The command line of a build in a schedule, which itself tells whoever listens. */
export function wordsOfBuild(given: ArgumentsOf<'schedule'>): string[] {
  const { folders, selection, force, keep, jobs, refreshTimeout = 0 } = given
  const report = [selection.study, selection.wave].filter((part) => part !== undefined).join('/')
  return [
    ...['build', ...(report === '' ? [] : [report])],
    ...['--data', folders.data, '--templates', folders.templates, '--out', folders.output],
    ...['--format', 'json', '--refresh', '--refresh-timeout', String(refreshTimeout / 1000)],
    ...(force ? ['--force'] : []),
    ...(keep === undefined ? [] : ['--keep', String(keep)]),
    ...(jobs === undefined ? [] : ['--jobs', String(jobs)]),
  ]
}

/**
 * Builds after every change, in this process: what it has loaded, compiled and warmed up stays so, and stages that an
 * edit does not touch find what they made before.
 *
 * @param warn gets the trace of a bug, after which it goes on
 */
export async function runWatch(
  given: ArgumentsOf<'watch'>,
  host: Host,
  say: Say,
  warn: (error: unknown) => void,
): Promise<void> {
  const { folders, force, open } = given
  const stop = stopSignal()
  const keeping = { ...host, memory: createMemory() }
  let first = true
  await watch({
    timers: nodeTimers,
    say,
    stop,
    onChange: (call) => watchFolders(host.files, [folders.data, folders.templates], call, stop),
    async run() {
      const options = { ...wanted(given), force: force && first, run: randomUUID() }
      first = false
      const ended = await run(runHost(keeping, say), options)
      if (ended.bug !== undefined) warn(ended.bug)
      return ended
    },
    show: (pdf) => {
      if (open) show(pdf)
    },
  })
}

function runHost(host: Host, say: Say): RunHost {
  return { ...host, ...surroundings, say }
}

/** What a build is asked for. */
function wanted({ folders, selection, force, keep }: ArgumentsOf<'build' | 'watch'>): BuildOptions {
  const created = creationDate(process.env.SOURCE_DATE_EPOCH)
  return {
    ...{ folders, selection, force },
    ...(created === undefined ? {} : { created }),
    ...(keep === undefined ? {} : { keep }),
  }
}

const ENDING = ['SIGTERM', 'SIGINT'] as const
/** npm passes on the Ctrl-C that the terminal sent to all: what comes within so many milliseconds is the same request. */
const SAME_REQUEST = 1_000

/** The first request to end asks; a later one ends at once, as ever. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const ask = () => {
    controller.abort()
    setTimeout(leaveToNode, SAME_REQUEST).unref()
  }
  const leaveToNode = () => {
    for (const signal of ENDING) process.off(signal, ask)
  }
  for (const signal of ENDING) process.on(signal, ask)
  return controller.signal
}

/** Opens a file with whatever the desktop opens it with; a viewer then follows the file itself. */
function show(path: string): void {
  const { platform, env } = process
  const isDesktop = platform === 'darwin' || platform === 'win32' || (env.DISPLAY ?? env.WAYLAND_DISPLAY)
  if (!isDesktop) return
  const program = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer.exe' : 'xdg-open'
  const viewer = spawn(program, [path], { stdio: 'ignore', detached: true })
  // A desktop without that program shows nothing.
  viewer.once('error', () => undefined)
  viewer.unref()
}
