import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { check } from '../../pipeline/build/check.ts'
import type { Files } from '../../pipeline/core/files.ts'
import { InputError } from '../../pipeline/core/problem.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { buildGood, quietHost } from '../support/build-memory.ts'
import { overlayFiles, overwrite } from '../support/overlay-files.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const WAVE = `${CASE}/data/libraries/2024`
const REPORT = `${CASE}/templates/annual`

type Change = readonly [path: string, from: string, to: string]

async function changed(changes: readonly Change[]): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const [path, from, to] of changes) {
    const text = files[path] ?? (await readFile(path, 'utf8'))
    expect(text).toContain(from)
    files[path] = text.replace(from, to)
  }
  return files
}

/** First lines of all problems that a build of the changed inputs tells, as a check does, and what it wrote. */
async function refusal(...changes: readonly Change[]) {
  const { files, output } = overlayFiles(nodeFiles, await changed(changes))
  const problems = await problemsOf(buildGood(quietHost(files), { folders, selection: {} }))
  expect(await problemsOf(check(quietHost(files), folders, {}))).toEqual(problems)
  return { problems, wrote: await output.list('.').catch(() => []) }
}

async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  return work.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof InputError)) throw error
      return error.message.split('\n').filter((line) => line.includes(': error: '))
    },
  )
}

