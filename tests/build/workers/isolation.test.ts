import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventLine, type RunEvent } from '../../../pipeline/automation/event.ts'
import { type RunOptions, run } from '../../../pipeline/automation/run.ts'
import type { Ended } from '../../../pipeline/automation/surroundings.ts'
import { buildAll } from '../../../pipeline/build/build-all.ts'
import { eventFormatter } from '../../../pipeline/cli/format.ts'
import type { Files } from '../../../pipeline/core/files.ts'
import { hashOf } from '../../../pipeline/core/recorded-files.ts'
import { nodeFiles } from '../../../pipeline/input/node-files.ts'
import { quietHost } from '../../support/build-memory.ts'
import { fakeTimers } from '../../support/fake-timers.ts'
import { manyStudies } from '../../support/many-studies.ts'
import { memoryFiles, systemError } from '../../support/memory-files.ts'
import { overlayFiles } from '../../support/overlay-files.ts'

const CASE = 'tests/reports/libraries'
let data: string
let studies: string[]

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'peiling-studies-'))
  studies = await manyStudies(`${CASE}/data/libraries`, data, 3)
})

afterAll(async () => {
  await rm(data, { recursive: true })
})

const foldersNow = () => ({ data, templates: `${CASE}/templates`, output: 'out' })

/** Runs a build of all studies, some files changed, over what stands there already. */
async function runOf(
  changes: Readonly<Record<string, string>> = {},
  output = memoryFiles({}),
  files: Files = nodeFiles,
  options: Partial<RunOptions> = {},
) {
  const overlay = overlayFiles(files, changes, output)
  const events: RunEvent[] = []
  const host = {
    ...quietHost(overlay.files),
    timers: fakeTimers('2026-01-05T05:00Z'),
    emit: (event: RunEvent) => events.push(event),
    programs: { run: async (): Promise<Ended> => ({ how: 'exit', status: 3 }) },
  }
  const ended = await run(host, { folders: foldersNow(), selection: {}, run: 'r-1', ...options })
  const tell = eventFormatter()
  return { ...ended, output, events, told: events.map(tell) }
}

async function changed(path: string, from: string, to: string): Promise<Record<string, string>> {
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  return { [path]: text.replace(from, to) }
}

/** Two problems: an answer that is unknown, and a date that is not in the time of fieldwork. */
async function wrongAnswers(): Promise<Record<string, string>> {
  const path = join(data, 'study-002/2024/interviews.csv')
  const text = await readFile(path, 'utf8')
  const wrong = text.replace(';no;', ';perhaps;').replace('A ;2024-04-02', 'A ;2024-05-02')
  return { [path]: wrong }
}

/** The hash of every file of the editions that stand, by path. */
async function standing(output: Files): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const study of await output.list('out').catch(() => []))
    for (const name of ['report.pdf', 'report.html', 'results.json', 'manifest.json']) {
      const path = join('out', study, '2024', name)
      files[path] = hashOf(await output.read(path))
    }
  return files
}

