import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunEvent, readEventLine } from '../../../pipeline/automation/event.ts'
import { manyStudies } from '../../support/many-studies.ts'

const CASE = 'tests/reports/libraries'
let folder: string
let studies: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-jobs-'))
  studies = await manyStudies(`${CASE}/data/libraries`, join(folder, 'data'), 6)
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

interface Started {
  readonly child: ChildProcess
  readonly events: () => RunEvent[]
  readonly ended: Promise<{ readonly status: number | null; readonly signal: string | null }>
}

/** Starts a build of the studies, as `npm run build-report` does. */
function start(out: string, ...words: string[]): Started {
  const folders = [
    '--data',
    join(folder, 'data'),
    '--templates',
    `${CASE}/templates`,
    '--out',
    join(folder, out),
  ]
  const child = spawn('node', ['bin/peiling.mjs', 'build', ...words, ...folders, '--format', 'json'], {
    env: { ...process.env, PEILING_CACHE: join(folder, 'cache') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  const ended = new Promise<Awaited<Started['ended']>>((resolve) =>
    child.once('close', (status, signal) => resolve({ status, signal })),
  )
  return { child, events: () => text.split('\n').flatMap((line) => readEventLine(line) ?? []), ended }
}

/** Every file of the editions that stand, by path from the output folder. */
async function standing(out: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const study of await readdir(join(folder, out)))
    for (const name of ['report.pdf', 'report.html', 'results.json', 'edition.json', 'manifest.json'])
      files[`${study}/${name}`] = await readFile(join(folder, out, study, '2024', name), 'latin1')
  return files
}

const summaryIn = (events: readonly RunEvent[]) => events.find((event) => event.event === 'summary')
/** Of which editions a stage has ended. */
const editionsAtWork = (events: readonly RunEvent[]) =>
  new Set(events.flatMap((event) => (event.event === 'stage' ? (event.edition ?? []) : [])))

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000 && !(await holds()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await holds()).toBe(true)
}

/** The processes that another started and that still run, by id; on Linux alone. */
async function childrenOf(pid: number | undefined): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return text.trim().split(' ').filter(Boolean).map(Number)
}

async function isRunning(pid: number): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z')
  return !/\) Z/.test(state)
}

beforeAll(async () => {
  expect((await start('one', '--jobs', '1').ended).status).toBe(0)
}, 120_000)

describe('a build in other processes', () => {
  test('makes the same bytes as one in this process, and as one of each report alone', async () => {
    const two = start('two', '--jobs', '2')
    expect((await two.ended).status).toBe(0)
    expect(summaryIn(two.events())).toMatchObject({
      outcome: 'built',
      built: studies.map((study) => ({ edition: `${study}/2024` })),
    })
    const one = await standing('one')
    expect(Object.keys(one)).toHaveLength(studies.length * 5)
    expect(await standing('two')).toEqual(one)
    for (const study of ['study-002', 'study-005'])
      expect((await start('alone', `${study}/2024`).ended).status).toBe(0)
    const alone = await standing('alone')
    expect(Object.keys(alone)).toHaveLength(2 * 5)
    expect(one).toMatchObject(alone)
    const again = start('two', '--jobs', '2')
    expect((await again.ended).status).toBe(0)
    // Told by the note of the build before: nothing was even read.
    expect(again.events().map(({ event }) => event)).toEqual([...studies.map(() => 'unchanged'), 'summary'])
  }, 180_000)

  test('publishes the others when the data of one have problems', async () => {
    const path = join(folder, 'data/study-004/2024/interviews.csv')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(';no;', ';perhaps;'))
    const build = start('bad', '--jobs', '2')
    expect((await build.ended).status).toBe(1)
    await writeFile(path, text)
    expect(summaryIn(build.events())).toMatchObject({
      outcome: 'refused',
      refused: ['study-004'],
      failed: [],
    })
    const expected = Object.entries(await standing('one')).filter(([name]) => !name.startsWith('study-004'))
    expect(await standing('bad')).toEqual(Object.fromEntries(expected))
  }, 60_000)
})

describe.runIf(process.platform === 'linux')('a worker', () => {
  test('that is killed fails its report alone, and another takes its place', async () => {
    const build = start('killed', '--jobs', '2')
    await until(
      async () => (await childrenOf(build.child.pid)).length === 2 && editionsAtWork(build.events()).size > 1,
    )
    const [victim = 0] = await childrenOf(build.child.pid)
    process.kill(victim, 'SIGKILL')
    expect((await build.ended).status).toBe(70)
    const failed = build.events().flatMap((event) => (event.event === 'failed' ? [event] : []))
    expect(failed).toMatchObject([{ failure: 'did not finish: it was ended by SIGKILL' }])
    const summary = summaryIn(build.events())
    expect(summary).toMatchObject({ outcome: 'failed', failed: failed.map(({ edition }) => edition) })
    expect(summary?.built).toHaveLength(studies.length - 1)
    expect((await start('killed', '--jobs', '2').ended).status).toBe(0)
    expect(await standing('killed')).toEqual(await standing('one'))
  }, 60_000)

  test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'ends when the build is ended by %s',
    async (signal) => {
      const build = start(`ended-${signal}`, '--jobs', '2')
      await until(() => editionsAtWork(build.events()).size > 1)
      const workers = await childrenOf(build.child.pid)
      expect(workers).toHaveLength(2)
      build.child.kill(signal)
      expect((await build.ended).signal).toBe(signal)
      await until(async () => !(await Promise.all(workers.map(isRunning))).includes(true))
    },
    60_000,
  )
})
