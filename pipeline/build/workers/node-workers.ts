import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { defined } from '../../core/defined.ts'
import { isSystemError } from '../../core/files.ts'
import type { BuildEvent } from '../../core/host.ts'
import { type Reply, type Request, WORK } from './messages.ts'
import type { Answer, Worker, Workers } from './workers.ts'

/** A worker that is silent for this many minutes hangs and is ended, because no stage takes that long. */
const MAX_SILENT_MINUTES = 10
/** More workers are only started on request, because each takes some 400 MB. */
const MAX_WORKERS = 8
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Workers that run this program, each in its own process; they end with this one.
 *
 * @param startProcess starts a script with arguments in a process that can receive messages
 */
export function nodeWorkers(startProcess: StartProcess = fork): Workers {
  const living = new Living()
  return {
    max: Math.min(MAX_WORKERS, availableParallelism()),
    start(log) {
      try {
        const child = startProcess(process.argv[1] ?? '', [WORK], {
          // Output by accident must not get into the report of a run.
          stdio: ['ignore', 2, 'inherit', 'ipc'],
          serialization: 'advanced',
        })
        const ended = endOf(child)
        living.add(child, ended)
        return workerOf(child, ended, log)
      } catch (error) {
        // Some failures to start a process are thrown, others are events of the process.
        if (!isSystemError(error)) throw error
        return neverStarted(error)
      }
    },
  }
}

type StartProcess = (script: string, words: readonly string[], options: ForkOptions) => ChildProcess

function neverStarted(error: NodeJS.ErrnoException): Worker {
  const answer: Answer = { ended: notStarted(error), began: false }
  return { make: async () => answer, stop: async () => undefined }
}

function workerOf(child: ChildProcess, ended: Promise<string>, log: (event: BuildEvent) => void): Worker {
  let answered: (answer: Answer) => void = () => undefined
  const silence = new Silence(child, ended)
  child.on('message', (message) => {
    silence.end()
    const reply = message as Reply
    if ('stage' in reply) log(reply.stage)
    else answered(reply)
  })
  return {
    make(edition, { folders, created, keep }) {
      const dated = defined({ created })
      const kept = defined({ keep })
      const request: Request = { edition, options: { folders, ...dated, ...kept } }
      return new Promise((resolve) => {
        answered = resolve
        void ended.then((how) => resolve({ ended: silence.wasFatal ? HUNG : how, began: silence.wasEnded }))
        // A worker that cannot be reached has ended, or is about to.
        if (child.connected) child.send(request, () => undefined)
      })
    },
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

const HUNG = `was ended, since it said nothing for ${MAX_SILENT_MINUTES} minutes`

/** Ends a worker that is silent for too long, because a hanging worker would keep the build waiting for ever. */
class Silence {
  /** Whether the worker has said anything. */
  wasEnded = false
  wasFatal = false
  #minutes = 0

  constructor(child: ChildProcess, ended: Promise<string>) {
    // Counts minute by minute: after all processes were suspended, a live worker has time to reply.
    const timer = setInterval(() => {
      this.#minutes += 1
      if (this.#minutes < MAX_SILENT_MINUTES) return
      this.wasFatal = true
      child.kill('SIGKILL')
    }, 60_000)
    void ended.then(() => clearInterval(timer))
  }

  end(): void {
    this.wasEnded = true
    this.#minutes = 0
  }
}

/** Resolves to a description of how a worker ended, after everything it said has been received. */
async function endOf(child: ChildProcess): Promise<string> {
  const failure = once(child, 'error').then(([error]) => notStarted(error))
  const exit = Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(([[status, signal]]) =>
    signal === null ? `ended with status ${status}` : `was ended by ${signal}`,
  )
  return Promise.race([failure, exit])
}

function notStarted({ code, message }: NodeJS.ErrnoException): string {
  return `could not be started (${code ?? message})`
}

/** The workers that are still running: a signal that ends this process ends them first. */
class Living {
  readonly #children = new Set<ChildProcess>()
  /** A handler of a signal also decides what happens to the workers. */
  #handled: readonly NodeJS.Signals[] = []

  add(child: ChildProcess, ended: Promise<string>): void {
    if (this.#children.size === 0) this.#listen()
    this.#children.add(child)
    void ended.then(() => {
      this.#children.delete(child)
      if (this.#children.size === 0) this.#forget()
    })
  }

  #listen(): void {
    this.#handled = SIGNALS.filter((signal) => process.listenerCount(signal) === 0)
    for (const signal of this.#handled) process.once(signal, this.#end)
  }

  #forget(): void {
    for (const signal of this.#handled) process.off(signal, this.#end)
  }

  readonly #end = (signal: NodeJS.Signals) => {
    this.#forget()
    for (const child of this.#children) child.kill('SIGKILL')
    process.kill(process.pid, signal)
  }
}
