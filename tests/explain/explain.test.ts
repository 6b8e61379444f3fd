import { beforeAll, describe, expect, test } from 'vitest'
import { buildAll } from '../../pipeline/build/build-all.ts'
import type { Files } from '../../pipeline/core/files.ts'
import { hashOf } from '../../pipeline/core/recorded-files.ts'
import { explain } from '../../pipeline/explain/explain.ts'
import { formatExplanation, formatStale } from '../../pipeline/explain/format.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { quietHost } from '../support/build-memory.ts'
import { overlayFiles } from '../support/overlay-files.ts'

const CASE = 'tests/reports/libraries'
const folders = { data: `${CASE}/data`, templates: `${CASE}/templates`, output: 'out' }
const WAVE = `${CASE}/data/libraries/2024`
let output: Files

beforeAll(async () => {
  const overlay = overlayFiles(nodeFiles)
  await buildAll(quietHost(overlay.files), { folders, selection: {} })
  output = overlay.output
}, 60_000)

/** Asks for a text after the edition was made and some files changed. */
async function ask(text: string, changes: Readonly<Record<string, string>> = {}) {
  const { files } = overlayFiles(nodeFiles, changes, output)
  return explain(quietHost(files), folders, { edition: 'libraries/2024', text })
}

/** A figure of the report, and what is told of it. */
const FIGURE = {
  text: 'five of the seven',
  told: `page 3: five of the seven
  template   annual/overview.md.hbs:3:45 (words)
  result     2024/response.units ("represented by an interview")
  count      5 of 7; wave 2024; all cases
  counted    data/libraries/2024/interviews.csv: rows 2-4
  base       data/libraries/units.csv: rows 2-8
  worded     count and base, both in words or both in digits

Rows are lines of these files; line 1 is the header. An interview on behalf of several units counts for each
where units are counted.
  data/libraries/2024/interviews.csv  sha256 HASH
  data/libraries/units.csv  sha256 HASH
`,
}

describe('an explanation', () => {
  test('gives page, place, count, wording and rows', async () => {
    const explanation = await ask(FIGURE.text)
    expect(formatStale(explanation)).toBeUndefined()
    const told = formatExplanation(explanation).replaceAll(/[0-9a-f]{64}/g, 'HASH')
    expect(told).toBe(FIGURE.told)
    expect(explanation.files[1]?.sha256).toBe(
      hashOf(await nodeFiles.read(`${CASE}/data/libraries/units.csv`)),
    )
  })

  test('says what a number is that is no finding', async () => {
    expect(formatExplanation(await ask('Libraries in 2024'))).toBe(
      [
        'page 1, 2, 3, 4, 5: Libraries in 2024\n  no finding the title of the report\n',
        'page 6: Library Statistics Desk (2024). Libraries in 2024. Opening hours & services.\n  no finding on the back page\n',
      ].join('\n'),
    )
  })

  test('says that a text is nowhere', async () => {
    expect(formatExplanation(await ask('hundreds'))).toBe(
      '"hundreds" is no figure or other number on out/libraries/2024/report.pdf.\n',
    )
  })

  test('says when data have changed since', async () => {
    const changed = await ask(FIGURE.text, { [`${WAVE}/quotes.json`]: '{}' })
    expect(formatStale(changed)).toBe(
      [
        'This report is stale: the answer below is about the published report, and these files have changed since it was made:',
        `    ${WAVE}/quotes.json`,
        '    hint: `npm run build-report -- libraries/2024`\n',
      ].join('\n'),
    )
  })

  test('says when a file has come to a folder of data', async () => {
    const { changed } = await ask(FIGURE.text, { [`${WAVE}/new.csv`]: '' })
    expect(changed).toEqual([`${WAVE}/`])
  })

  test('says when the report itself has changed', async () => {
    const { changed } = await ask(FIGURE.text, { 'out/libraries/2024/report.pdf': 'other' })
    expect(changed).toEqual(['out/libraries/2024/report.pdf'])
  })

  test('is refused where no report is, or its file is damaged', async () => {
    const { files } = overlayFiles(nodeFiles)
    const query = { edition: 'libraries/2024', text: '1' }
    await expect(explain(quietHost(files), folders, query)).rejects.toThrow(
      [
        'out/libraries/2024:1:1: error: there is no report here to explain [not-built]',
        '    hint: make it with `npm run build-report -- libraries/2024`',
      ].join('\n'),
    )
    await expect(ask('1', { 'out/libraries/2024/results.json': '{}' })).rejects.toThrow(
      'out/libraries/2024/results.json:1:1: error: ',
    )
  })
})
