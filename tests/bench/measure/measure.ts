import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { memoryAsFilesCome } from './memory.ts'

/** Arguments of Node, and what is added to its environment. */
export interface Command {
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** How many processes of Node and Python it is, one if not said. */
  readonly processes?: number
  /** Those of the stages it tells, in lines of JSON, that rivals have too. */
  readonly stages?: readonly string[]
}

/** What processes took that ran at the same time, with their children. */
export interface Cost {
  /** Seconds from the start of the first to the end of the last. */
  readonly wall: number
  /** Seconds of it in the stages that rivals have too, where the first command is asked to tell them. */
  readonly shared?: number
  /** Seconds of all, user and system. */
  readonly cpu: number
  /** MiB, of the largest single process. */
  readonly peak: number
  /** MiB that the largest single process had as each of the files stood that were asked after. */
  readonly memory: readonly number[]
}

export interface Measuring {
  /** Path of the Node that runs the commands; this one's, if not said. */
  readonly node?: string
  /** Files that the first command makes, in this order. */
  readonly files?: readonly string[]
}

const TELLER = fileURLToPath(new URL('tell-resources.cjs', import.meta.url))

/**
 * Runs commands of Node at the same time, and measures whole processes: from their start, with loading, to their end.
 *
 * @throws Error when one does not end well, or does not tell what it took
 */
export async function measure(
  commands: readonly Command[],
  { node = process.execPath, files = [] }: Measuring = {},
): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'peiling-bench-'))
  const told = join(folder, 'told')
  try {
    const start = performance.now()
    const runs = commands.map((command) => run(node, command, told))
    const memory = memoryAsFilesCome(files, runs[0]?.pid)
    const [shared] = await Promise.all(runs.map(({ ended }) => ended)).finally(memory.stop)
    const wall = (performance.now() - start) / 1000
    const processes = await readTold(told, commands)
    const cpu = processes.reduce((sum, process) => sum + process.cpu, 0)
    const peak = Math.max(...processes.map((process) => process.peak))
    return { wall, cpu, peak, memory: await memory.told, ...(shared === undefined ? {} : { shared }) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readTold(
  path: string,
  commands: readonly Command[],
): Promise<readonly Pick<Cost, 'cpu' | 'peak'>[]> {
  const lines = (await readFile(path, 'utf8')).trim().split('\n')
  const expected = commands.reduce((sum, { processes = 1 }) => sum + processes, 0)
  if (lines.length < expected) throw new Error('A process did not tell what it took')
  return lines.map((line) => JSON.parse(line) as Pick<Cost, 'cpu' | 'peak'>)
}

function run(node: string, { args, env = {}, stages }: Command, told: string) {
  const child = spawn(node, args, {
    env: {
      ...process.env,
      ...env,
      PEILING_BENCH_TOLD: told,
      NODE_OPTIONS: `--require="${TELLER}"`,
      PYTHONPATH: dirname(TELLER),
    },
    stdio: ['ignore', stages === undefined ? 'ignore' : 'pipe', 'pipe'],
  })
  const complaints: Buffer[] = []
  child.stderr?.on('data', (bytes: Buffer) => complaints.push(bytes))
  const said: Buffer[] = []
  child.stdout?.on('data', (bytes: Buffer) => said.push(bytes))
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve(stages && secondsIn(stages, String(Buffer.concat(said))))
      else
        reject(new Error(`node ${args.join(' ')} ended with status ${status}\n${Buffer.concat(complaints)}`))
    })
  })
  return { pid: child.pid, ended }
}

function secondsIn(stages: readonly string[], said: string): number {
  const events = said
    .trim()
    .split('\n')
    .map((line): { readonly stage?: string; readonly milliseconds: number } => JSON.parse(line))
  const counted = events.filter(({ stage }) => stage !== undefined && stages.includes(stage))
  if (counted.length === 0) throw new Error(`Nothing told of the stages ${stages.join(', ')}`)
  return counted.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000
}
