import { FILES } from '../study/data-files.ts'
import type { Emit } from './event.ts'
import type { RunEnded } from './run.ts'
import type { Timers } from './surroundings.ts'

export interface WatchHost {
  readonly timers: Timers
  readonly emit: Emit
  readonly stop: AbortSignal
  /** Calls back with the path of each changed file, until the watch stops. */
  onChange(call: (path: string) => void): Promise<void>
  run(): Promise<RunEnded>
  /** Shows a report on the desktop, if there is one. */
  show(pdf: string): void
}

/** Milliseconds without a change before a build, because an editor saves in several steps. */
const QUIET_TIME = 25
/** A build comes within this many milliseconds, however many changes follow. */
const MAX_WAIT = 1_000

/** Builds now, and after every change until it must stop; one build at a time. */
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
    if (!host.stop.aborted) host.emit({ event: 'changed', files: shownFiles(changes.take()) })
  }
  host.emit({ event: 'stopped' })
}

/** Waits until changes pause. */
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

  /** Resolves when there is a change, or when no more will come. */
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

/** Endings that the program gives to files. */
const ENDINGS: readonly string[] = ['.md.hbs', '.vl.json', '.theme.json', '.json', '.csv']
const OWN_FILES: readonly string[] = ['report.json', ...FILES.map(({ name }) => name)]

/**
 * Changed files, by the names that the program gives: another file or folder may be called after a unit or person, and no
 * list of names was read since.
 */
function shownFiles(paths: readonly string[]): string[] {
  const shown = paths.map((path) => {
    const file = path.slice(path.lastIndexOf('/') + 1)
    if (OWN_FILES.includes(file)) return file
    return `*${ENDINGS.find((ending) => file.endsWith(ending)) ?? ''}`
  })
  return [...new Set(shown)].sort()
}

/** Whether a file belongs to an editor or spreadsheet: a swap file, a backup, a lock. */
export function isEditorsOwn(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /^[.#~]|[~#]$|\.(sw[a-p]|tmp|bak|crswap)$|^4913$|___jb_/i.test(name)
}
