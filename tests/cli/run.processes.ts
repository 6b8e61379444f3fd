import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RunEvent } from '../../pipeline/automation/event.ts'
import { hashOf } from '../../pipeline/core/recorded-files.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-run-'))
  await cp('tests/reports/libraries', folder, { recursive: true })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

interface Started {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly status: Promise<number | null>
}

/** Starts the command on the study in the temporary folder, as `npm run schedule` does. */
function start(...words: string[]): Started {
  return startProgram('node', ['bin/peiling.mjs', ...words])
}

function startProgram(program: string, words: readonly string[], env = process.env): Started {
  const inFolder = ['--data', join(folder, 'data'), '--templates', join(folder, 'templates')]
  const all = [...words, ...inFolder, '--out', join(folder, 'out')]
  const child = spawn(program, all, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    texts.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    texts.err += chunk
  })
  const status = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, out: () => texts.out, err: () => texts.err, status }
}

const eventsIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RunEvent)

/** Puts a text in the place of a file at once: a watch may look while a file is being written. */
async function replace(path: string, text: string): Promise<void> {
  const aside = join(folder, 'aside')
  await writeFile(aside, text)
  await rename(aside, path)
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000 && !holds(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 30))
  expect(holds()).toBe(true)
}

describe('a build with listeners', () => {
  test('gives one line of JSON for each event, and the summary to a command', async () => {
    const told = join(folder, 'told.json')
    const built = start('build', '--format', 'json', '--notify', `cat > '${told}'`)
    expect(await built.status).toBe(0)
    const events = eventsIn(built.out())
    const names = events.map(({ event }) => event)
    expect(names.filter((name) => name !== 'stage')).toEqual(['built', 'summary', 'notified'])
    expect(events.flatMap((event) => (event.event === 'stage' ? [event.stage] : []))).toEqual(
      expect.arrayContaining(['load', 'analyse', 'typeset']),
    )
    expect({ event: 'summary', ...JSON.parse(await readFile(told, 'utf8')) }).toEqual(events.at(-2))
  })

  test('is refused with all problems in one event, and ends with 1', async () => {
    const refused = start('build', 'libraries/20244', '--format', 'json')
    expect(await refused.status).toBe(1)
    expect(refused.err()).toBe('')
    expect(eventsIn(refused.out())).toMatchObject([
      { event: 'stage', stage: 'load' },
      {
        event: 'refused',
        edition: 'libraries/20244',
        problems: [{ rule: 'unknown-wave', hint: 'did you mean `2024`?' }],
      },
      { event: 'summary', outcome: 'refused', refused: ['libraries/20244'], problemCount: 1 },
    ])
  })

  test('ends with the same status when nobody could be notified, and says so', async () => {
    const built = start('build', '--notify', 'exit 9')
    expect(await built.status).toBe(0)
    expect(built.err()).toBe('The command could not be notified: it ended with status 9.\n')
  })

  test('refreshes only when told to', async () => {
    const script = join(folder, 'data/libraries/refresh')
    await writeFile(script, `#!/bin/sh\ntouch "${folder}/refreshed"\nexit 3\n`)
    await chmod(script, 0o755)
    expect(await start('build').status).toBe(0)
    await expect(readFile(join(folder, 'refreshed'))).rejects.toThrow('ENOENT')
    const refreshed = start('build', '--refresh')
    expect(await refreshed.status).toBe(1)
    expect(refreshed.err()).toContain(
      `${script}:1:1: error: the refresh ended with status 3 [refresh-failed]`,
    )
    await rm(script)
  })

  test('keeps what others print out of its own lines', async () => {
    const script = join(folder, 'data/libraries/refresh')
    await writeFile(script, '#!/bin/sh\necho from the refresh\n')
    await chmod(script, 0o755)
    const built = start('build', '--refresh', '--format', 'json', '--notify', 'echo from the command')
    expect(await built.status).toBe(0)
    expect(eventsIn(built.out()).map(({ event }) => event)).toContain('notified')
    expect(built.err()).toBe('from the refresh\nfrom the command\n')
    await rm(script)
  })
})

const CRON = ['schedule', '--cron', '0 6 * * 1', '--format', 'json']
/** Makes the schedule believe that it was kept until some weeks ago, so that a run is due. */
const backdate = () => {
  const plan = ['0 6 * * 1', 'Europe/Amsterdam', '', ''].join('\n')
  const path = join(folder, `out/.schedule-${hashOf(plan).slice(0, 12)}.json`)
  return writeFile(path, JSON.stringify({ kept: '2020-01-01T00:00:00Z' }))
}

