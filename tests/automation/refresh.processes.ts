import { chmod, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodePrograms } from '../../pipeline/automation/node-surroundings.ts'
import { refresh } from '../../pipeline/automation/refresh.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'

let data: string

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'peiling-refresh-'))
})

afterEach(async () => {
  await rm(data, { recursive: true })
})

async function study(name: string, script?: string, mode = 0o755): Promise<void> {
  await mkdir(join(data, name))
  if (script === undefined) return
  await writeFile(join(data, name, 'refresh'), script)
  await chmod(join(data, name, 'refresh'), mode)
}

/** The problems, each with the study that it concerns. */
async function problems(studies: readonly string[], timeout = 5000) {
  const refused = await refresh(nodeFiles, nodePrograms, data, studies, timeout)
  return refused.flatMap(({ edition, problems }) => problems.map((problem) => ({ edition, ...problem })))
}

describe('a refresh', () => {
  test('runs in turn for each study that has one', async () => {
    await study('one', `#!/bin/sh\nsleep 0.1; echo one >> "${data}/log"\n`)
    await study('two')
    await study('three', `#!/bin/sh\necho three >> "${data}/log"\n`)
    expect(await problems(['one', 'two', 'three'])).toEqual([])
    expect(await readFile(join(data, 'log'), 'utf8')).toBe('one\nthree\n')
  })

  test('that fails, may not run or cannot run is a problem; all are reported at once', async () => {
    await study('fails', '#!/bin/sh\nexit 4\n')
    await study('dies', '#!/bin/sh\nkill -9 $$\n')
    await study('locked', '#!/bin/sh\n', 0o644)
    await study('lost', '#!/no/such/program\n')
    await study('good', `#!/bin/sh\necho good > "${data}/log"\n`)
    const found = await problems(['fails', 'dies', 'locked', 'lost', 'good'])
    expect(found.map(({ file, rule, message }) => [file.slice(data.length + 1), rule, message])).toEqual([
      ['fails/refresh', 'refresh-failed', 'the refresh ended with status 4'],
      ['dies/refresh', 'refresh-failed', 'the refresh was ended by SIGKILL'],
      ['locked/refresh', 'refresh-not-executable', 'this file is not executable'],
      ['lost/refresh', 'refresh-not-executable', 'the system cannot run this file (ENOENT)'],
    ])
    expect(found.map(({ edition }) => edition)).toEqual(['fails', 'dies', 'locked', 'lost'])
    expect(await readFile(join(data, 'log'), 'utf8')).toBe('good\n')
  })

  test('that is still being written is a problem', async () => {
    await study('busy', '#!/bin/sh\n')
    const writer = await open(join(data, 'busy/refresh'), 'a')
    const found = await problems(['busy'])
    await writer.close()
    expect(found).toMatchObject([
      { rule: 'refresh-not-executable', message: 'the system cannot run this file (ETXTBSY)' },
    ])
  })

  test('that takes too long is ended, with all that it started', async () => {
    const late = `sleep 1; echo late > "${data}/late"`
    await study('slow', `#!/bin/sh\n(${late}) &\nwait\n`)
    await study('stubborn', `#!/bin/sh\n(trap '' TERM; ${late}) &\nwait\n`)
    const found = await problems(['slow', 'stubborn'], 200)
    expect(found.map(({ rule, message }) => [rule, message])).toEqual(
      Array.from({ length: 2 }, () => [
        'refresh-time-out',
        'the refresh did not end within 0.2 s and was stopped',
      ]),
    )
    await wait(1300)
    expect(await nodeFiles.list(data)).toEqual(['slow/', 'stubborn/'])
  })
})