describe('a build of wrong inputs', () => {
  test('reports the problems of data, templates and charts together, and writes nothing', async () => {
    const { problems, wrote } = await refusal(
      [`${WAVE}/interviews.csv`, ';no;', ';perhaps;'],
      [`${WAVE}/wave.json`, '"morale"]', '"moral"]'],
      [`${REPORT}/findings.md.hbs`, '{{percent', '{{percnt'],
      [`${REPORT}/charts/evenings.vl.json`, '"width": 280,', '"width": 280'],
    )
    expect(wrote).toEqual([])
    expect(problems.map((line) => line.replace(/^(.*):\d+:\d+: .* \[(.*)\]$/, '$1 $2'))).toEqual([
      `${WAVE}/interviews.csv unknown-answer`,
      `${WAVE}/wave.json unknown-question`,
      `${REPORT}/charts/evenings.vl.json not-json`,
      `${REPORT}/findings.md.hbs unknown-helper`,
    ])
  })

  test('reports figures that no result has, in charts and in templates, together', async () => {
    const { problems, wrote } = await refusal(
      [`${REPORT}/charts/evenings.vl.json`, '["yes"]', '["yess"]'],
      [`${REPORT}/overview.md.hbs`, 'response.units', 'response.unit'],
      [`${REPORT}/findings.md.hbs`, '"hours.min"', '"hours.least"'],
    )
    expect(wrote).toEqual([])
    expect(problems).toEqual([
      `${REPORT}/charts/evenings.vl.json:6:62: error: \`evening-opening\` has no answer \`yess\` [unknown-result]`,
      `${REPORT}/findings.md.hbs:18:23: error: \`hours\` has no answer \`least\` [unknown-result]`,
      `${REPORT}/overview.md.hbs:3:45: error: \`response\` has no answer \`unit\` [unknown-result]`,
    ])
  })

  test('reports numbers typed by hand together with figures that no result has', async () => {
    const { problems } = await refusal(
      [`${REPORT}/overview.md.hbs`, '# Overview\n', '# Overview\n\nThey are 35.\n'],
      [`${REPORT}/findings.md.hbs`, '"hours.min"', '"hours.least"'],
    )
    expect(problems).toEqual([
      `${REPORT}/findings.md.hbs:18:23: error: \`hours\` has no answer \`least\` [unknown-result]`,
      `${REPORT}/overview.md.hbs:3:10: error: \`35\` is typed by hand [typed-number]`,
    ])
  })

  test('hides no mistake in templates and charts behind a wrong row, nor in one section behind another', async () => {
    const { problems } = await refusal(
      [`${WAVE}/interviews.csv`, ';no;', ';perhaps;'],
      [`${REPORT}/charts/evenings.vl.json`, '"valley"', '"vally"'],
      [`${REPORT}/overview.md.hbs`, '{{period}}', '{{perriod}}'],
      [`${REPORT}/findings.md.hbs`, '"hours.min"', '"houres.min"'],
    )
    expect(problems).toEqual([
      `${WAVE}/interviews.csv:4:26: error: unknown answer to \`evening-opening\` [unknown-answer]`,
      `${REPORT}/charts/evenings.vl.json:6:76: error: there is no stratum or single question \`vally\` [unknown-result]`,
      `${REPORT}/findings.md.hbs:18:23: error: there is no question \`houres\` [unknown-result]`,
      `${REPORT}/overview.md.hbs:3:89: error: there is no value \`perriod\` [missing-value]`,
    ])
  })

  test('reports of a question with a mistake that mistake alone', async () => {
    const { problems } = await refusal([
      `${CASE}/data/libraries/codebook.json`,
      '"type": "single",\n      "unitOfAnalysis": "unit",\n      "deskResearch": true',
      '"type": "single",\n      "unitOfAnalysis": "units",\n      "deskResearch": true',
    ])
    expect(problems).toEqual([
      `${CASE}/data/libraries/codebook.json:9:25: error: found the text \`units\` [unknown-value]`,
    ])
  })

  test('reports mistakes beside a theme that cannot be used', async () => {
    const { problems } = await refusal(
      [`${CASE}/templates/shared/reading-room.theme.json`, '"gutter": 24', '"gutter": "24"'],
      [`${REPORT}/charts/evenings.vl.json`, '["yes"]', '["yess"]'],
      [`${REPORT}/findings.md.hbs`, '"hours.min"', '"hours.least"'],
    )
    expect(problems.map((line) => line.replace(/^(.*):\d+:\d+: .* \[(.*)\]$/, '$1 $2'))).toEqual([
      `${CASE}/templates/shared/reading-room.theme.json wrong-type`,
      `${REPORT}/charts/evenings.vl.json unknown-result`,
      `${REPORT}/findings.md.hbs unknown-result`,
    ])
  })

  test('reports a report that does not exist', async () => {
    const { problems } = await refusal([`${WAVE}/wave.json`, '"annual"', '"anual"'])
    expect(problems).toEqual([`${WAVE}/wave.json:8:13: error: there is no report \`anual\` [unknown-report]`])
  })

  test('reports a character that the font lacks, where it is', async () => {
    const { problems, wrote } = await refusal([`${REPORT}/overview.md.hbs`, '# Overview', '# Overview 漢'])
    expect(problems).toEqual([
      `${REPORT}/overview.md.hbs:1:12: error: U+6F22 "漢" is not in Source Serif 4 or DejaVu Sans [missing-glyph]`,
    ])
    expect(wrote).toEqual([])
  })

  test('reports it also in a section with another mistake', async () => {
    const { problems } = await refusal([
      `${REPORT}/overview.md.hbs`,
      '# Overview\n',
      '# Overview\n\n<br>A 漢.\n',
    ])
    expect(problems.map((line) => line.replace(`${REPORT}/`, ''))).toEqual([
      'overview.md.hbs:3:1: error: running text cannot contain HTML [markdown]',
      'overview.md.hbs:3:7: error: U+6F22 "漢" is not in Source Serif 4 or DejaVu Sans [missing-glyph]',
    ])
  })

  test('hides no mistake in another template behind characters that mislead', async () => {
    const { problems } = await refusal(
      [`${REPORT}/overview.md.hbs`, '# Overview\n', '# Over\u200Bview\n\nAll th\u0435 \u0665 branches.\n'],
      [`${REPORT}/findings.md.hbs`, '{{percent', '{{percnt'],
    )
    expect(problems.map((line) => line.replace(`${REPORT}/`, ''))).toEqual([
      'overview.md.hbs:1:7: error: U+200B ZERO WIDTH SPACE cannot be seen [misleading-character]',
      'overview.md.hbs:3:9: error: U+0665 “\u0665” is mistaken for another digit [misleading-character]',
      'overview.md.hbs:3:7: error: U+0435 CYRILLIC SMALL LETTER IE “\u0435” is a letter of Cyrillic in a word of Latin [mixed-scripts]',
      'findings.md.hbs:6:4: error: there is no helper `percnt` [unknown-helper]',
      'overview.md.hbs:3:1: error: `All` is typed by hand [typed-number]',
      'overview.md.hbs:3:9: error: `\u0665` is typed by hand [typed-number]',
    ])
  })

  test('reports a heading that skips a level, where it is', async () => {
    const { problems } = await refusal([`${REPORT}/findings.md.hbs`, '## Hours and', '#### Hours and'])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/findings\.md\.hbs:16:1: error: .*Hours and services.* \[skipped-level\]$/)
  })

  test('reports a row that has more cells than its table has columns, where it is', async () => {
    const table = '| Place | Visits |\n| --- | --- |\n| North | busy | quiet |\n'
    const { problems } = await refusal([
      `${REPORT}/overview.md.hbs`,
      '# Overview\n',
      `# Overview\n\n${table}`,
    ])
    expect(problems).toEqual([
      `${REPORT}/overview.md.hbs:5:1: error: row 1 of a table, which begins with "North", has cells for 3 of 2 columns [irregular-table]`,
    ])
  })

  test('reports a table with more columns than fit, where it is', async () => {
    const row = (text: string) => `| ${Array.from({ length: 20 }, () => text).join(' | ')} |\n`
    const table = `${row('Village')}${row('---')}${row('harbour')}`
    const { problems } = await refusal([
      `${REPORT}/overview.md.hbs`,
      '# Overview\n',
      `# Overview\n\n${table}`,
    ])
    expect(problems).toEqual([
      `${REPORT}/overview.md.hbs:3:3: error: a table, which begins with "Village", has more columns than fit beside one another [table-too-wide]`,
    ])
  })

  test('reports a character in the data that the font lacks', async () => {
    const { problems } = await refusal([`${WAVE}/wave.json`, 'hours & services', 'hours 漢 services'])
    expect(problems).toEqual([
      `${WAVE}/wave.json:5:30: error: U+6F22 "漢" is not in Source Serif 4 or DejaVu Sans [missing-glyph]`,
    ])
  })

  test('reports a theme whose margin has no room for its running head', async () => {
    const { problems } = await refusal([
      `${CASE}/templates/shared/reading-room.theme.json`,
      '"margins": {\n      "top": 72',
      '"runningHead": { "level": 1 }, "margins": {\n      "top": 40',
    ])
    expect(problems).toEqual([
      `${CASE}/templates/shared/reading-room.theme.json:54:14: error: the running head needs 44 points of the top margin, which has 40 [running-head-without-room]`,
    ])
  })
})

