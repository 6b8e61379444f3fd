import { type Emit, eventLine } from '../automation/event.ts'
import { nodeNetwork, nodePrograms, nodeTimers } from '../automation/node-surroundings.ts'
import type { Listeners, NotifyHost } from '../automation/notify.ts'
import type { RunHost } from '../automation/run.ts'
import type { BuildOptions } from '../build/build-options.ts'
import { nodeHost } from '../build/node-host.ts'
import type { BuildListener } from '../build/outcome.ts'
import { defined } from '../core/defined.ts'
import type { BuildEvent } from '../core/host.ts'
import { eventFormatter } from './format.ts'
import { foldersOf, type MakingOptions, type RunningOptions, type Selected } from './options.ts'
import { ProgressBar } from './progress.ts'
import { showStageOnTerminal } from './show.ts'
import { creationDate } from './values.ts'

export const surroundings = { timers: nodeTimers, programs: nodePrograms, network: nodeNetwork } as const

/** The host of a run, and the listener that shows its progress on a terminal. */
export interface Running {
  readonly host: RunHost & NotifyHost
  readonly listener: BuildListener
}

/** Makes a run that reports events as text or JSON, above the progress bar. */
export function startRunning(format: 'text' | 'json'): Running {
  const asJson = format === 'json'
  const host = nodeHost(showStageOnTerminal)
  const bar = process.stderr.isTTY ? new ProgressBar(process.stderr, host.clock) : undefined
  const formatEvent = eventFormatter()
  const emit: Emit = (event) => {
    const { out = '', err = '' } = asJson ? { out: eventLine(event) } : formatEvent(event)
    bar?.clear()
    process.stdout.write(out)
    process.stderr.write(err)
    bar?.draw()
  }
  const log = asJson ? (event: BuildEvent) => emit({ event: 'stage', ...event }) : host.log
  const shown = (event: BuildEvent) => (bar?.isShown && !asJson ? bar.draw() : log(event))
  return { host: { ...host, ...surroundings, emit, log: shown }, listener: bar?.listener ?? {} }
}

/** The options of a build or a watch. */
export function buildOptions(given: MakingOptions & Selected) {
  const { selection, force, keep } = given
  const created = creationDate(process.env.SOURCE_DATE_EPOCH)
  return {
    folders: foldersOf(given),
    selection,
    force: force === true,
    ...defined({ created, keep }),
  } satisfies BuildOptions
}

/** Who is notified of the outcome of a run. */
export function listenersOf({ notify, webhook }: RunningOptions): Listeners {
  return {
    ...defined({ command: notify, webhook }),
  }
}
