import { randomUUID } from 'node:crypto'
import { posix } from 'node:path'
import { isSystemError } from '../core/files.ts'
import type { Host } from '../core/host.ts'
import { InputError, type Problem } from '../core/problem.ts'
import { listFolderIfThere } from '../input/folders.ts'

/** A lock on a folder to publish in: no other run writes there while it is held. */
export interface Lock {
  /** The run's own folder for unfinished work; removed when the lock is released. */
  readonly folder: string
  /**
   * Shows other runs that this one is alive. Call it before every step that may be slow or that readers can see.
   *
   * @throws InputError when another run took this one for dead
   */
  heartbeat(): Promise<void>
}

/**
 * A run counts as dead after this many milliseconds without a sign of life, by the clock of the run that waits. So
 * clocks need not agree.
 */
export const STALE_AFTER = 90_000
/** How many milliseconds a run waits for a lock. */
export const WAIT_TIMEOUT = 180_000

/**
 * Waits for the lock on a folder, clears what dead runs left there, works, and releases the lock.
 *
 * A run claims the lock by making a folder `.run-<time>-<machine>-<pid>-<token>`, and holds it when it then sees no
 * other claim of a living run. Of two runs that claim at once, at least one sees the other and waits. This requires
 * only that a new folder is visible to everyone.
 *
 * @throws InputError when other runs keep the folder too long
 */
export async function withLock<T>(host: Host, folder: string, work: (lock: Lock) => Promise<T>): Promise<T> {
  await host.files.makeFolder(folder)
  const lock = await acquireLock(host, folder)
  try {
    return await work(lock)
  } catch (error) {
    // The missing file may be the folder of the lock itself, removed by another run.
    if (isSystemError(error) && error.code === 'ENOENT') await lock.heartbeat()
    throw error
  } finally {
    await leave(host, lock.folder)
  }
}

/** Clears what runs that died on this machine left, when nothing needs to be published. */
export async function clearStaleLocks(host: Host, folder: string): Promise<void> {
  await livingRuns(host, folder, new Map()).catch((error: unknown) => {
    if (!(error instanceof InputError)) leaveToNext(error)
  })
}

async function acquireLock(host: Host, folder: string): Promise<Lock> {
  const start = host.clock()
  const signs: SignsOfLife = new Map()
  let lock: Lock | undefined
  try {
    for (;;) {
      const living = await livingRuns(host, folder, signs)
      const rivals = living.filter((run) => run.folder !== lock?.folder)
      const [rival] = rivals
      if (rival === undefined) {
        if (lock !== undefined) return lock
        lock = await claim(host, folder)
        continue
      }
      if (host.clock() - start > WAIT_TIMEOUT) throw new InputError([tooLong(folder, rival)])
      lock = await yieldTo(host, lock, rivals)
      await host.sleep(20 + 180 * Math.random())
    }
  } catch (error) {
    if (lock !== undefined) await leave(host, lock.folder)
    throw error
  }
}

/** Of runs that claim at once, the one with the first name keeps its claim, and the others withdraw theirs. */
async function yieldTo(
  host: Host,
  lock: Lock | undefined,
  rivals: readonly Run[],
): Promise<Lock | undefined> {
  if (lock === undefined) return undefined
  if (rivals.some((rival) => rival.folder < lock.folder)) {
    await leave(host, lock.folder)
    return undefined
  }
  await lock.heartbeat()
  return lock
}

async function claim({ files, now, self }: Host, folder: string): Promise<Lock> {
  const since = now().toISOString()
  const stamp = since.replace(/[-:]|\.\d+/g, '')
  const own = posix.join(
    folder,
    `.run-${stamp}-${plainName(self.machine)}-${self.pid}-${randomUUID().slice(0, 8)}`,
  )
  const sign = (count: number) => posix.join(own, `beat-${count}`)
  const mark = `Process ${self.pid} on ${self.machine} publishes here since ${since}.\n`
  await files.makeFolder(own)
  try {
    await files.create(sign(0), new TextEncoder().encode(mark))
  } catch (error) {
    await files.remove(own)
    throw error
  }
  let count = 0
  const heartbeat = async () => {
    await files.rename(sign(count), sign(count + 1)).catch((error: unknown) => {
      throw isSystemError(error) && error.code === 'ENOENT' ? new InputError([takenOver(folder)]) : error
    })
    count += 1
  }
  return { folder: own, heartbeat }
}

async function leave({ files }: Host, own: string): Promise<void> {
  await files.remove(own).catch(leaveToNext)
}

/** What the system will not remove now is left to the next run. */
function leaveToNext(error: unknown): void {
  if (!isSystemError(error)) throw error
}

interface Run {
  readonly folder: string
  readonly since: string
  readonly machine: string
  readonly pid: number
}

/** By a run's folder: its last sign of life, and when that was first seen. */
type SignsOfLife = Map<string, { readonly sign: string; readonly at: number }>

/** The runs that claim or hold the lock; removes what dead runs left. */
async function livingRuns(host: Host, folder: string, signs: SignsOfLife): Promise<Run[]> {
  const names = await listFolderIfThere(host.files, folder)
  const living: Run[] = []
  for (const run of names.flatMap((name) => readRun(folder, name))) {
    if (await isDead(host, run, signs)) await host.files.remove(run.folder)
    else living.push(run)
  }
  return living
}

/** Whether a name in a folder is a run's claim to publish there, dead or alive. */
export function isClaim(name: string): boolean {
  return readRun('.', name).length > 0
}

function readRun(folder: string, name: string): Run[] {
  const [, since, machine, pid] = /^\.run-(\w+)-(.+)-(\d+)-\w+\/$/.exec(name) ?? []
  if (since === undefined || machine === undefined || pid === undefined) return []
  return [{ folder: posix.join(folder, name.slice(0, -1)), since, machine, pid: Number(pid) }]
}

async function isDead(host: Host, { folder, machine, pid }: Run, signs: SignsOfLife): Promise<boolean> {
  if (machine === plainName(host.self.machine) && !host.self.isRunning(pid)) return true
  const sign = (await listFolderIfThere(host.files, folder)).join('\n')
  const last = signs.get(folder)
  if (last?.sign === sign) return host.clock() - last.at > STALE_AFTER
  signs.set(folder, { sign, at: host.clock() })
  return false
}

function plainName(machine: string): string {
  return machine.replace(/[^A-Za-z0-9.-]/g, '').slice(0, 60) || 'machine'
}

function tooLong(folder: string, { pid, machine, since }: Run): Problem {
  return {
    file: folder,
    line: 1,
    column: 1,
    rule: 'being-published',
    message: `another run publishes here: process ${pid} on ${machine}, since ${since}`,
    hint: 'build again when it has ended; if it died, the next build clears up after it',
  }
}

function takenOver(folder: string): Problem {
  return {
    file: folder,
    line: 1,
    column: 1,
    rule: 'lost-lock',
    message: `this run was suspended for more than ${STALE_AFTER / 1000} seconds, and another run took over`,
    hint: 'the published edition is complete; build again',
  }
}
