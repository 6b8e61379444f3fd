/** The machine's clock and randomness: real in a run, fake in a test. */
export interface Timers {
  /** Milliseconds since 1970 by the system clock, which may jump. */
  now(): number
  /** Ends early, without an error, when the signal is aborted. */
  sleep(milliseconds: number, stop?: AbortSignal): Promise<void>
  /** At least 0 and less than 1. */
  random(): number
}

/** A program to start. Never through a shell, unless a person wrote the whole command. */
export interface Program {
  readonly file: string
  readonly args?: readonly string[]
  /** The file is a shell command, as a person typed it. */
  readonly shell?: boolean
  readonly input?: string
  /** The most milliseconds that it may take. */
  readonly timeout: number
  /** The most milliseconds that it may take to end after a request. */
  readonly grace?: number
  readonly stop?: AbortSignal
  /** Gets standard output line by line; without it, that goes to standard error. */
  readonly eachLine?: (line: string) => void
}

/** How a program ended. */
export type Ended =
  | { readonly how: 'exit'; readonly status: number }
  | { readonly how: 'signal'; readonly signal: string }
  | { readonly how: 'time-out' }
  | { readonly how: 'stopped' }
  | { readonly how: 'not-started'; readonly code: string }

export interface Programs {
  /**
   * Runs a program to its end. Never rejects. A program that must end is asked first (SIGTERM); after that, or
   * after its grace period, everything it started is ended too.
   */
  run(program: Program): Promise<Ended>
}

export interface Message {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly timeout: number
}

export interface Network {
  /** The status of the answer, and how long the other side asks to wait. Throws when there is no answer. */
  post(message: Message): Promise<{ readonly status: number; readonly retryAfter?: string }>
}
