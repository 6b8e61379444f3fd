import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RunEvent } from '../../pipeline/automation/event.ts'
import { nodeTimers } from '../../pipeline/automation/node-surroundings.ts'
import { summarise, summariseRefused } from '../../pipeline/automation/summary.ts'
import { isEditorsOwn, watch } from '../../pipeline/automation/watch.ts'
import { watchFolders } from '../../pipeline/automation/watch-folders.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'

let folder: string
let stop: AbortController

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-watch-'))
  await mkdir(join(folder, 'annual/charts'), { recursive: true })
  await writeFile(join(folder, 'annual/summary.md.hbs'), 'one')
  stop = new AbortController()
})

afterEach(async () => {
  stop.abort()
  await rm(folder, { recursive: true })
})

const text = (name: string, content: string) => writeFile(join(folder, name), content)
const move = (from: string, to: string) => rename(join(folder, from), join(folder, to))

/** What the folder watch calls out within a moment of some work. */
async function called(work: () => Promise<unknown>): Promise<string[]> {
  const paths = new Set<string>()
  await watchFolders(nodeFiles, [folder], (path) => paths.add(path.slice(folder.length + 1)), stop.signal)
  await work()
  await wait(150)
  return [...paths].sort()
}

describe('a watched folder', () => {
  test('notices what is written in place, below it too', async () => {
    expect(await called(() => text('annual/summary.md.hbs', 'two'))).toEqual(['annual/summary.md.hbs'])
  })

  test('notices what an editor puts in place by renaming, time and again', async () => {
    const save = async (content: string) => {
      await text('annual/.summary.new', content)
      await move('annual/.summary.new', 'annual/summary.md.hbs')
      await wait(50)
    }
    expect(await called(() => save('two').then(() => save('three')))).toContain('annual/summary.md.hbs')
    expect(await called(() => text('annual/summary.md.hbs', 'four'))).toContain('annual/summary.md.hbs')
  })

  test('notices what changes in a folder that is new, or put in the place of another', async () => {
    const within = async () => {
      await mkdir(join(folder, 'second'))
      await wait(50)
      await text('second/summary.md.hbs', 'one')
      await move('annual', 'old')
      await cp(join(folder, 'old'), join(folder, 'annual'), { recursive: true })
      await wait(50)
      await text('annual/charts/new.vl.json', '{}')
    }
    expect(await called(within)).toEqual(
      expect.arrayContaining(['second/summary.md.hbs', 'annual/charts/new.vl.json']),
    )
  })

  test('notices what changes in it after it was removed and made again, or made at last', async () => {
    const root = join(folder, 'later')
    const paths: string[] = []
    const told = (path: string) => until(() => paths.includes(path))
    await watchFolders(nodeFiles, [root], (path) => paths.push(path.slice(root.length + 1)), stop.signal)
    for (const round of ['first', 'again']) {
      await mkdir(join(root, round), { recursive: true })
      await told('')
      await wait(50)
      await writeFile(join(root, round, 'summary.md.hbs'), 'one')
      await told(`${round}/summary.md.hbs`)
      paths.length = 0
      await rm(root, { recursive: true })
      await told('')
      await wait(50)
      paths.length = 0
    }
  })

  test('leaves hidden folders aside, as of version control', async () => {
    await mkdir(join(folder, '.git/objects'), { recursive: true })
    const work = () => text('.git/objects/x', 'x').then(() => text('annual/y', 'y'))
    expect(await called(work)).toEqual(['annual/y'])
  })

  test('may lose a folder before that is watched', async () => {
    const files = { ...nodeFiles, list: async (path: string) => (path === folder ? ['gone/'] : []) }
    await expect(watchFolders(files, [folder], () => undefined, stop.signal)).resolves.toBeUndefined()
  })

  test('notices what is removed', async () => {
    expect(await called(() => rm(join(folder, 'annual/summary.md.hbs')))).toContain('annual/summary.md.hbs')
  })
})

interface Watched {
  readonly runs: () => number
  readonly events: readonly RunEvent[]
  readonly shown: readonly string[]
  readonly ended: Promise<void>
}

