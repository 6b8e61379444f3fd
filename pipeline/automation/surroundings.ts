/** The machine's clock, and chance: real for a run, made up for a test. */
export interface Timers {
  /** Milliseconds since 1970, by the clock on the wall, which may jump. */
  now(): number
  /** Ends early, without an error, when the signal says stop. */
  sleep(milliseconds: number, stop?: AbortSignal): Promise<void>
  /** At least 0 and less than 1. */
  random(): number
}

/** A program to start: never through a shell, unless a person wrote the whole line. */
export interface Program {
  readonly file: string
  readonly args?: readonly string[]
  /** The file is a line for the shell, as a person typed it. */
  readonly shell?: boolean
  readonly input?: string
  /** Milliseconds that it may take. */
  readonly timeout: number
  /** Milliseconds that it may take to end once it is asked to. */
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
   * Runs to its end. Never rejects. One that is ended is asked first (SIGTERM); when that, or its grace, is over, all
   * that it started is ended too.
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
  /** Status of the answer and how long the other side asks to wait; throws when there is no answer. */
  post(message: Message): Promise<{ readonly status: number; readonly retryAfter?: string }>
}
