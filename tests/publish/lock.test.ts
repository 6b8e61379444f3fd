import { describe, expect, test } from 'vitest'
import type { Files } from '../../pipeline/core/files.ts'
import type { Host } from '../../pipeline/core/host.ts'
import {
  clearStaleLocks,
  type Lock,
  STALE_AFTER,
  WAIT_TIMEOUT,
  withLock,
} from '../../pipeline/publish/lock.ts'
import { memoryFiles, systemError } from '../support/memory-files.ts'

/** Runs that share a disk and pass the time by sleeping, each a process of its own. */
function machine(files: Files, name = 'desk', running: (pid: number) => boolean = () => true) {
  return (pid: number): Host => {
    let time = 0
    return {
      files,
      clock: () => time,
      now: () => new Date(Date.UTC(2030, 0, 1) + time),
      sleep: async (milliseconds) => {
        // Longer than asked: these runs wait for minutes.
        time += milliseconds * 10
        await new Promise(setImmediate)
      },
      self: { machine: name, pid, isRunning: running },
      log: () => undefined,
    }
  }
}

async function leftBy(host: Host): Promise<void> {
  const dying: Host = { ...host, files: { ...host.files, remove: () => Promise.reject(new Error('killed')) } }
  await expect(withLock(dying, 'out', async () => undefined)).rejects.toThrow('killed')
}