/** Watches the folder; a run takes some time, fails where the summary says `bad`, and never meets another. */
function startWatch(takes = 20): Watched {
  const events: RunEvent[] = []
  const shown: string[] = []
  let runs = 0
  let running = false
  const time = { run: 'r', started: '', seconds: 0 }
  const ended = watch({
    timers: nodeTimers,
    stop: stop.signal,
    emit: (event) => events.push(event),
    onChange: (call) => watchFolders(nodeFiles, [folder], call, stop.signal),
    show: (pdf) => shown.push(pdf),
    async run() {
      expect(running, 'two builds at once').toBe(false)
      running = true
      runs++
      const content = await readFile(join(folder, 'annual/summary.md.hbs'), 'utf8')
      await wait(takes)
      running = false
      const problem = { file: 'x', line: 1, column: 1, rule: 'bad', message: 'bad' }
      const built = [
        { edition: 's/1', pdf: 'out/report.pdf', made: { pages: 1, bytes: 1, changes: 'nothing' } },
      ]
      return { summary: content === 'bad' ? summariseRefused(time, [problem]) : summarise(time, built) }
    },
  })
  return { runs: () => runs, events, shown, ended }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await wait(20)
  expect(holds()).toBe(true)
}

describe('a watch', () => {
  test('builds at once, after each change, through errors, and stops cleanly', async () => {
    const { runs, events, shown, ended } = startWatch()
    await until(() => runs() === 1)
    await wait(60)
    await text('annual/summary.md.hbs', 'bad')
    await until(() => runs() === 2)
    await wait(60)
    await text('annual/summary.md.hbs', 'good')
    await until(() => runs() === 3)
    await wait(100)
    stop.abort()
    await ended
    expect(runs()).toBe(3)
    expect(events).toEqual([
      { event: 'changed', files: ['*.md.hbs'] },
      { event: 'changed', files: ['*.md.hbs'] },
      { event: 'stopped' },
    ])
    expect(shown).toEqual(['out/report.pdf'])
  })

  test('names a changed file only as the program does, since it may be called after a unit', async () => {
    const { runs, events } = startWatch()
    await until(() => runs() === 1)
    await mkdir(join(folder, 'annual/Hillfoot'), { recursive: true })
    await text('annual/Hillfoot.vl.json', '{}')
    await text('annual/interviews.csv', 'id')
    await text('annual/notes.Hillfoot', 'x')
    await until(() => events.length > 0)
    await wait(100)
    const files = events.flatMap((event) => (event.event === 'changed' ? event.files : []))
    expect([...new Set(files)].sort()).toEqual(['*', '*.vl.json', 'interviews.csv'])
  })

  test('builds once for a save in many steps, and once more for what changed during a build', async () => {
    const { runs } = startWatch(300)
    await until(() => runs() === 1)
    for (let step = 0; step < 5; step++) await text('annual/summary.md.hbs', String(step))
    await until(() => runs() === 2)
    await wait(700)
    expect(runs()).toBe(2)
  })

  test('builds within a second or so, however much goes on changing', async () => {
    let change: (path: string) => void = () => undefined
    let slept = 0
    const builtAfter: number[] = []
    await watch({
      stop: stop.signal,
      emit: () => undefined,
      show: () => undefined,
      onChange: async (call) => {
        change = call
        change('first')
      },
      timers: {
        ...nodeTimers,
        async sleep(milliseconds) {
          slept += milliseconds
          change('and on')
          await wait(1)
        },
      },
      async run() {
        builtAfter.push(slept)
        change('meanwhile')
        if (builtAfter.length === 3) stop.abort()
        return { summary: summarise({ run: 'r', started: '', seconds: 0 }, []) }
      },
    })
    const waits = builtAfter.map((time, index) => time - (builtAfter[index - 1] ?? 0))
    expect(Math.min(...waits.slice(1))).toBeGreaterThanOrEqual(1000)
    expect(Math.max(...waits)).toBeLessThan(2000)
  })

  test("does not build for an editor's own files", async () => {
    const { runs } = startWatch()
    await until(() => runs() === 1)
    await text('annual/.summary.md.hbs.swp', 'x')
    await text('annual/~$interviews.xlsx', 'x')
    await text('annual/4913', 'x')
    await wait(300)
    expect(runs()).toBe(1)
  })

  test.each([
    ['data/s/2017-06/interviews.csv', false],
    ['templates/annual/tmp.md.hbs', false],
    ['data/s/2017-06/.~lock.interviews.csv#', true],
    ['templates/annual/summary.md.hbs~', true],
    ['templates/annual/#summary.md.hbs#', true],
    ['templates/annual/summary.md.hbs___jb_tmp___', true],
    ['templates/annual/.summary.md.hbs.swx', true],
  ])("takes %s for an editor's own: %s", (path, own) => {
    expect(isEditorsOwn(path)).toBe(own)
  })
})
