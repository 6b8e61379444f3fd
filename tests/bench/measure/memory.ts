import { readFile, stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

const OFTEN = 20

/**
 * Looks as each of these files comes to stand, or is written anew, what memory a process has then.
 *
 * @param files in the order in which they come
 * @returns MiB at each, once it is told to stop; of those that came since the last look, too
 */
export function memoryAsFilesCome(files: readonly string[], pid: number | undefined) {
  const ended = new AbortController()
  return { told: look(files, pid, ended.signal), stop: () => ended.abort() }
}

async function look(
  files: readonly string[],
  pid: number | undefined,
  ended: AbortSignal,
): Promise<readonly number[]> {
  const start = Date.now()
  const memory: number[] = []
  let last = 0
  for (const file of files) {
    while (!ended.aborted && (await timeOf(file)) < start) await setTimeout(OFTEN)
    if (pid !== undefined) last = (await memoryOf(pid)) || last
    memory.push(last)
  }
  return memory
}

async function timeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs
  } catch {
    return 0
  }
}

/**
 * Of the largest of a process and those that it started, in MiB; 0 when there is none any more. Needs Linux.
 *
 * @param pid number of the process
 */
export async function memoryOf(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean)
    const memories = await Promise.all(children.map((child) => memoryOf(Number(child))))
    return Math.max(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024, ...memories)
  } catch {
    return 0
  }
}
