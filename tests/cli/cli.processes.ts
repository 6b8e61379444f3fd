import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ended, runToEnd } from '../support/run-to-end.ts'

const CASE = 'tests/reports/libraries'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peiling-'))
  await cp(CASE, folder, { recursive: true })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** Runs the command as `npm run` does, on the study in the temporary folder. */
function run(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runToEnd(['bin/peiling.mjs', ...words], { env: { PEILING_CACHE: join(folder, 'cache'), ...env } })
}

function inFolder(...words: readonly string[]): string[] {
  const options = ['--data', join(folder, 'data'), '--templates', join(folder, 'templates')]
  return [...words, ...options, '--out', join(folder, 'out')]
}

const WAVE = 'data/libraries/2024'

async function withFile<T>(
  name: string,
  change: (text: string) => string,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(folder, name)
  const text = await readFile(path, 'utf8')
  await writeFile(path, change(text))
  try {
    return await work()
  } finally {
    await writeFile(path, text)
  }
}

describe('the command line', () => {
  test('builds, says what it wrote, and is quiet otherwise', async () => {
    const { status, out, err } = await run(inFolder('build', 'libraries/2024'))
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const [first, last] = out.trim().split('\n')
    expect(first).toMatch(/out\/libraries\/2024\/report\.pdf: \d+ pages, \d+ kB; first edition$/)
    expect(last).toMatch(/^Wrote 1 report in \d+\.\d s\.$/)
    const pdf = await readFile(join(folder, 'out/libraries/2024/report.pdf'))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('explains a figure of what it built, and says when there is none', async () => {
    await run(inFolder('build', 'libraries/2024'))
    const found = await run(inFolder('explain', 'libraries/2024', '71 percent', '--page', '4'))
    expect({ status: found.status, err: found.err }).toEqual({ status: 0, err: '' })
    expect(found.out.split('\n').slice(0, 4)).toEqual([
      'page 4: 71%',
      '  template   annual/findings.md.hbs:6:2 (percent)',
      '  result     2024/evening-opening.yes ("open in the evening")',
      '  count      5 of 7; wave 2024; all cases',
    ])
    const nothing = await run(inFolder('explain', 'libraries/2024', '72%', '--format', 'json'))
    expect(nothing.status).toBe(1)
    expect(JSON.parse(nothing.out)).toMatchObject({
      text: '72%',
      places: [],
      near: expect.arrayContaining(['71%']),
    })
  })

  test('checks without writing', async () => {
    const { status, out, err } = await run(inFolder('check'))
    expect({ status, out, err }).toEqual({
      status: 0,
      out: 'No problems in 1 report: libraries/2024.\n',
      err: '',
    })
  })

  test('keeps the last good report when inputs have problems, reports all of them, and ends with 1', async () => {
    const before = await readFile(join(folder, 'out/libraries/2024/report.pdf'))
    const { status, out, err } = await withFile(
      `${WAVE}/interviews.csv`,
      (text) => text.replace('A ;2024-04-02', 'A ;2024-05-02').replace(';no;', ';noo;'),
      () => run(inFolder('build')),
    )
    expect({ status, out }).toEqual({ status: 1, out: '' })
    const file = join(folder, WAVE, 'interviews.csv')
    expect(err.match(/^.*: error: /gm)).toEqual([`${file}:2:5: error: `, `${file}:4:26: error: `])
    expect(err).toContain('libraries: 2 problems; not published.')
    expect(await readFile(join(folder, 'out/libraries/2024/report.pdf'))).toEqual(before)
  })

  test('reports problems to machines as JSON', async () => {
    const { status, err } = await run(inFolder('check', 'libraries/20244', '--format', 'json'))
    expect(status).toBe(1)
    expect(JSON.parse(err)).toEqual({
      problems: [
        {
          file: join(folder, 'data/libraries'),
          line: 1,
          column: 1,
          rule: 'unknown-wave',
          message: 'there is no wave `20244` in this study',
          hint: 'did you mean `2024`?',
        },
      ],
    })
  })

  test.each([
    [['built'], "peiling: unknown command 'built' (Did you mean build?)"],
    [['build', 'a', 'b'], "peiling: too many arguments for 'build'"],
    [['build', 'a/b/c'], 'peiling: "a/b/c" is not a study or a wave: write study/wave'],
    [['build', '--format', 'xml'], "peiling: option '--format <format>' argument 'xml' is invalid"],
    [['build', '--keep', '0'], 'peiling: --keep is "0", not a number of editions from 1'],
    [['build', '--jobs', '0'], 'peiling: --jobs is "0", not a number of processes from 1 to 999'],
    [['check', '--jobs', '2'], 'peiling: --jobs is for build and schedule, not for check'],
    [['work'], "peiling: unknown command 'work'"],
    [['build', '--page', '3'], 'peiling: --page is for explain, not for build'],
    [['explain', 'a', '57%'], 'peiling: explain needs a report and a figure: explain -- study/wave "57%"'],
    [['explain', 'a/b', ' '], 'peiling: explain needs a report and a figure: explain -- study/wave "57%"'],
    [['explain', 'a/b', 'elf', 'van'], 'peiling: put the figure between quotes: "elf van de twaalf"'],
    [['explain', 'a/b', '57%', '--page', '0'], 'peiling: --page is "0", not the number of a page'],
    [['build', '--ouput', 'x'], "peiling: unknown option '--ouput' (Did you mean --out?)"],
  ])('ends with 2 for %j', async (words, message) => {
    const { status, out, err } = await run(words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err.split('\n')[0]).toContain(message)
  })

  test.each([['build'], ['schedule', '--cron', '0 6 * * 1']])(
    'refuses a SOURCE_DATE_EPOCH that is no number: %s',
    async (...words) => {
      const { status, err } = await run(inFolder(...words), { SOURCE_DATE_EPOCH: 'today' })
      expect(status).toBe(2)
      expect(err.split('\n')[0]).toBe('peiling: SOURCE_DATE_EPOCH is "today", not a number of seconds')
    },
  )

  test('helps', async () => {
    const { status, out } = await run(['build', '--help'])
    expect(status).toBe(0)
    expect(out).toContain('npm run build-report -- [options] [<study>[/<wave>]]')
    expect(out).toContain('Exit status')
  })
})