describe('a build of many studies', () => {
  test('publishes all but the one whose data have problems, which are all reported', async () => {
    const { summary, events, told, output } = await runOf(await wrongAnswers())
    expect(summary).toMatchObject({ outcome: 'refused', refused: ['study-002'], failed: [], problemCount: 2 })
    expect(summary.built.map(({ edition }) => edition)).toEqual(['study-001/2024', 'study-003/2024'])
    expect(summary.text.split('\n')[0]).toBe(
      'Refused study-002: 2 problems. Not published; the last good edition stays in place.',
    )
    expect(summary.text).toContain('Built study-003/2024 (6 pages): first edition.')
    expect(events.map(({ event }) => event)).toEqual(['refused', 'built', 'built', 'summary'])
    expect(told[0]?.err).toMatch(
      /study-002\/2024\/interviews\.csv:\d.*\n.*\n(.*\n)*study-002: 2 problems; not published\.\n$/,
    )
    expect(told.at(-1)?.out).toBe('Wrote 2 reports in 0.0 s; 1 refused.\n')
    expect(await output.list('out')).toEqual(['study-001/', 'study-003/'])
  })

  test('leaves the last good edition of the one that is refused, and what is up to date', async () => {
    const first = await runOf()
    const before = await standing(first.output)
    const { summary } = await runOf(await wrongAnswers(), first.output)
    expect(summary).toMatchObject({
      outcome: 'refused',
      refused: ['study-002'],
      built: [],
      unchanged: ['study-001/2024', 'study-003/2024'],
    })
    expect(await standing(first.output)).toEqual(before)
    expect(Object.keys(before)).toHaveLength(12)
  })

  test('publishes all others when a folder of the output cannot be listed', async () => {
    const { output } = await runOf()
    const closed = (files: Files): Files => ({
      ...files,
      list: (path) =>
        path === 'out/study-001/2024' ? Promise.reject(systemError(path, 'EACCES')) : files.list(path),
    })
    const change = await changed(join(data, 'study-002/2024/interviews.csv'), ';41;', ';42;')
    const { summary, bug } = await runOf(change, closed(output), closed(nodeFiles))
    expect(bug).toBeUndefined()
    expect(summary.built.map(({ edition }) => edition)).toEqual(['study-002/2024'])
    expect(summary.unchanged).toEqual(['study-001/2024', 'study-003/2024'])
  })

  test('refuses each study that a wrong template concerns, and reports its problem once', async () => {
    const template = `${CASE}/templates/annual/findings.md.hbs`
    const { summary, told } = await runOf(await changed(template, '{{percent', '{{percnt'))
    expect(summary).toMatchObject({ outcome: 'refused', built: [], problemCount: 1 })
    expect(summary.refused).toEqual(['study-001/2024', 'study-002/2024', 'study-003/2024'])
    const errors = told.map(({ err = '' }) => err)
    expect(errors.join('').match(/ error: /g)).toHaveLength(1)
    expect(errors[0]).toMatch(/study-001\/2024: 1 problem; not published\.\n$/)
    expect(errors[1]).toBe('study-002/2024: 1 problem, shown above; not published.\n')
    expect(told.at(-1)).toEqual({})
  })

  test('publishes all but the one whose data cannot be refreshed', async () => {
    const script = { [join(data, 'study-003/refresh')]: '#!/bin/sh\n' }
    const { summary } = await runOf(script, memoryFiles({}), nodeFiles, { refreshTimeout: 5000 })
    expect(summary).toMatchObject({
      outcome: 'refused',
      refused: ['study-003'],
      problems: [{ file: join(data, 'study-003/refresh'), rule: 'refresh-failed' }],
    })
    expect(summary.built.map(({ edition }) => edition)).toEqual(['study-001/2024', 'study-002/2024'])
  })

  test('fails alone on a bug, whose words are not told', async () => {
    const broken: Files = {
      ...nodeFiles,
      async read(path) {
        if (path.includes('study-001/codebook')) throw new TypeError('Assen answered yes')
        return nodeFiles.read(path)
      },
    }
    const { summary, bug, events } = await runOf({}, memoryFiles({}), broken)
    expect(bug).toBeInstanceOf(TypeError)
    const failure = 'the build of study-001 met a bug in the program'
    expect(summary).toMatchObject({ outcome: 'failed', failed: ['study-001'], failure })
    expect(summary.built).toHaveLength(2)
    expect(events.map(eventLine).join('')).not.toContain('Assen')
  })

  test('makes each as a build of it alone does, to the byte', async () => {
    const together = await standing((await runOf()).output)
    const alone = memoryFiles({})
    for (const study of studies) {
      const { files } = overlayFiles(nodeFiles, {}, alone)
      await buildAll(quietHost(files), { folders: foldersNow(), selection: { study, wave: '2024' } })
    }
    expect(await standing(alone)).toEqual(together)
  })

  test('reads a report once, and each study once, to plan it and to make it', async () => {
    const reads = new Map<string, number>()
    const counting: Files = {
      ...nodeFiles,
      async read(path) {
        reads.set(path, (reads.get(path) ?? 0) + 1)
        return nodeFiles.read(path)
      },
    }
    const { events } = await runOf({}, memoryFiles({}), counting)
    expect(events.filter(({ event }) => event === 'built')).toHaveLength(3)
    const fonts = [...reads].filter(([path]) => path.endsWith('.ttf'))
    expect(fonts.length).toBeGreaterThan(3)
    expect(new Set(fonts.map(([, count]) => count))).toEqual(new Set([1]))
    // To plan and to make, and to see that it still is the same before it is published.
    const codebooks = studies.map((study) => reads.get(join(data, study, 'codebook.json')))
    expect(codebooks).toEqual([2, 2, 2])
  })

  test('reports to a listener how many there are to make, which is begun and what became of each', async () => {
    const { files } = overlayFiles(nodeFiles, await wrongAnswers())
    const heard: string[] = []
    await buildAll(
      quietHost(files),
      { folders: foldersNow(), selection: {} },
      {
        planned: (editions) => heard.push(`planned ${editions}`),
        began: (edition) => heard.push(`began ${edition}`),
        ended: (outcome) => heard.push('problems' in outcome ? `refused ${outcome.edition}` : 'ended'),
      },
    )
    expect(heard).toEqual([
      'refused study-002',
      'planned 2',
      'began study-001/2024',
      'ended',
      'began study-003/2024',
      'ended',
    ])
  })
})
