import { execFile } from 'node:child_process'

/** What a process left when it ended. */
export interface Ended {
  readonly status: number
  readonly out: string
  readonly err: string
}

interface Surroundings {
  /** Comes over this process's own. */
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Node unless told. */
  readonly program?: string
}

/** Runs a program with these words, and waits until it ends; one that was killed has status -1. */
export function runToEnd(
  words: readonly string[],
  { env, cwd, program = 'node' }: Surroundings,
): Promise<Ended> {
  const options = { env: { ...process.env, ...env }, ...(cwd === undefined ? {} : { cwd }) }
  return new Promise((resolve) => {
    execFile(program, words, options, (error, out, err) => {
      const status = typeof error?.code === 'number' ? error.code : -1
      resolve({ status: error === null ? 0 : status, out, err })
    })
  })
}