describe('a schedule', () => {
  test('waits, and stops cleanly on SIGINT, and on SIGTERM to npm', async () => {
    const npm = ['run', '--silent', 'schedule', '--', ...CRON.slice(1)]
    const listener = { SIGINT: () => start(...CRON), SIGTERM: () => startProgram('npm', npm) }
    for (const [signal, begin] of Object.entries(listener)) {
      const scheduled = begin()
      await until(() => scheduled.out().includes('waiting'))
      scheduled.child.kill(signal as NodeJS.Signals)
      expect(await scheduled.status).toBe(0)
      expect(eventsIn(scheduled.out()).map(({ event }) => event)).toEqual(['waiting', 'stopped'])
    }
  })

  test('catches up what was missed, and on SIGTERM finishes the current build and reports it', async () => {
    await backdate()
    await rm(join(folder, 'out/libraries'), { recursive: true, force: true })
    const told = join(folder, 'caught-up.json')
    const scheduled = start(...CRON, '--notify', `cat > '${told}'`)
    await until(() => scheduled.out().includes('"stage":"load"'))
    // Ctrl-C comes twice: from the terminal, and from npm that passes it on.
    scheduled.child.kill('SIGINT')
    await new Promise((resolve) => setTimeout(resolve, 100))
    scheduled.child.kill('SIGINT')
    expect(await scheduled.status).toBe(0)
    const names = eventsIn(scheduled.out()).map(({ event }) => event)
    expect(names.filter((name) => name !== 'stage')).toEqual([
      'catching-up',
      'built',
      'summary',
      'notified',
      'stopped',
    ])
    expect(JSON.parse(await readFile(told, 'utf8'))).toMatchObject({ outcome: 'built' })
    const pdf = await readFile(join(folder, 'out/libraries/2024/report.pdf'))
    expect(pdf.subarray(-6).toString()).toContain('%%EOF')
  })
})

describe('a program that a run started', () => {
  const script = () => join(folder, 'data/libraries/refresh')
  const pidFile = () => join(folder, 'pid')
  const isRunning = (pid: number) => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }

  afterEach(async () => {
    await rm(script(), { force: true })
    await rm(pidFile(), { force: true })
  })

  test.each([
    ['build', ['SIGINT'], () => start('build', '--refresh')],
    ['schedule, at the second signal', ['SIGTERM', 'SIGTERM'], () => start(...CRON)],
    ['schedule whose terminal is closed', ['SIGHUP'], () => start(...CRON)],
  ] as const)('ends with it: %s', async (_what, signals, begin) => {
    await backdate()
    await writeFile(
      script(),
      `#!/bin/sh\necho $$ > '${pidFile()}.new'; mv '${pidFile()}.new' '${pidFile()}'\nexec sleep 30\n`,
    )
    await chmod(script(), 0o755)
    const { child } = begin()
    const ended = once(child, 'exit')
    await until(() => existsSync(pidFile()))
    const pid = Number(await readFile(pidFile(), 'utf8'))
    for (const signal of signals) {
      expect(isRunning(pid)).toBe(true)
      child.kill(signal)
      await new Promise((resolve) => setTimeout(resolve, 1300))
    }
    expect(await ended).toEqual([null, signals[0]])
    expect(isRunning(pid)).toBe(false)
  })
})

describe('a watch', () => {
  test('builds, builds again after a change, goes on through an error, and stops with 0', async () => {
    const section = join(folder, 'templates/annual/findings.md.hbs')
    const text = await readFile(section, 'utf8')
    const watched = start('watch', '--force', '--format', 'json')
    const summaries = () => watched.out().split('"event":"summary"').length - 1
    await until(() => summaries() === 1)
    await replace(section, text.replace('{{', '{{{{'))
    await until(() => summaries() === 2)
    await replace(section, text.replace('Branches open', 'They open'))
    await until(() => summaries() === 3)
    await replace(section, text.replace('Branches open', 'They open'))
    await until(() => summaries() === 4)
    watched.child.kill('SIGINT')
    expect(await watched.status).toBe(0)
    const outcomes = eventsIn(watched.out()).flatMap((event) =>
      event.event === 'summary' ? [event.outcome] : [],
    )
    expect(outcomes).toEqual(['built', 'refused', 'built', 'unchanged'])
    await replace(section, text)
  })

  test('reuses what an edit does not affect', async () => {
    const section = join(folder, 'templates/annual/findings.md.hbs')
    const text = await readFile(section, 'utf8')
    const cache = join(folder, 'cache')
    const env = { ...process.env, PEILING_CACHE: cache }
    const words = ['bin/peiling.mjs', 'watch', '--force', '--format', 'json']
    const watched = startProgram('node', words, env)
    const summaries = () => watched.out().split('"event":"summary"').length - 1
    await until(() => summaries() === 1)
    expect(existsSync(join(cache, 'charts'))).toBe(true)
    await rm(join(cache, 'charts'), { recursive: true })
    await replace(section, text.replace('Branches open', 'They open'))
    await until(() => summaries() === 2)
    watched.child.kill('SIGINT')
    expect(await watched.status).toBe(0)
    expect(watched.out()).toContain('"outcome":"built"')
    // A drawing that is made again is kept again.
    expect(existsSync(join(cache, 'charts'))).toBe(false)
    await replace(section, text)
  })
})
