import type { BuildEvent } from '../../core/host.ts'
import type { MakeOptions } from '../build-options.ts'
import type { Outcome } from '../outcome.ts'

/** The command that starts a worker; people do not use it. */
export const WORK = 'work'

/** The request to a worker. */
export interface Request {
  readonly edition: string
  readonly options: MakeOptions
}

/** A worker's reply: the stages of an edition, and then its outcome. */
export type Reply =
  | { readonly stage: BuildEvent }
  | { readonly outcome: Outcome /** Bytes of memory that the worker uses. */; readonly memory: number }
