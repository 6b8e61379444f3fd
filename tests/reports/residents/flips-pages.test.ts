import { expect, test } from 'vitest'
import { buildInMemory, projectFolders } from '../../support/build-memory.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { flipped } from './flips/flip.ts'
import { loadTried, rebuild, reload, tried } from './flips/rebuild.ts'
import { runFlips } from './flips/run.ts'
import { published, waveFileOf } from './flips/sources.ts'

const PAGES = process.env.CI === undefined ? 1 : 3
const SEEDS = Array.from({ length: 8 * PAGES }, (_, index) => 2001 + index)

test('the pages of a report of changed answers show what was judged', async () => {
  const report = await loadTried()
  const { sound, differences } = await runFlips(report, SEEDS)
  expect(differences).toEqual([])
  expect(sound.length).toBeGreaterThanOrEqual(PAGES)
  for (const seed of sound.slice(0, PAGES)) {
    const { texts } = flipped(seed)
    const study = await reload(texts)
    if (!('waves' in study)) throw new Error(`${seed} cannot be read`)
    const { document } = await rebuild(report, study, true)
    const built = await buildInMemory(projectFolders, { study: 'residents' }, asTried(texts))
    const { pdf, results } = built.get('residents/2026') ?? {}
    if (document === undefined || pdf === undefined) throw new Error(`${seed} is refused`)
    const told = (figures: readonly { readonly text: string; readonly as: string }[]) =>
      figures.map(({ text, as }) => `${as}: ${text}`).toSorted()
    expect(told(results?.figures ?? [])).toEqual(told(document.figures))
    const words = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
    const pages = words((await readPdf(pdf)).pages.join(' '))
    const intervals = document.figures.filter(({ as }) => as === 'interval')
    expect(intervals.length).toBeGreaterThan(5)
    expect(intervals.filter(({ text }) => !pages.includes(words(text)))).toEqual([])
  }
}, 300_000)

/** The wave published as the report that is tried, in one language. */
function asTried(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const path = waveFileOf('2026')
  const wave = JSON.parse(texts[path] ?? published[path] ?? '')
  return { ...tried, ...texts, [path]: JSON.stringify({ ...wave, report: { ...wave.report, en: 'flips' } }) }
}
