import { execFile } from 'node:child_process'

/** What a process left when it ended. */
export interface Ended {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs Node with these words, and waits until it ends; `env` comes over this process's own. */
export function runToEnd(
  words: readonly string[],
  { env, cwd }: { readonly env: Readonly<Record<string, string>>; readonly cwd?: string },
): Promise<Ended> {
  const options = { env: { ...process.env, ...env }, ...(cwd === undefined ? {} : { cwd }) }
  return new Promise((resolve) => {
    execFile('node', words, options, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}
