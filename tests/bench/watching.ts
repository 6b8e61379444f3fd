import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type RunEvent, readEventLine } from '../../pipeline/automation/event.ts'
import { memoryOf } from './measure/memory.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A text that stands once in a file, and what each of many edits makes of it. */
interface Edit {
  readonly file: string
  readonly text: string
  readonly other: (count: number) => string
}

const EDITS: Readonly<Record<'prose edit' | 'data edit', Edit>> = {
  'prose edit': {
    file: 'templates/follow-up/conclusion.md.hbs',
    text: 'Staat een gemeente zonder team verder van haar inwoners af?',
    other: (count) =>
      `Staat een gemeente zonder team ${'nog '.repeat(count % 9)}verder van haar inwoners af?`,
  },
  'data edit': {
    file: 'data/sociaal-domein/2017-06/interviews.csv',
    text: 'within,yes,-,-,dissatisfied,yes',
    other: (count) =>
      `within,yes,-,-,${['dissatisfied', 'neutral', 'satisfied'][count % 3]},${count % 2 === 0 ? 'yes' : 'no'}`,
  },
}

/** What an edit took, from the saved file to the edition that shows it. */
export interface Measured {
  /** Seconds. */
  readonly wall: number
  /** Seconds of the processor: steadier than time on a machine that does other work too. */
  readonly cpu: number
  /** MiB that the watch has afterwards. */
  readonly memory: number
  /** Milliseconds. */
  readonly stages: ReadonlyMap<string, number>
}

export interface Watching {
  /** Edits of each kind, after two that warm the code up. */
  readonly edits: number
  /** Path of the Node that watches. */
  readonly node: string
  /** `study/wave`; all are watched where there is none. */
  readonly report?: string
}

/** Starts a watch on a copy of the project's data and templates, and edits these. Needs Linux. */
export async function measureEdits({ edits, node, report }: Watching): Promise<Map<string, Measured[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'peiling-bench-watch-'))
  for (const name of ['data', 'templates'])
    await cp(join(ROOT, name), join(folder, name), { recursive: true })
  const watch = startWatch(folder, node, report)
  try {
    await watch.built()
    const measured = new Map<string, Measured[]>()
    for (const [name, edit] of Object.entries(EDITS)) {
      const all: Measured[] = []
      for (let count = 1; count <= edits + 2; count++) all.push(await watch.measure(edit, count))
      measured.set(name, all.slice(2))
    }
    return measured
  } finally {
    await watch.stop()
    await rm(folder, { recursive: true })
  }
}

function startWatch(folder: string, node: string, report: string | undefined) {
  const at = (name: string) => join(folder, name)
  const child = spawn(
    node,
    [
      ...['bin/peiling.mjs', 'watch', ...(report === undefined ? [] : [report]), '--format', 'json'],
      ...['--data', at('data'), '--templates', at('templates'), '--out', at('out')],
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let events: RunEvent[] = []
  let wake: (events: readonly RunEvent[]) => void = () => undefined
  createInterface(child.stdout).on('line', (line) => {
    const event = readEventLine(line)
    if (event === undefined) return
    events.push(event)
    if (event.event !== 'summary') return
    wake(events)
    events = []
  })
  const built = () =>
    new Promise<readonly RunEvent[]>((resolve) => {
      wake = resolve
    })
  const current = () => readlink(join(folder, 'out/sociaal-domein/2017-06/current'))
  /** What the watch took of the processor until now, which Linux tells in hundredths of a second. */
  const work = async () => {
    const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  }
  return {
    built,
    async measure({ file, text, other }: Edit, count: number): Promise<Measured> {
      const path = join(folder, file)
      const original = await readFile(join(ROOT, file), 'utf8')
      const before = await current()
      const done = built()
      const worked = await work()
      const start = performance.now()
      await writeFile(path, original.replace(text, other(count)))
      const seen = await done
      const wall = (performance.now() - start) / 1000
      if ((await current()) === before) throw new Error(`nothing new was published: ${JSON.stringify(seen)}`)
      const memory = await memoryOf(child.pid ?? 0)
      return { wall, cpu: (await work()) - worked, memory, stages: stagesOf(seen) }
    },
    async stop(): Promise<void> {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

function stagesOf(events: readonly RunEvent[]): ReadonlyMap<string, number> {
  const stages = new Map<string, number>()
  for (const event of events) {
    if (event.event !== 'stage') continue
    stages.set(event.stage, (stages.get(event.stage) ?? 0) + event.milliseconds)
  }
  return stages
}
