import { ChildProcess, fork } from 'node:child_process'
import { expect, it } from 'vitest'
import { nodeWorkers } from '../../pipeline/jobs/node-workers.ts'
import { systemError } from '../support/memory-files.ts'

const folders = { data: 'data', templates: 'templates', output: 'out' }

type StartProcess = NonNullable<Parameters<typeof nodeWorkers>[0]>

/** A process that the system has no room for, as Node tells it: without a way to send it anything. */
function withoutRoom(): ChildProcess {
  const child = new ChildProcess()
  process.nextTick(() => child.emit('error', systemError('spawn', 'EMFILE')))
  return child
}

it.each<[string, StartProcess, string]>([
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
  expect(await worker.make('study/1', { folders })).toEqual({ ended: how })
  expect(await worker.make('study/2', { folders })).toEqual({ ended: how })
  await expect(worker.stop()).resolves.toBeUndefined()
})
