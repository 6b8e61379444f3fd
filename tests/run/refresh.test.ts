import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { nodePrograms } from '../../pipeline/run/node-surroundings.ts'
import { refresh } from '../../pipeline/run/refresh.ts'

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
  it('runs in turn for each study that has one', async () => {
    await study('one', `#!/bin/sh\nsleep 0.1; echo one >> "${data}/log"\n`)
    await study('two')
    await study('three', `#!/bin/sh\necho three >> "${data}/log"\n`)
    expect(await problems(['one', 'two', 'three'])).toEqual([])
    expect(await readFile(join(data, 'log'), 'utf8')).toBe('one\nthree\n')
  })

  it('that fails, may not run or cannot run is a problem; all are told at once', async () => {
    await study('fails', '#!/bin/sh\nexit 4\n')
    await study('dies', '#!/bin/sh\nkill -9 $$\n')
    await study('locked', '#!/bin/sh\n', 0o644)
    await study('lost', '#!/no/such/program\n')
    await study('good', `#!/bin/sh\necho good > "${data}/log"\n`)
    const found = await problems(['fails', 'dies', 'locked', 'lost', 'good'])
    expect(found.map(({ file, rule, message }) => [file.slice(data.length + 1), rule, message])).toEqual([
      ['fails/refresh', 'refresh-failed', 'the refresh ended with status 4'],
      ['dies/refresh', 'refresh-failed', 'the refresh was ended by SIGKILL'],
      ['locked/refresh', 'refresh-not-executable', 'this file may not be run'],
      ['lost/refresh', 'refresh-not-executable', 'the system cannot run this file (ENOENT)'],
    ])
    expect(found.map(({ edition }) => edition)).toEqual(['fails', 'dies', 'locked', 'lost'])
    expect(await readFile(join(data, 'log'), 'utf8')).toBe('good\n')
  })

  it('that takes too long is ended, with all that it started', async () => {
    await study('slow', `#!/bin/sh\n(sleep 1; echo late > "${data}/late") &\nwait\n`)
    const [problem] = await problems(['slow'], 200)
    expect(problem?.rule).toBe('refresh-time-out')
    expect(problem?.message).toBe('the refresh did not end within 0.2 s and was stopped')
    await wait(1300)
    expect(await nodeFiles.list(data)).toEqual(['slow/'])
  })
})
