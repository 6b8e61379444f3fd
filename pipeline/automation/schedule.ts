import { localText, type Timetable } from './cron.ts'
import type { Emit } from './event.ts'
import type { Summary } from './summary.ts'
import type { Timers } from './surroundings.ts'

export interface ScheduleHost {
  readonly timers: Timers
  readonly emit: Emit
  /** Said once, when the schedule is to stop. */
  readonly stop: AbortSignal
  /** One run to its end; never throws. */
  run(): Promise<Summary>
  notify(summary: Summary): Promise<void>
  /** The moment up to which an earlier process kept this schedule, if there was one. */
  recall(): Promise<number | undefined>
  remember(moment: number): Promise<void>
}

/** A machine that slept, or whose clock was set, is noticed within this. */
const MAX_SLEEP = 30_000
/** A clock set back further than this was wrong before: it is not waited for. */
const MAX_STEP_BACK = 60 * 60_000

/**
 * Runs whenever an expression comes true, one run at a time, until it is told to stop. However many moments went by
 * while a run went on, the machine slept or the schedule did not run, they are caught up in one run.
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
    // What comes true from here on is not part of this run.
    kept = timers.now()
    const summary = await host.run()
    // A run that was abandoned is made anew by whoever goes on.
    if (stop.aborted && summary.outcome === 'failed') break
    await host.remember(kept)
    await host.notify(summary)
  }
  emit({ event: 'stopped' })
}

/** Sleeps until the next moment after the last that was kept, by a clock that may jump. */
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
