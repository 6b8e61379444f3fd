import { type ChildProcess, fork } from 'node:child_process'
import type { Reply, Request } from './worker.ts'

/** Memory of a worker, in megabytes: a case that takes more ends it. */
const MEMORY = 700

/** A process that judges one case after another. It is killed when a case does not end, and started again. */
export class Runner {
  readonly #seconds: number
  #child: ChildProcess | undefined

  /** @param seconds the longest that a case may take */
  constructor(seconds: number) {
    this.#seconds = seconds
  }

  /** What is wrong with how the program took a case. */
  judge(request: Request): Promise<readonly string[]> {
    this.#child ??= start()
    const child = this.#child
    return new Promise((resolve) => {
      const end = (faults: readonly string[], isOver: boolean) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (isOver) this.stop()
        resolve(faults)
      }
      const timer = setTimeout(() => end([`no end in ${this.#seconds} seconds`], true), this.#seconds * 1000)
      child.once('message', ({ faults }: Reply) => end(faults, false))
      child.once('exit', (code, signal) => end([`the process ended: ${signal ?? `status ${code}`}`], true))
      child.send(request)
    })
  }

  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

function start(): ChildProcess {
  const execArgv = ['--import', 'tsx', `--max-old-space-size=${MEMORY}`]
  return fork(new URL('worker.ts', import.meta.url), {
    execArgv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}
