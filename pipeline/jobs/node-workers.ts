import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import type { BuildEvent } from '../host.ts'
import { type Reply, type Request, WORK } from './messages.ts'
import type { Answer, Worker, Workers } from './workers.ts'

/** More workers than this are for who asks for them: each takes some 400 MB. */
const MOST_WORKERS = 8
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Workers that run this same program, each in a process of its own; they end with this one. */
export function nodeWorkers(): Workers {
  const living = new Living()
  return {
    most: Math.min(MOST_WORKERS, availableParallelism()),
    start(log) {
      const child = fork(process.argv[1] ?? '', [WORK], {
        // What it prints by accident is no report of a run.
        stdio: ['ignore', 2, 'inherit', 'ipc'],
        serialization: 'advanced',
      })
      const ended = endOf(child)
      living.add(child, ended)
      return workerOf(child, ended, log)
    },
  }
}

function workerOf(child: ChildProcess, ended: Promise<string>, log: (event: BuildEvent) => void): Worker {
  let answered: (answer: Answer) => void = () => undefined
  child.on('message', (message) => {
    const reply = message as Reply
    if ('stage' in reply) log(reply.stage)
    else answered(reply)
  })
  return {
    make(edition, { folders, created, keep }) {
      const dated = created === undefined ? {} : { created }
      const kept = keep === undefined ? {} : { keep }
      const request: Request = { edition, options: { folders, ...dated, ...kept } }
      return new Promise((resolve) => {
        answered = resolve
        void ended.then((how) => resolve({ ended: how }))
        // One that cannot be reached is about to end.
        child.send(request, () => undefined)
      })
    },
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** Resolves, in words, once a worker has ended and all that it said was heard. */
async function endOf(child: ChildProcess): Promise<string> {
  const failure = once(child, 'error').then(([error]) => `could not be started (${codeOf(error)})`)
  const exit = Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(([[status, signal]]) =>
    signal === null ? `ended with status ${status}` : `was ended by ${signal}`,
  )
  return Promise.race([failure, exit])
}

function codeOf(error: NodeJS.ErrnoException): string {
  return error.code ?? error.message
}

/** The workers that have not ended: a signal that ends this process ends them first. */
class Living {
  readonly #children = new Set<ChildProcess>()
  /** Whoever handles a signal also decides what becomes of the workers. */
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
