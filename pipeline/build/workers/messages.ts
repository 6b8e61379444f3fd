import type { BuildEvent } from '../../core/host.ts'
import type { MakeOptions } from '../build-options.ts'
import type { Outcome } from '../outcome.ts'

/** The command that starts a worker; it is no command of people. */
export const WORK = 'work'

/** What a worker is asked. */
export interface Request {
  readonly edition: string
  readonly options: MakeOptions
}

/** What a worker says: the stages of an edition, then what became of it. */
export type Reply =
  | { readonly stage: BuildEvent }
  | { readonly outcome: Outcome /** Bytes that the worker has in use. */; readonly memory: number }
