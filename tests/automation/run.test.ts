import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../pipeline/automation/event.ts'
import { type RunOptions, run } from '../../pipeline/automation/run.ts'
import type { Ended, Program } from '../../pipeline/automation/surroundings.ts'
import { formatEvent } from '../../pipeline/cli/format.ts'
import type { Files } from '../../pipeline/core/files.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { quietHost } from '../support/build-memory.ts'
import { fakeTimers } from '../support/fake-timers.ts'
import { overlayFiles } from '../support/overlay-files.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const CODEBOOK = `${CASE}/data/libraries/codebook.json`

async function runWith(files: Files, options: Partial<RunOptions> = {}, refreshed: Ended = exit(0)) {
  const events: RunEvent[] = []
  const started: Program[] = []
  const host = {
    ...quietHost(files),
    timers: fakeTimers('2026-01-05T05:00Z'),
    emit: (event: RunEvent) => events.push(event),
    programs: {
      async run(program: Program) {
        started.push(program)
        return refreshed
      },
    },
  }
  const ended = await run(host, { folders, selection: {}, run: 'r-1', ...options })
  return {
    ...ended,
    events,
    started: started.map(({ file, timeout }) => [file.replace(/^.*\/tests\//, ''), timeout]),
  }
}

const exit = (status: number): Ended => ({ how: 'exit', status })
const said = (events: readonly RunEvent[]) =>
  events.map((event) => Object.values(formatEvent(event)).join(''))

describe('a run', () => {
  test('says what was built, and then that it is unchanged', async () => {
    const { files } = overlayFiles(nodeFiles)
    const first = await runWith(files)
    const pdf = 'out/libraries/2024/report.pdf'
    expect(first.events.map(({ event }) => event)).toEqual(['built', 'summary'])
    expect(first.events[0]).toMatchObject({ edition: 'libraries/2024', pdf, pages: 6 })
    expect(first.summary).toEqual({
      run: 'r-1',
      outcome: 'built',
      text: 'Built libraries/2024 (6 pages): first edition.',
      started: '2026-01-05T05:00:00.000Z',
      seconds: 0,
      built: [{ edition: 'libraries/2024', pdf, pages: 6, changes: 'first edition' }],
      unchanged: [],
      orphaned: [],
      refused: [],
      failed: [],
      problems: [],
      problemCount: 0,
    })
    expect(said(first.events)[1]).toBe('Wrote 1 report in 0.0 s.\n')
    const second = await runWith(files)
    expect(second.events[0]).toEqual({ event: 'unchanged', edition: 'libraries/2024', pdf })
    expect(second.summary).toMatchObject({ outcome: 'unchanged', built: [], unchanged: ['libraries/2024'] })
    expect(said(second.events)).toEqual([`${pdf}: up to date\n`, 'Wrote 0 reports in 0.0 s.\n'])
    expect([...first.started, ...second.started]).toEqual([])
  })

  test('says what was refused and why', async () => {
    const text = await readFile(CODEBOOK, 'utf8')
    const { files, output } = overlayFiles(nodeFiles, { [CODEBOOK]: text.replace('{', '{,') })
    const { summary, events } = await runWith(files)
    expect(summary.outcome).toBe('refused')
    expect(summary.text).toMatch(/^Refused libraries: 1 problem\. .*\n.*codebook\.json:1:2: error: .*$/)
    expect(summary.refused).toEqual(['libraries'])
    expect(events.map(({ event }) => event)).toEqual(['refused', 'summary'])
    expect(events[0]).toEqual({ event: 'refused', edition: 'libraries', problems: summary.problems })
    expect(said(events)[0]).toContain('libraries: 1 problem; not published.')
    expect(said(events)[1]).toBe('')
    await expect(output.list('out')).rejects.toThrow('ENOENT')
  })

  test('reports a bug in the program without its words, which may hold data', async () => {
    const { files } = overlayFiles(nodeFiles)
    const broken = { ...files, list: () => Promise.reject(new TypeError('Assen answered yes')) }
    const { summary, bug, events } = await runWith(broken)
    expect(bug).toBeInstanceOf(TypeError)
    expect(summary).toMatchObject({ outcome: 'failed', failure: 'a bug in the program' })
    expect(JSON.stringify(events)).not.toContain('Assen')
  })
})

test('a change of many files is reported in few words', () => {
  const files = Array.from({ length: 200 }, (_, index) => `data/s/${index}.csv`)
  expect(formatEvent({ event: 'changed', files }).out).toMatch(
    /^\nChanged: data\/s\/0\.csv, .* and 190 more\n$/,
  )
  expect(formatEvent({ event: 'changed', files: ['a', 'b'] }).out).toBe('\nChanged: a, b\n')
})

describe('a run that refreshes', () => {
  const withScript = () =>
    overlayFiles(nodeFiles, { [`${CASE}/data/libraries/refresh`]: '#!/bin/sh\n' }).files
  const SCRIPT = 'reports/libraries/data/libraries/refresh'

  test('runs the script of each study that is asked for, only when it is told to', async () => {
    expect((await runWith(withScript())).started).toEqual([])
    expect((await runWith(withScript(), { refreshTimeout: 5000 })).started).toEqual([[SCRIPT, 5000]])
    const one = { refreshTimeout: 5000, selection: { study: 'libraries', wave: '2024' } }
    const two = overlayFiles(nodeFiles, {
      [`${CASE}/data/libraries/refresh`]: '#!/bin/sh\n',
      [`${CASE}/data/museums/refresh`]: '#!/bin/sh\n',
      [`${CASE}/data/museums/study.json`]: '{}',
    }).files
    expect((await runWith(two, one)).started).toEqual([[SCRIPT, 5000]])
    expect((await runWith(two, { refreshTimeout: 5000 })).started).toHaveLength(2)
    expect((await runWith(overlayFiles(nodeFiles).files, { refreshTimeout: 5000 })).started).toEqual([])
  })

  test('builds nothing when that fails', async () => {
    const { summary } = await runWith(withScript(), { refreshTimeout: 5000 }, exit(2))
    expect(summary).toMatchObject({ outcome: 'refused', problems: [{ rule: 'refresh-failed' }] })
  })

  test('reports a study that is not there as a build does', async () => {
    const { summary } = await runWith(withScript(), { refreshTimeout: 5000, selection: { study: 'library' } })
    expect(summary).toMatchObject({ outcome: 'refused', problems: [{ rule: 'unknown-study' }] })
  })
})
