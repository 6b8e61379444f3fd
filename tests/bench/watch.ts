import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type RunEvent, readEventLine } from '../../pipeline/run/event.ts'

/**
 * Prints how long a watch takes from a saved file to the edition that shows it, for a sentence and for an answer in the
 * data: medians of ten edits, with the stages. A report may be named (`sociaal-domein/2017-06`); else all are watched.
 * `--edits 200` makes more of them, and tells the memory that the watch takes. Needs Linux.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A text that stands once in a file, and what each of many edits makes of it. */
interface Edit {
  readonly name: string
  readonly file: string
  readonly text: string
  readonly other: (count: number) => string
}

const EDITS: readonly Edit[] = [
  {
    name: 'prose',
    file: 'templates/follow-up/conclusion.md.hbs',
    text: 'Staat een gemeente zonder team verder van haar inwoners af?',
    other: (count) =>
      `Staat een gemeente zonder team ${'nog '.repeat(count % 9)}verder van haar inwoners af?`,
  },
  {
    name: 'data',
    file: 'data/sociaal-domein/2017-06/interviews.csv',
    text: 'within,yes,-,-,dissatisfied,yes',
    other: (count) =>
      `within,yes,-,-,${['dissatisfied', 'neutral', 'satisfied'][count % 3]},${count % 2 === 0 ? 'yes' : 'no'}`,
  },
]

interface Measured {
  readonly milliseconds: number
  /** Of the processor, in milliseconds: steadier than time on a machine that does other work too. */
  readonly work: number
  readonly stages: ReadonlyMap<string, number>
}

const words = process.argv.slice(2)
const edits = words.includes('--edits') ? Number(words[words.indexOf('--edits') + 1]) : 10
const report = words.find((word) => word.includes('/'))
const folder = await mkdtemp(join(tmpdir(), 'peiling-bench-watch-'))
try {
  await bench()
} finally {
  await rm(folder, { recursive: true })
}

async function bench(): Promise<void> {
  for (const name of ['data', 'templates'])
    await cp(join(ROOT, name), join(folder, name), { recursive: true })
  const watch = startWatch()
  try {
    await watch.built()
    for (const edit of EDITS) {
      // The first two warm the code up.
      const measured: Measured[] = []
      for (let count = 1; count <= edits + 2; count++) {
        measured.push(await watch.measure(edit, count))
        if (edits > 50 && count % 25 === 0) print(`  after ${count} edits`, `${await watch.memory()} MiB`)
      }
      tell(edit.name, measured.slice(2))
    }
  } finally {
    await watch.stop()
  }
}

function startWatch() {
  const at = (name: string) => join(folder, name)
  const child = spawn(
    process.execPath,
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
    return 10 * (Number(fields[11]) + Number(fields[12]))
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
      const milliseconds = performance.now() - start
      if ((await current()) === before) throw new Error(`nothing new was published: ${JSON.stringify(seen)}`)
      return { milliseconds, work: (await work()) - worked, stages: stagesOf(seen) }
    },
    /** Mebibytes that the watch has in memory now. */
    async memory(): Promise<number> {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
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

function tell(name: string, measured: readonly Measured[]): void {
  const all = measured.map(({ milliseconds }) => milliseconds)
  print(name, `${median(all)} ms (${Math.round(Math.min(...all))} to ${Math.round(Math.max(...all))})`)
  print('  processor', `${median(measured.map(({ work }) => work))} ms`)
  const stages = new Set(measured.flatMap((each) => [...each.stages.keys()]))
  for (const stage of stages)
    print(`  ${stage}`, `${median(measured.map((each) => each.stages.get(stage) ?? 0))} ms`)
}

function median(numbers: readonly number[]): number {
  const inOrder = numbers.toSorted((one, other) => one - other)
  return Math.round(inOrder[Math.floor(inOrder.length / 2)] ?? 0)
}

function print(name: string, text: string): void {
  process.stdout.write(`${name.padEnd(24)} ${text}\n`)
}
