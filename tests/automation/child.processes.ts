import { describe, expect, test } from 'vitest'
import { runInChild } from '../../pipeline/automation/child.ts'
import { eventLine, type RunEvent } from '../../pipeline/automation/event.ts'
import { nodePrograms, nodeTimers } from '../../pipeline/automation/node-surroundings.ts'
import { summarise } from '../../pipeline/automation/summary.ts'
import type { Timers } from '../../pipeline/automation/surroundings.ts'

const done = summarise({ run: 'of the child', started: '2026-01-05T05:00:00.000Z', seconds: 1 }, [])

/** Runs a script in a process of its own. */
async function runScript(script: string, stop = new AbortController().signal, timers: Timers = nodeTimers) {
  const events: RunEvent[] = []
  const host = { timers, programs: nodePrograms, stop, emit: (event: RunEvent) => events.push(event) }
  return { summary: await runInChild(host, ['-e', script], 'r-1'), events }
}

const SAYS_SUMMARY = `console.log(${JSON.stringify(eventLine({ event: 'summary', ...done }))})`

test('a program that is to stop before it begins is stopped', async () => {
  const sleeping = {
    file: process.execPath,
    words: ['-e', 'setTimeout(() => undefined, 60000)'],
    timeout: 60_000,
  }
  expect(await nodePrograms.run({ ...sleeping, stop: AbortSignal.abort() })).toEqual({ how: 'stopped' })
})

describe('a build in a process of its own', () => {
  test('passes its events on, and gives its summary', async () => {
    const { summary, events } = await runScript(
      `console.log('no event'); ${SAYS_SUMMARY}; process.exitCode = 1`,
    )
    expect(events).toEqual([{ event: 'summary', ...done }])
    expect(summary).toMatchObject({ outcome: 'unchanged', run: 'r-1' })
  })

  test.each([
    ['process.exit(70)', 'the build did not finish: it ended with status 70'],
    ['process.kill(process.pid, "SIGKILL")', 'the build did not finish: it was ended by SIGKILL'],
    ['0', 'the build did not finish: it said nothing'],
  ])('that ends by %s without a summary has failed', async (script, failure) => {
    const { summary, events } = await runScript(script)
    expect(summary).toMatchObject({ outcome: 'failed', failure, run: 'r-1' })
    expect(events).toEqual([{ event: 'summary', ...summary }])
  })

  test('may finish when the schedule stops meanwhile', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 100)
    const { summary } = await runScript(`setTimeout(() => ${SAYS_SUMMARY}, 400)`, stop.signal)
    expect(summary.outcome).toBe('unchanged')
  })

  test.each([
    ['', () => AbortSignal.timeout(100)],
    [', also when it was told before it began', () => AbortSignal.abort()],
  ])('is abandoned when it goes on for too long then%s', async (_when, stop) => {
    const hasty: Timers = { ...nodeTimers, sleep: (_, over) => nodeTimers.sleep(100, over) }
    const { summary } = await runScript('setTimeout(() => undefined, 60000)', stop(), hasty)
    expect(summary).toMatchObject({ outcome: 'failed', failure: 'the build did not finish: it was stopped' })
  })
})
