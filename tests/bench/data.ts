import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { type DataSize, makeData, STUDY, waveName } from './data/make-data.ts'
import { pairedRatios, spread, tableOf } from './measure/figures.ts'

/**
 * Prints what it takes to read and check the answers of a study and to count each question, beside DuckDB, which reads
 * the same files and groups the same columns, in turn: medians of runs, each in a process of its own. Loading of either
 * program is not counted.
 *
 * `--sizes`: rows × questions × waves. `--runs`: of each size.
 */
const { values } = parseArgs({
  options: {
    sizes: {
      type: 'string',
      default:
        '1000x40x1,20000x40x1,100000x40x1,1000000x40x1,600x10x1,600x40x1,600x120x1,600x250x1,600x500x1,342x40x12',
    },
    runs: { type: 'string', default: '5' },
  },
})

const HERE = fileURLToPath(new URL('.', import.meta.url))
const RIVAL = join(HERE, 'duckdb')
const HEAD = [
  'rows × questions',
  'MB',
  'ours: read s',
  'count s',
  'processor s',
  'peak MiB',
  'DuckDB: read s',
  'count s',
  'processor s',
  'peak MiB',
  'time ÷ DuckDB',
  'processor ÷ DuckDB',
]

/** What one run took; memory in MiB, all else in seconds. */
type Took = Readonly<Record<'read' | 'count' | 'cpu' | 'peak', number>>

if (existsSync(join(RIVAL, 'node_modules'))) await bench()
else {
  process.stderr.write('DuckDB is not installed:\nnpm install --no-save --prefix tests/bench/duckdb\n')
  process.exitCode = 2
}

async function bench(): Promise<void> {
  const rows: string[][] = []
  for (const size of values.sizes.split(',')) rows.push(await measured(sizeOf(size)))
  const machine = `${cpus().length} cores (${cpus()[0]?.model}), load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`
  process.stdout.write(`${machine}; medians (least–most) of ${values.runs} runs in turn\n\n`)
  process.stdout.write(`${tableOf(HEAD, rows)}\n`)
}

function sizeOf(text: string): DataSize {
  const [rows = 0, questions = 0, waves = 1] = text.split('x').map(Number)
  return { rows, questions, waves }
}

async function measured(size: DataSize): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'peiling-bench-'))
  try {
    process.stderr.write(`${size.rows} × ${size.questions} × ${size.waves}\n`)
    await makeData(folder, size)
    const study = join(folder, 'data', STUDY)
    const files = Array.from({ length: size.waves }, (_, wave) =>
      join(study, waveName(wave), 'interviews.csv'),
    )
    const [ours, theirs]: [Took[], Took[]] = [[], []]
    for (let run = 0; run < Number(values.runs); run += 1) {
      ours.push(await took([...process.execArgv, join(HERE, 'data/count-ours.ts'), study]))
      theirs.push(await took([join(RIVAL, 'count.mjs'), ...files]))
    }
    const bytes = (await Promise.all(files.map((file) => stat(file)))).reduce(
      (sum, file) => sum + file.size,
      0,
    )
    const name = `${size.rows.toLocaleString('en-US')} × ${size.questions}`
    return [
      size.waves === 1 ? name : `${name} × ${size.waves} waves`,
      (bytes / 1_000_000).toFixed(1),
      ...figuresOf(ours),
      ...figuresOf(theirs),
      spread(pairedRatios(ours.map(timeOf), theirs.map(timeOf)), 2),
      spread(
        pairedRatios(
          ours.map(({ cpu }) => cpu),
          theirs.map(({ cpu }) => cpu),
        ),
        2,
      ),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function took(args: readonly string[]): Promise<Took> {
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as Took
}

function timeOf({ read, count }: Took): number {
  return read + count
}

function figuresOf(runs: readonly Took[]): string[] {
  const digits = { read: 2, count: 3, cpu: 2, peak: 0 } as const
  return Object.entries(digits).map(([name, shown]) =>
    spread(
      runs.map((run) => run[name as keyof Took]),
      shown,
    ),
  )
}
