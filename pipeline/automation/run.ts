import { buildAll } from '../build/build-all.ts'
import type { BuildOptions } from '../build/build-options.ts'
import {
  type BuildListener,
  isOrphaned,
  isRefused,
  isUnfinished,
  type Outcome,
  type Refused,
} from '../build/outcome.ts'
import { selectStudies } from '../build/select.ts'
import type { BuildHost } from '../build/workers/workers.ts'
import { InputError } from '../core/problem.ts'
import type { Emit, RunEvent } from './event.ts'
import { refresh } from './refresh.ts'
import { type RunTime, type Summary, summarise, summariseFailed, summariseRefused } from './summary.ts'
import type { Programs, Timers } from './surroundings.ts'

export interface RunHost extends BuildHost {
  readonly timers: Timers
  readonly programs: Programs
  readonly emit: Emit
  /** Follows the progress of a build. */
  readonly listener?: BuildListener
}

export interface RunOptions extends BuildOptions {
  /** The id of this run. */
  readonly run: string
  /** Runs the `refresh` of each study first, with this timeout in milliseconds. */
  readonly refreshTimeout?: number
}

/** A run that has ended. */
export interface RunEnded {
  readonly summary: Summary
  /** An unexpected error. */
  readonly bug?: unknown
}

/** Runs one build and reports its outcome, event by event and as a whole. Never throws. */
export async function run(host: RunHost, options: RunOptions): Promise<RunEnded> {
  const { timers, emit } = host
  const started = timers.now()
  const begin = host.clock()
  const time = (): RunTime => ({
    run: options.run,
    started: new Date(started).toISOString(),
    seconds: Math.round(host.clock() - begin) / 1000,
  })
  const ended = await attempt(host, options, time)
  emit({ event: 'summary', ...ended.summary })
  return ended
}

async function attempt(host: RunHost, options: RunOptions, time: () => RunTime): Promise<RunEnded> {
  const { emit, listener } = host
  const ended = (outcome: Outcome) => {
    listener?.ended?.(outcome)
    emit(eventOf(outcome))
  }
  try {
    const refused = await refreshFirst(host, options)
    const outcomes = await buildAll(host, { ...options, refused }, { ...listener, ended })
    const summary = summarise(time(), outcomes)
    const failed = outcomes.filter(isUnfinished).find(({ bug }) => bug !== undefined)
    return failed === undefined ? { summary } : { summary, bug: failed.bug }
  } catch (error) {
    if (error instanceof InputError) {
      emit({ event: 'refused', problems: error.problems })
      return { summary: summariseRefused(time(), error.problems) }
    }
    return { summary: summariseFailed(time(), 'a bug in the program'), bug: error }
  }
}

function eventOf(outcome: Outcome): RunEvent {
  if (isRefused(outcome)) return { event: 'refused', ...outcome }
  // The message of a bug may contain data.
  if (isUnfinished(outcome)) return { event: 'failed', edition: outcome.edition, failure: outcome.failure }
  if (isOrphaned(outcome)) return { event: 'orphaned', edition: outcome.edition }
  const { edition, pdf, made } = outcome
  return made === undefined ? { event: 'unchanged', edition, pdf } : { event: 'built', edition, pdf, ...made }
}

async function refreshFirst(
  host: RunHost,
  { folders, selection, refreshTimeout }: RunOptions,
): Promise<readonly Refused[]> {
  if (refreshTimeout === undefined) return []
  const studies = await selectStudies(host, folders.data, selection.study)
  return refresh(host.files, host.programs, folders.data, studies, refreshTimeout)
}
