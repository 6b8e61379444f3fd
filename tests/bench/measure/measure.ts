import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Arguments of Node, and what is added to its environment. */
export interface Command {
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** What processes took that ran at the same time, with their children. */
export interface Cost {
  /** Seconds from the start of the first to the end of the last. */
  readonly wall: number
  /** Seconds of all, user and system. */
  readonly cpu: number
  /** MiB, of the largest single process. */
  readonly peak: number
}

const TELLER = fileURLToPath(new URL('tell-resources.cjs', import.meta.url))

/**
 * Runs commands of Node at the same time, and measures whole processes: from their start, with loading, to their end.
 *
 * @throws Error when one does not end well, or does not tell what it took
 */
export async function measure(commands: readonly Command[]): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'peiling-bench-'))
  const told = join(folder, 'told')
  try {
    const start = performance.now()
    await Promise.all(commands.map((command) => run(command, told)))
    const wall = (performance.now() - start) / 1000
    const lines = (await readFile(told, 'utf8')).trim().split('\n')
    if (lines.length < commands.length) throw new Error('A process did not tell what it took')
    const processes = lines.map((line) => JSON.parse(line) as Omit<Cost, 'wall'>)
    const cpu = processes.reduce((sum, process) => sum + process.cpu, 0)
    return { wall, cpu, peak: Math.max(...processes.map(({ peak }) => peak)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run({ args, env = {} }: Command, told: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env, NODE_OPTIONS: `--require="${TELLER}"`, PEILING_BENCH_TOLD: told },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const complaints: Buffer[] = []
    child.stderr.on('data', (bytes: Buffer) => complaints.push(bytes))
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve()
      else
        reject(new Error(`node ${args.join(' ')} ended with status ${status}\n${Buffer.concat(complaints)}`))
    })
  })
}
