import { describe, expect, test } from 'vitest'
import { readTimetable } from '../../pipeline/automation/cron.ts'
import type { RunEvent } from '../../pipeline/automation/event.ts'
import { schedule } from '../../pipeline/automation/schedule.ts'
import { scheduleProgress } from '../../pipeline/automation/schedule-progress.ts'
import { type Summary, summarise, summariseFailed } from '../../pipeline/automation/summary.ts'
import { type FakeTimers, fakeTimers, seededRandom } from '../support/fake-timers.ts'
import { memoryFiles } from '../support/memory-files.ts'

const AMSTERDAM = 'Europe/Amsterdam'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface Course {
  readonly expression: string
  readonly start: string
  /** How many runs, after which it is told to stop. */
  readonly runs: number
  /** What a run does; its number counts from 1. */
  readonly during?: (timers: FakeTimers, run: number) => Summary | undefined
  readonly recalled?: string
  readonly timers?: FakeTimers
}

/** Lets a schedule run; gives when each run began, what was told, remembered and said. */
async function keep({ expression, start, runs, during, recalled, timers = fakeTimers(start) }: Course) {
  const began: string[] = []
  const told: Summary['outcome'][] = []
  const remembered: string[] = []
  const events: RunEvent[] = []
  const stop = new AbortController()
  const text = (moment: number) => new Date(moment).toISOString().replace(/(:00)?\.000Z$/, 'Z')
  let running = false
  await schedule(
    {
      timers,
      stop: stop.signal,
      emit: (event) => events.push(event),
      async run() {
        expect(running, 'two runs at once').toBe(false)
        running = true
        began.push(text(timers.now()))
        const time = { run: String(began.length), started: '', seconds: 0 }
        const summary = during?.(timers, began.length) ?? summarise(time, [])
        await Promise.resolve()
        running = false
        if (began.length === runs) stop.abort()
        return summary
      },
      notify: async ({ outcome }) => {
        told.push(outcome)
      },
      recall: async () => (recalled === undefined ? undefined : Date.parse(recalled)),
      remember: async (moment) => {
        remembered.push(text(moment))
      },
    },
    readTimetable(expression, AMSTERDAM),
  )
  return { began, told, remembered, events }
}