describe('a build of what is up to date', () => {
  const host = (changes: Readonly<Record<string, string>> = {}, output?: Files) =>
    overlayFiles(nodeFiles, changes, output)
  const made = async ({ files }: ReturnType<typeof host>, force = false) =>
    (await buildGood(quietHost(files), { folders, selection: {}, force })).map(
      (each) => each.made !== undefined,
    )

  test('leaves it, unless it is told to make it', async () => {
    const inputs = host()
    expect(await made(inputs)).toEqual([true])
    expect(await made(inputs)).toEqual([false])
    expect(await made(inputs, true)).toEqual([true])
  })

  test('makes it again when its date changes, or when a file of it was touched', async () => {
    const inputs = host()
    await made(inputs)
    const options = { folders, selection: {}, created: new Date('2030-01-01') }
    expect(
      (await buildGood(quietHost(inputs.files), options)).map((each) => each.made !== undefined),
    ).toEqual([true])
    await overwrite(inputs.files, 'out/libraries/2024/results.json', '{')
    expect(
      (await buildGood(quietHost(inputs.files), options)).map((each) => each.made !== undefined),
    ).toEqual([true])
    await overwrite(inputs.files, 'out/libraries/2024/manifest.json', '{')
    expect(
      (await buildGood(quietHost(inputs.files), options)).map((each) => each.made !== undefined),
    ).toEqual([true])
  })
})
