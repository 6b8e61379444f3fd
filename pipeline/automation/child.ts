import { type Emit, readEventLine } from './event.ts'
import { whyItFailed } from './notify.ts'
import { type Summary, summariseFailed } from './summary.ts'
import type { Programs, Timers } from './surroundings.ts'

export interface ChildHost {
  readonly timers: Timers
  readonly programs: Programs
  readonly emit: Emit
  readonly stop: AbortSignal
}

/** A build that takes longer than this hangs. */
const MAX_BUILD_TIME = 6 * 60 * 60_000
/** How long a build may go on after a request to stop; most are done by then. */
const GRACE = 20_000
/** How long it may then take to end; longer than a refresh, which it must end first. */
const GRACE_TO_END = 10_000

/**
 * Runs a build in its own process, so that memory stays flat for years, and a crash or hang does not end the
 * schedule. The build may be abandoned at any time, because publishing is all or nothing.
 *
 * @param args the arguments after the program; they include `--format json`
 */
export async function runInChild(host: ChildHost, args: readonly string[], run: string): Promise<Summary> {
  const { timers, programs, emit } = host
  const started = timers.now()
  let summary: Summary | undefined
  const eachLine = (line: string) => {
    const event = readEventLine(line)
    if (event === undefined) return
    emit(event)
    if (event.event === 'summary') summary = event
  }
  const abandon = afterGrace(host)
  const limits = { timeout: MAX_BUILD_TIME, grace: GRACE_TO_END, stop: abandon.signal }
  const ended = await programs.run({ file: process.execPath, args: args, ...limits, eachLine })
  abandon.forget()
  if (summary !== undefined) return { ...summary, run }
  const time = { run, started: new Date(started).toISOString(), seconds: (timers.now() - started) / 1000 }
  const failure = `the build did not finish: ${whyItFailed(ended, MAX_BUILD_TIME) ?? 'it said nothing'}`
  const failed = summariseFailed(time, failure)
  emit({ event: 'summary', ...failed })
  return failed
}

/** A signal that follows some time after the one to stop, unless it is cancelled. */
function afterGrace({ timers, stop }: ChildHost) {
  const abandon = new AbortController()
  const over = new AbortController()
  const onStop = async () => {
    await timers.sleep(GRACE, over.signal)
    if (!over.signal.aborted) abandon.abort()
  }
  if (stop.aborted) void onStop()
  else stop.addEventListener('abort', onStop, { once: true })
  const forget = () => {
    over.abort()
    stop.removeEventListener('abort', onStop)
  }
  return { signal: abandon.signal, forget }
}
