import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Files } from '../../pipeline/core/files.ts'
import { hashOf } from '../../pipeline/core/recorded-files.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import type { ChangesFile } from '../../schemas/types.ts'
import { buildGood, projectFolders, quietHost } from '../support/build-memory.ts'
import { memoryFiles } from '../support/memory-files.ts'
import { overlayFiles } from '../support/overlay-files.ts'

const STUDY = 'data/sociaal-domein'
const ROWS = `${STUDY}/2017-06/interviews.csv`
const OUT = 'out/sociaal-domein/2017-06'
const selection = { study: 'sociaal-domein', wave: '2017-06' }

/** What an edition left, by path. */
type Left = Readonly<Record<string, Uint8Array>>

/** Builds the report of June 2017 over what stands there already. */
async function buildOver(last: Left, changes: Readonly<Record<string, string>>, force = false) {
  const { files, output } = overlayFiles(nodeFiles, changes, memoryFiles(last))
  const [built] = await buildGood(quietHost(files), { folders: projectFolders, selection, force })
  const written = await leftIn(output)
  const text = (name: string) => new TextDecoder().decode(written[`${OUT}/${name}`])
  const changed = JSON.parse(text('changes.json')) as ChangesFile
  return { summary: built?.made?.changes, written, changed, text }
}

async function leftIn(output: Files): Promise<Left> {
  const names = (await output.list(OUT)).filter((name) => !name.endsWith('/'))
  const files = names.map(async (name) => [`${OUT}/${name}`, await output.read(`${OUT}/${name}`)] as const)
  return Object.fromEntries(await Promise.all(files))
}

const hashes = (left: Left) =>
  Object.fromEntries(Object.entries(left).map(([path, bytes]) => [path, hashOf(bytes)]))

/** The rows with one answer of one interview replaced. */
async function flipped(interview: string, from: string, to: string): Promise<Record<string, string>> {
  const rows = (await readFile(ROWS, 'utf8')).split('\n')
  const row = rows.find((each) => each.startsWith(`${interview},`)) ?? ''
  expect(row).toContain(from)
  return { [ROWS]: rows.map((each) => (each === row ? row.replace(from, to) : each)).join('\n') }
}

const first = buildOver({}, {})

test('one answer of one interview changes just the figures that count it, and nothing of a row is reported', async () => {
  const { summary, written } = await first
  expect(summary).toBe('first edition')
  const change = await flipped('R07', 'policy-officer', 'project-leader')
  const next = await buildOver(written, change)
  expect(next.summary).toBe('2 figures changed, see changes.md')
  const result = '2017-06/respondent-role'
  const measure = (count: number, percent: number) => ({ count, percent, base: 17 })
  const pages = [expect.any(Number)]
  expect(next.changed).toMatchObject({
    kind: 'new-data',
    causes: ['rows'],
    version: { old: 1, new: 1 },
    figures: {
      changed: [
        { result: `${result}.policy-officer`, old: measure(11, 65), new: measure(10, 59), pages },
        { result: `${result}.project-leader`, old: measure(2, 12), new: measure(3, 18), pages },
      ],
      added: [],
      removed: [],
    },
    sentences: { reworded: [], added: [], removed: [] },
    claims: { otherwise: [], added: [], removed: [] },
    rows: [{ file: ROWS, old: 17, new: 17, changed: 1 }],
    exhibits: { changed: [], added: [], removed: [] },
  })
  expect(next.text('changes.md')).toContain('| beleidsmedewerker | 11 van 17 (65%) | 10 van 17 (59%) |')
  const told = ['edition.json', 'changes.json', 'changes.md'].map(next.text).join('\n')
  expect(told.length).toBeGreaterThan(10_000)
  expect(told).not.toMatch(/\b(?:GR|DR)-\d\d\b|\bR\d\d\b/)

  const again = await buildOver(next.written, change)
  expect(again.summary).toBeUndefined()
  expect(hashes(again.written)).toEqual(hashes(next.written))
  const forced = await buildOver(next.written, change, true)
  expect(forced.summary).toBe('nothing changed')
  expect(hashes(forced.written)).toEqual(hashes(next.written))
})

test('one answer that a chart draws changes the chart, and what its claim is borne out by', async () => {
  const next = await buildOver((await first).written, await flipped('R05', 'wmo|participation', 'wmo'))
  expect(next.summary).toBe('1 figure and 1 chart or table changed, see changes.md')
  const result = '2017-06/budget-surplus.participation'
  const { figures, exhibits, claims, pages } = next.changed
  expect(figures.changed).toMatchObject([
    { result, old: { count: 3, percent: 13, base: 23 }, new: { count: 2, percent: 9, base: 23 } },
  ])
  expect(pages.changed).toEqual(figures.changed[0]?.pages)
  expect(exhibits.changed).toMatchObject([{ id: 'chart:budget-by-domain', results: [result], redrawn: true }])
  expect(claims.otherwise).toMatchObject([
    { words: expect.stringContaining('geld overhouden'), results: [result] },
  ])
})
