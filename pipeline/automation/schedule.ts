import { localText, type Timetable } from './cron.ts'
import type { Emit } from './event.ts'
import type { Summary } from './summary.ts'
import type { Timers } from './surroundings.ts'

export interface ScheduleHost {
  readonly timers: Timers
  readonly emit: Emit
  /** Aborted when the schedule must stop. */
  readonly stop: AbortSignal
  /** One run to its end; never throws. */
  run(): Promise<Summary>
  notify(summary: Summary): Promise<void>
  /** The moment up to which an earlier process handled this schedule, if any. */
  recall(): Promise<number | undefined>
  remember(moment: number): Promise<void>
}

/** The longest sleep, within which a suspended machine or an adjusted clock is noticed. */
const MAX_SLEEP = 30_000
/** A clock that is set back further than this was wrong before, and is not waited for. */
const MAX_STEP_BACK = 60 * 60_000

/**
 * Runs whenever the expression is due, one run at a time, until it must stop. All moments missed during a run,
 * while the machine slept or while the schedule was not running are made up for in one run.
 */
export async function schedule(host: ScheduleHost, timetable: Timetable): Promise<void> {
  const { timers, emit, stop } = host
  let kept = (await host.recall()) ?? timers.now()
  if (kept > timers.now() + MAX_STEP_BACK) kept = timers.now()
  await host.remember(kept)
  while (!stop.aborted) {
    const due = await untilDue(host, timetable, kept)
    if (stop.aborted) break
    if (timers.now() - due > 2 * MAX_SLEEP)
      emit({ event: 'catching-up', missed: localText(due, timetable.zone) })
    // Anything due after this moment is not part of this run.
    kept = timers.now()
    const summary = await host.run()
    // An abandoned run is made again by the next process.
    if (stop.aborted && summary.outcome === 'failed') break
    await host.remember(kept)
    await host.notify(summary)
  }
  emit({ event: 'stopped' })
}

/** Sleeps until the first moment after the last one that was handled, by a clock that may jump. */
async function untilDue(
  { timers, emit, stop }: ScheduleHost,
  timetable: Timetable,
  kept: number,
): Promise<number> {
  let from = kept
  let due = timetable.next(from)
  if (due > timers.now()) sayWaiting()
  while (!stop.aborted) {
    const now = timers.now()
    if (now >= due) break
    if (now < from - MAX_STEP_BACK) {
      from = now
      due = timetable.next(from)
      sayWaiting()
    }
    await timers.sleep(Math.min(due - now, MAX_SLEEP), stop)
  }
  return due

  function sayWaiting(): void {
    emit({
      event: 'waiting',
      until: new Date(due).toISOString(),
      local: `${localText(due, timetable.zone)} ${timetable.zone}`,
    })
  }
}
