import type { Cache } from './cache/cache.ts'
import { defined } from './defined.ts'
import type { Files } from './files.ts'
import type { Memo } from './memo.ts'

/** What the program needs from its surroundings. */
export interface Host {
  readonly files: Files
  /** Milliseconds since some fixed moment; never goes back. */
  clock(): number
  /** The date and time of day, as the machine has it. */
  now(): Date
  sleep(milliseconds: number): Promise<void>
  /** This process, among others that may publish to the same folder. */
  readonly self: Process
  /** Called when a stage ends. */
  log(event: BuildEvent): void
  /** Keeps slow work, such as drawings, for the next run; without it, everything is made each time. */
  readonly cache?: Cache
  /** Keeps the results of stages for the next build in this process; without it, everything is made each time. */
  readonly memo?: Memo
}

export interface Process {
  /** Name of the machine. */
  readonly machine: string
  readonly pid: number
  /** Whether a process on this machine is still running. */
  isRunning(pid: number): boolean
}

/** The end of a stage, of one edition or of all editions together. */
export interface BuildEvent {
  /** `sociaal-domein/2017-06`, or undefined for work done for all. */
  readonly edition?: string
  readonly stage: string
  readonly milliseconds: number
}

/** Runs a stage and logs how long it took. */
export async function timed<T>(
  host: Host,
  stage: string,
  work: () => T | Promise<T>,
  edition?: string,
): Promise<T> {
  const start = host.clock()
  const result = await work()
  const milliseconds = host.clock() - start
  host.log({ stage, milliseconds, ...defined({ edition }) })
  return result
}
