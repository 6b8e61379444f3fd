import type { Cache } from './cache/cache.ts'
import type { Files } from './input/files.ts'

/** What the program needs from its surroundings. */
export interface Host {
  readonly files: Files
  /** Milliseconds since some fixed moment. */
  clock(): number
  /** Called as a build goes on. */
  log(event: BuildEvent): void
  /** Where what takes time to make is kept for a next run; without it, everything is made each time. */
  readonly cache?: Cache
}

/** A stage that ended, of one edition or of all together. */
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
  host.log({ stage, milliseconds, ...(edition === undefined ? {} : { edition }) })
  return result
}
