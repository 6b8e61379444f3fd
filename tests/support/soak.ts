import { readFile } from 'node:fs/promises'
import { readTimetable } from '../../pipeline/automation/cron.ts'
import { run } from '../../pipeline/automation/run.ts'
import { schedule } from '../../pipeline/automation/schedule.ts'
import type { Summary } from '../../pipeline/automation/summary.ts'
import { buildAll } from '../../pipeline/build/build-all.ts'
import type { Files } from '../../pipeline/core/files.ts'
import { hashOf } from '../../pipeline/core/recorded-files.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { quietHost } from './build-memory.ts'
import { fakeTimers, seededRandom } from './fake-timers.ts'
import { memoryFiles } from './memory-files.ts'
import { overlayFiles } from './overlay-files.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const ROWS = `${CASE}/data/libraries/2024/interviews.csv`
const PDF = 'out/libraries/2024/report.pdf'

/** What may become of the data, and of the machine, between two runs: the most hours of a branch, which the report tells, or worse. */
const STATES = ['41', '42', '43', '44', 'wrong', 'disk full', 'crash'] as const
type State = (typeof STATES)[number]

export interface SoakEnd {
  /** How often each outcome was told. */
  readonly outcomes: Readonly<Record<Summary['outcome'], number>>
  /** What was not as it should be, each with the number of its run. */
  readonly faults: readonly string[]
}

/**
 * A schedule through many real builds on a clock that runs ahead, while data change and fail at random: after each run,
 * the report that stands must be the one of the last good data, to the byte, and what was told must be true.
 *
 * @param afterEach is called with the number of each run
 */
export async function soak(runs: number, seed: number, afterEach: (run: number) => void): Promise<SoakEnd> {
  const random = seededRandom(seed)
  const timers = fakeTimers('2026-01-01T00:00Z', random)
  const rows = await readFile(ROWS, 'utf8')
  const expected = await goodEditions(rows)
  const outcomes = { built: 0, unchanged: 0, refused: 0, failed: 0 }
  const faults: string[] = []
  const stop = new AbortController()
  const output = memoryFiles({})
  let lastGood: State | undefined
  let state: State = '41'
  let count = 0
  await schedule(
    {
      timers,
      stop: stop.signal,
      emit: () => undefined,
      async run() {
        count++
        state = random() < 0.4 ? state : (STATES[Math.floor(random() * STATES.length)] ?? state)
        timers.jump(random() * 90 * 60_000)
        const files = filesIn(state, rows, output)
        const surroundings = { timers, emit: () => undefined, programs: { run: neverRun } }
        const options = { folders, selection: {}, keep: 2, run: String(count) }
        const { summary } = await run({ ...quietHost(files), ...surroundings }, options)
        return summary
      },
      async notify({ outcome }) {
        outcomes[outcome]++
        const should = shouldBe(state, lastGood)
        if (outcome !== should) faults.push(`run ${count}, ${state}: ${outcome} and not ${should}`)
        if (outcome === 'built') lastGood = state
        const stands = await output.read(PDF).catch(() => undefined)
        if ((stands && hashOf(stands)) !== (lastGood && expected.get(lastGood)))
          faults.push(`run ${count}, ${state}: not the report of ${lastGood ?? 'nothing'}`)
        afterEach(count)
        if (count === runs) stop.abort()
      },
      recall: async () => undefined,
      remember: async () => undefined,
    },
    readTimetable('0 * * * *', 'Europe/Amsterdam'),
  )
  return { outcomes, faults }
}

function shouldBe(state: State, lastGood: State | undefined): Summary['outcome'] {
  if (state === 'crash') return 'failed'
  if (state === 'wrong' || state === 'disk full') return 'refused'
  return state === lastGood ? 'unchanged' : 'built'
}

/** The hash of the report of each good state of the data, built alone. */
async function goodEditions(rows: string): Promise<ReadonlyMap<State, string>> {
  const good = STATES.filter((state) => shouldBe(state, undefined) === 'built')
  const hashes = new Map<State, string>()
  for (const state of good) {
    const output = memoryFiles({})
    await buildAll(quietHost(filesIn(state, rows, output)), { folders, selection: {} })
    hashes.set(state, hashOf(await output.read(PDF)))
  }
  if (new Set(hashes.values()).size < good.length) throw new Error('not every state has a report of its own')
  return hashes
}

/** The files of one state of the data, over what earlier runs published. */
function filesIn(state: State, rows: string, output: Files): Files {
  const text =
    state === 'wrong' ? rows.replace(';no;', ';perhaps;') : rows.replace(';41;', `;${valueIn(state)};`)
  const { files } = overlayFiles(nodeFiles, { [ROWS]: text }, output)
  return {
    ...files,
    async read(path) {
      if (state === 'crash' && path.endsWith('codebook.json')) throw new TypeError('a bug')
      return files.read(path)
    },
    create: (path, bytes) =>
      state === 'disk full'
        ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
        : files.create(path, bytes),
  }
}

/** A full disk comes with data of its own, so that there is something to write. */
function valueIn(state: State): string {
  return /^\d/.test(state) ? state : '45'
}

async function neverRun(): Promise<never> {
  throw new Error('no run of this test refreshes')
}