describe('a turn', () => {
  test('is had by one run at a time, of eight that want it at once', async () => {
    const files = memoryFiles({})
    const run = machine(files)
    let inside = 0
    const turns = [1, 2, 3, 4, 5, 6, 7, 8].map((pid) =>
      withLock(run(pid), 'out', async (turn) => {
        inside += 1
        expect(inside).toBe(1)
        for (let step = 0; step < 5; step++) await turn.heartbeat()
        expect(inside).toBe(1)
        inside -= 1
        return pid
      }),
    )
    expect(await Promise.all(turns)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    await expect(files.list('out')).rejects.toThrow('ENOENT')
  })

  test('of a run that died on this machine is over, and what it left goes', async () => {
    const files = memoryFiles({})
    await leftBy(machine(files)(1))
    expect(await files.list('out')).toEqual([
      expect.stringMatching(/^\.run-20300101T000000Z-desk-1-\w{8}\/$/),
    ])
    const host = machine(files, 'desk', (pid) => pid !== 1)(2)
    await withLock(host, 'out', async (turn) => {
      expect(await files.list('out')).toEqual([`${turn.folder.slice('out/'.length)}/`])
    })
    expect(host.clock()).toBe(0)
  })

  test.each([
    ["Jo's desk/2", 'Josdesk2'],
    ['é', 'machine'],
    ['x'.repeat(300), 'x'.repeat(60)],
  ])('of a run on a machine named %s has a plain name, and is over when it died', async (name, plain) => {
    const files = memoryFiles({})
    await leftBy(machine(files, name)(1))
    const [claim] = await files.list('out')
    expect(claim?.replace(/-\w{8}\/$/, '')).toBe(`.run-20300101T000000Z-${plain}-1`)
    const host = machine(files, name, (pid) => pid !== 1)(2)
    expect(await withLock(host, 'out', async () => 'mine')).toBe('mine')
    expect(host.clock()).toBe(0)
  })

  test('leaves nothing where there is nothing to publish, if its run died on this machine', async () => {
    const runs = ['desk-1', 'desk-3', 'other-1'].map((run) => `.run-20300101T000000Z-${run}-0a1b2c3d/`)
    const files = memoryFiles(Object.fromEntries(runs.map((run) => [`out/${run}beat-0`, ''])))
    await clearStaleLocks(machine(files, 'desk', (pid) => pid === 3)(2), 'out')
    expect(await files.list('out')).toEqual(runs.slice(1))
  })

  test('of a run on another machine is over when it gives no sign of life', async () => {
    const files = memoryFiles({})
    await leftBy(machine(files, 'other')(1))
    const host = machine(files, 'desk', () => false)(2)
    expect(await withLock(host, 'out', async () => 'mine')).toBe('mine')
    expect(host.clock()).toBeGreaterThan(STALE_AFTER)
    expect(host.clock()).toBeLessThan(WAIT_TIMEOUT)
  })

  test('is waited for in vain while another run lives, and the problem names that', async () => {
    const files = memoryFiles({})
    const waiting = machine(files)(2)
    await withLock(machine(files, 'other.local')(1), 'out', async (turn) => {
      const impatient: Host = {
        ...waiting,
        sleep: async (milliseconds) => {
          await turn.heartbeat()
          await waiting.sleep(milliseconds)
        },
      }
      await expect(withLock(impatient, 'out', async () => 'mine')).rejects.toThrow(
        'out:1:1: error: another run publishes here: process 1 on other.local, since 20300101T000000Z [being-published]',
      )
    })
    expect(waiting.clock()).toBeGreaterThan(WAIT_TIMEOUT)
  })

  test('is not claimed for good by a run that has no room to say so', async () => {
    const removed: string[] = []
    const full: Files = {
      ...memoryFiles({}),
      create: (path) => Promise.reject(systemError(path, 'ENOSPC')),
      remove: async (path) => void removed.push(path),
    }
    await expect(withLock(machine(full)(1), 'out', async () => undefined)).rejects.toThrow('ENOSPC')
    expect(removed).toEqual([expect.stringMatching(/^out\/\.run-20300101T000000Z-desk-1-\w{8}$/)])
  })

  describe('that two claim at once', () => {
    const rival = 'out/.run-20991231T000000Z-other-9-0a1b2c3d'

    /** The first of the two, and what it does while it waits for the other, which lives. */
    function firstOfTwo(files: Files, whileItWaits: (beats: number) => Promise<void>): Host {
      let beats = 0
      const first = machine(files)(1)
      return {
        ...first,
        files: {
          ...files,
          // Just after this one looked, the other claims too.
          makeFolder: (path) =>
            path === 'out' ? files.makeFolder(path) : files.create(`${rival}/beat-0`, new Uint8Array()),
        },
        async sleep(milliseconds) {
          beats += 1
          await files.rename(`${rival}/beat-${beats - 1}`, `${rival}/beat-${beats}`)
          await whileItWaits(beats)
          await first.sleep(milliseconds)
        },
      }
    }

    test('is waited for by the first, which shows others that it lives', async () => {
      const files = memoryFiles({})
      const signs: string[] = []
      const host = firstOfTwo(files, async (beats) => {
        const [own = ''] = await files.list('out')
        signs.push(...(await files.list(`out/${own.slice(0, -1)}`)))
        if (beats === 5) await files.remove(rival)
      })
      await withLock(host, 'out', async () => undefined)
      expect(signs).toEqual(['beat-1', 'beat-2', 'beat-3', 'beat-4', 'beat-5'])
    })

    test('is claimed no more when that took too long', async () => {
      const files = memoryFiles({})
      const host = firstOfTwo(files, async () => undefined)
      await expect(withLock(host, 'out', async () => undefined)).rejects.toThrow('process 9 on other')
      expect(await files.list('out')).toEqual([`${rival.slice('out/'.length)}/`])
    })
  })

  test.each<[string, (files: Files, turn: Lock) => Promise<void>]>([
    ['shows that it lives', (_files, turn) => turn.heartbeat()],
    ['writes', (files, turn) => files.rename(`${turn.folder}/a`, 'out/a')],
  ])('is lost by a run that stood still too long, which is told when it %s', async (_what, work) => {
    const files = memoryFiles({})
    const stalled = withLock(machine(files, 'other')(1), 'out', async (turn) => {
      await files.create(`${turn.folder}/a`, new Uint8Array())
      await withLock(machine(files)(2), 'out', async () => undefined)
      await work(files, turn)
    })
    await expect(stalled).rejects.toThrow(
      'out:1:1: error: this run was suspended for more than 90 seconds, and another run took over [lost-lock]',
    )
    await expect(files.list('out')).rejects.toThrow('ENOENT')
  })
})
