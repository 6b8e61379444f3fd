import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { programCache } from '../core/cache/folder-cache.ts'
import { defined } from '../core/defined.ts'
import { isSystemError } from '../core/files.ts'
import type { Host } from '../core/host.ts'
import { nodeFiles } from '../input/node-files.ts'

/** The real machine. */
export function nodeHost(log: Host['log']): Host {
  const cache = programCache()
  return {
    files: nodeFiles,
    ...defined({ cache }),
    clock: () => performance.now(),
    now: () => new Date(),
    sleep: (milliseconds) => sleep(milliseconds),
    self: { machine: hostname(), pid: process.pid, isRunning },
    log,
  }
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only tests whether a signal could be sent.
    return process.kill(pid, 0)
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM'
  }
}