describe('a schedule', () => {
  test('runs when the clock says so, reports each run, and says when the next is', async () => {
    const { began, told, events } = await keep({
      expression: '0 6 * * 1',
      start: '2026-01-01T00:00Z',
      runs: 2,
    })
    expect(began).toEqual(['2026-01-05T05:00Z', '2026-01-12T05:00Z'])
    expect(told).toEqual(['unchanged', 'unchanged'])
    expect(events).toEqual([
      { event: 'waiting', until: '2026-01-05T05:00:00.000Z', local: '2026-01-05 06:00 Europe/Amsterdam' },
      { event: 'waiting', until: '2026-01-12T05:00:00.000Z', local: '2026-01-12 06:00 Europe/Amsterdam' },
      { event: 'stopped' },
    ])
  })

  test('goes on after a run that failed, and reports it', async () => {
    const failing = (_: FakeTimers, run: number) =>
      run === 1 ? summariseFailed({ run: '1', started: '', seconds: 0 }, 'x') : undefined
    const { told } = await keep({
      expression: '0 * * * *',
      start: '2026-01-01T00:00Z',
      runs: 2,
      during: failing,
    })
    expect(told).toEqual(['failed', 'unchanged'])
  })

  test('catches up once what a long run, or a machine that slept through it, missed', async () => {
    const { began, events } = await keep({
      expression: '0 * * * *',
      start: '2026-01-01T00:00Z',
      runs: 3,
      during(timers, run) {
        if (run === 1) timers.jump(5.5 * HOUR)
        return undefined
      },
    })
    expect(began).toEqual(['2026-01-01T01:00Z', '2026-01-01T06:30Z', '2026-01-01T07:00Z'])
    expect(events).toContainEqual({ event: 'catching-up', missed: '2026-01-01 03:00' })
  })

  test('is not late when a busy machine wakes it a little later', async () => {
    const timers = fakeTimers('2026-01-01T04:58Z')
    const busy: FakeTimers = { ...timers, sleep: (milliseconds) => timers.sleep(milliseconds + 7_000) }
    const { began, events } = await keep({ expression: '0 6 * * *', start: '', runs: 1, timers: busy })
    expect(began).toEqual(['2026-01-01T05:00:07Z'])
    expect(events.map(({ event }) => event)).toEqual(['waiting', 'stopped'])
  })

  test('notices within half a minute that the machine slept', async () => {
    const timers = fakeTimers('2026-01-01T00:00Z')
    let sleeps = 0
    const drowsy: FakeTimers = {
      ...timers,
      async sleep(milliseconds) {
        await timers.sleep(milliseconds)
        if (++sleeps === 3) timers.jump(10 * DAY)
      },
    }
    const { began } = await keep({ expression: '0 6 * * *', start: '', runs: 2, timers: drowsy })
    expect(began).toEqual(['2026-01-11T00:01:30Z', '2026-01-11T05:00Z'])
    expect(Math.max(...timers.slept)).toBe(30_000)
  })

  test('does not run again when the clock is set back a little, and does not wait for a time that was never right', async () => {
    const back = (far: number) =>
      keep({
        expression: '0 6 * * *',
        start: '2026-01-01T00:00Z',
        runs: 2,
        during(timers, run) {
          if (run === 1) timers.jump(-far)
          return undefined
        },
      })
    expect((await back(10 * MINUTE)).began).toEqual(['2026-01-01T05:00Z', '2026-01-02T05:00Z'])
    expect((await back(365 * DAY)).began).toEqual(['2026-01-01T05:00Z', '2025-01-02T05:00Z'])
  })

  test('goes on where an earlier process stopped', async () => {
    const listener = { expression: '0 6 * * 1', start: '2026-01-06T12:00Z', runs: 1 }
    expect((await keep({ ...listener, recalled: '2026-01-05T04:00Z' })).began).toEqual(['2026-01-06T12:00Z'])
    expect((await keep({ ...listener, recalled: '2026-01-05T05:00Z' })).began).toEqual(['2026-01-12T05:00Z'])
    const never = await keep({ ...listener, recalled: '2030-01-01T00:00Z' })
    expect(never.began).toEqual(['2026-01-12T05:00Z'])
    expect(never.events[0]).toMatchObject({ event: 'waiting', until: '2026-01-12T05:00:00.000Z' })
    // It kept the moment that now comes again, since the clock was set back a little.
    const again = {
      ...listener,
      start: '2026-01-06T11:50Z',
      expression: '0 13 * * *',
      recalled: '2026-01-06T12:00Z',
    }
    expect((await keep(again)).began).toEqual(['2026-01-07T12:00Z'])
    const { remembered } = await keep({ ...listener, recalled: '2026-01-05T04:00Z' })
    expect(remembered).toEqual(['2026-01-05T04:00Z', '2026-01-06T12:00Z'])
  })

  test('leaves a run that was abandoned to whoever goes on', async () => {
    const { told, remembered } = await keep({
      expression: '0 6 * * 1',
      start: '2026-01-01T00:00Z',
      runs: 1,
      during: () => summariseFailed({ run: '1', started: '', seconds: 0 }, 'it was stopped'),
    })
    expect({ told, remembered }).toEqual({ told: [], remembered: ['2026-01-01T00:00Z'] })
  })

  test('keeps its promises through 2,000 runs of any length, with sleep, jumps and failures', async () => {
    const random = seededRandom(6)
    const timers = fakeTimers('2026-01-01T00:00Z', random)
    const timetable = readTimetable('*/20 * * * *', AMSTERDAM)
    const late: string[] = []
    let covered = timers.now()
    const rough: FakeTimers = {
      ...timers,
      async sleep(milliseconds) {
        if (timetable.next(covered) <= timers.now()) late.push(new Date(timers.now()).toISOString())
        await timers.sleep(milliseconds)
        if (random() < 0.02) timers.jump(random() * 3 * HOUR)
        if (random() < 0.02) timers.jump(random() * -10 * MINUTE)
      },
    }
    const early: string[] = []
    const { began, told } = await keep({
      expression: '*/20 * * * *',
      start: '',
      runs: 2000,
      timers: rough,
      during(_, run) {
        const now = timers.now()
        if (timetable.next(covered) > now) early.push(new Date(now).toISOString())
        covered = now
        timers.jump(random() ** 3 * HOUR)
        const time = { run: String(run), started: '', seconds: 0 }
        return random() < 0.3 && run < 2000 ? summariseFailed(time, 'chance') : summarise(time, [])
      },
    })
    expect({ late, early }).toEqual({ late: [], early: [] })
    expect(began).toHaveLength(2000)
    expect(told).toHaveLength(2000)
    expect(told.filter((outcome) => outcome === 'failed').length).toBeGreaterThan(500)
  })
})

describe('the memory of a schedule', () => {
  test('is its own, and no reason to fail', async () => {
    const files = memoryFiles({})
    const one = scheduleProgress(files, 'output', ['0 6 * * 1', 'Europe/Amsterdam'])
    const other = scheduleProgress(files, 'output', ['0 7 * * 1', 'Europe/Amsterdam'])
    expect(await one.recall()).toBeUndefined()
    await one.remember(Date.parse('2026-01-05T05:00Z'))
    expect(await one.recall()).toBe(Date.parse('2026-01-05T05:00Z'))
    expect(await other.recall()).toBeUndefined()
    const [name = ''] = await files.list('output')
    await files.remove(`output/${name}`)
    await files.create(`output/${name}`, new TextEncoder().encode('{"kept": "then"}'))
    expect(await one.recall()).toBeUndefined()
    // What a process left that was killed while it wrote.
    await files.create(`output/${name}.new`, new TextEncoder().encode('{'))
    await one.remember(Date.parse('2026-01-12T05:00Z'))
    expect(await one.recall()).toBe(Date.parse('2026-01-12T05:00Z'))
    const full = { ...files, create: () => Promise.reject(new Error('ENOSPC')) }
    await expect(scheduleProgress(full, 'output', []).remember(0)).resolves.toBeUndefined()
  })
})
