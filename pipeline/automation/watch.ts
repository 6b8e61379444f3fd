import type { Emit } from './event.ts'
import type { RunEnded } from './run.ts'
import type { Timers } from './surroundings.ts'

export interface WatchHost {
  readonly timers: Timers
  readonly emit: Emit
  readonly stop: AbortSignal
  /** Calls back with the path of each file that changes, until the watch stops. */
  onChange(call: (path: string) => void): Promise<void>
  run(): Promise<RunEnded>
  /** Shows a report on the desktop, where there is one. */
  show(pdf: string): void
}

/** So long nothing may change before a build: an editor saves in several steps. */
const QUIET_TIME = 25
/** However much goes on changing, a build comes within this. */
const MAX_WAIT = 1_000

/** Builds now, and after every change until it is told to stop; one build at a time. */
export async function watch(host: WatchHost): Promise<void> {
  const changes = new Changes(host.stop)
  await host.onChange((path) => {
    if (!isEditorsOwn(path)) changes.add(path)
  })
  const shown = new Set<string>()
  while (!host.stop.aborted) {
    const { summary } = await host.run()
    for (const { pdf } of summary.built) {
      if (!shown.has(pdf)) host.show(pdf)
      shown.add(pdf)
    }
    await changes.next()
    await settle(host, changes)
    if (!host.stop.aborted) host.emit({ event: 'changed', files: changes.take() })
  }
  host.emit({ event: 'stopped' })
}

/** Waits until it is quiet. */
async function settle({ timers, stop }: WatchHost, changes: Changes): Promise<void> {
  for (let waited = 0; waited < MAX_WAIT && !stop.aborted; waited += QUIET_TIME) {
    const before = changes.count
    await timers.sleep(QUIET_TIME, stop)
    if (changes.count === before) return
  }
}

/** The changes that no build has seen yet. */
class Changes {
  readonly #paths = new Set<string>()
  #wake: () => void = () => undefined
  #stopped: boolean
  count = 0

  constructor(stop: AbortSignal) {
    this.#stopped = stop.aborted
    stop.addEventListener('abort', () => {
      this.#stopped = true
      this.#wake()
    })
  }

  add(path: string): void {
    this.count++
    this.#paths.add(path)
    this.#wake()
  }

  /** Resolves when there is a change, or none will come. */
  next(): Promise<void> {
    if (this.#paths.size > 0 || this.#stopped) return Promise.resolve()
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  take(): string[] {
    const paths = [...this.#paths].sort()
    this.#paths.clear()
    return paths
  }
}

/** Whether a file is an editor's or a spreadsheet's own: a swap file, a back-up, a lock. */
export function isEditorsOwn(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /^[.#~]|[~#]$|\.(sw[a-p]|tmp|bak|crswap)$|^4913$|___jb_/i.test(name)
}
