import { ChildProcess, fork } from 'node:child_process'
import { afterEach, expect, test, vi } from 'vitest'
import { nodeWorkers } from '../../../pipeline/build/workers/node-workers.ts'
import { systemError } from '../../support/memory-files.ts'

const folders = { data: 'data', templates: 'templates', output: 'out' }

type StartProcess = NonNullable<Parameters<typeof nodeWorkers>[0]>

/** A process that the system has no room for, as Node tells it: without a way to send it anything. */
function withoutRoom(): ChildProcess {
  const child = new ChildProcess()
  process.nextTick(() => child.emit('error', systemError('spawn', 'EMFILE')))
  return child
}

test.each<[string, StartProcess, string]>([
  [
    'the system throws',
    () => {
      throw systemError('spawn', 'ENOMEM')
    },
    'could not be started (ENOMEM)',
  ],
  ['the system has no room for', withoutRoom, 'could not be started (EMFILE)'],
  [
    'has no program',
    (script, words, options) => fork(script, words, { ...options, execPath: '/nowhere/node' }),
    'could not be started (ENOENT)',
  ],
  [
    'ends at once',
    (_script, _words, options) =>
      fork('tests/jobs/nowhere.mjs', [], { ...options, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
    'ended with status 1',
  ],
])('a worker that %s fails what it is asked, and stops', async (_what, start, how) => {
  const worker = nodeWorkers(start).start(() => undefined)
  expect(await worker.make('study/1', { folders })).toEqual({ ended: how, began: false })
  expect(await worker.make('study/2', { folders })).toEqual({ ended: how, began: false })
  await expect(worker.stop()).resolves.toBeUndefined()
})

afterEach(() => {
  vi.useRealTimers()
})

/** A process that says what it is told to say, until it is killed. */
function talkingChild() {
  const killed: unknown[] = []
  const child = Object.assign(new ChildProcess(), {
    connected: true,
    send: () => true,
    kill(signal: unknown) {
      killed.push(signal)
      child.emit('exit', null, signal)
      child.emit('disconnect')
      return true
    },
  })
  return { child, killed }
}

test('a worker that hangs is ended when it has said nothing for ten minutes', async () => {
  vi.useFakeTimers()
  const { child, killed } = talkingChild()
  const stages: unknown[] = []
  const worker = nodeWorkers(() => child).start((stage) => stages.push(stage))
  const answer = worker.make('study/1', { folders })
  for (let minute = 0; minute < 60; minute += 9) {
    child.emit('message', { stage: { stage: 'typeset', milliseconds: minute } })
    await vi.advanceTimersByTimeAsync(9 * 60_000)
  }
  expect({ killed, told: stages.length }).toEqual({ killed: [], told: 7 })
  await vi.advanceTimersByTimeAsync(2 * 60_000)
  expect(killed).toEqual(['SIGKILL'])
  expect(await answer).toEqual({
    ended: 'was ended, since it said nothing for 10 minutes',
    began: true,
  })
  expect(vi.getTimerCount()).toBe(0)
})
