import { describe, expect, test } from 'vitest'
import { criticalAt, twoSided, upperF } from './flips/distributions.ts'
import type { Drawn } from './flips/drawing.ts'
import { flipped } from './flips/flip.ts'
import { loadTried } from './flips/rebuild.ts'
import { judge } from './flips/run.ts'
import { published, responsesOf, STUDY_FILE, type StudyFile } from './flips/sources.ts'

const path = responsesOf('2026')
const [header = '', ...rows] = (published[path] ?? '').trimEnd().split('\n')
/** Two thirds of the respondents. */
const fewer = { [path]: `${[header, ...rows.slice(0, 500)].join('\n')}\n` }

/** What the oracle says of a report made from all respondents, when it reads something else. */
async function told(name: string, tag: 'en' | 'nl', read: Readonly<Record<string, string>>) {
  const { differences } = await judge(await loadTried(name), {}, { tag, draws: true, read })
  return differences
}

const EDITIONS = [
  ['flips', 'en'],
  ['flips', 'nl'],
  ['residents', 'en'],
  ['inwoners', 'nl'],
] as const

describe('the oracle', () => {
  test.each(EDITIONS)('judges the report %s in %s of the same answers true', async (name, tag) => {
    expect(await told(name, tag, {})).toEqual([])
  })

  test.each(EDITIONS.slice(0, 2))(
    'calls figures of every kind, marks and tests of %s in %s false that were made from other answers',
    async (name, tag) => {
      const differences = await told(name, tag, fewer)
      const found = differences.flatMap((text) => /:\d+ ([a-z-]+) ".*" of .*: not /.exec(text)?.[1] ?? [])
      expect([...new Set(found)].toSorted()).toEqual(
        `base change chart count counted cross-table difference frequency-table interval key-figure margin mean number
        percent ranking score share value words`.split(/\s+/),
      )
      for (const fault of ['has no mark', 'does not say "', ': the chance is', ': the standard error is'])
        expect(differences.filter((text) => text.includes(fault))).not.toEqual([])
    },
  )

  test.each(EDITIONS.slice(2))('calls charts of %s in %s false that were', async (name, tag) => {
    const differences = await told(name, tag, fewer)
    for (const column of [
      'base',
      'share',
      'value',
      'low',
      'high',
      'intervalText',
      'percentText',
      'valueText',
    ])
      expect(differences.filter((text) => text.includes(` has ${column} `))).not.toEqual([])
    for (const fault of [' finds "', ' is of "', ' chart "', ' description of a chart "'])
      expect(differences.filter((text) => text.includes(fault))).not.toEqual([])
  })

  test.each<[Drawn, object]>([
    ['paired waves', { waves: 'independent' }],
    ['clusters', { clusters: undefined }],
    ['weights of the drawing', { strata: undefined }],
  ])('sees whether it is a study of %s', async (drawing, design) => {
    const { texts } = flipped(3007, [drawing])
    const study = JSON.parse(texts[STUDY_FILE] ?? '') as StudyFile
    const other = JSON.stringify({ ...study, design: { ...study.design, ...design } })
    const report = await loadTried()
    const asked = { tag: 'en', draws: false } as const
    expect((await judge(report, texts, asked)).differences).toEqual([])
    const read = { ...texts, [STUDY_FILE]: other }
    expect((await judge(report, texts, { ...asked, read })).differences).not.toEqual([])
  })

  // From the tables of textbooks.
  test.each([
    [1, 12.706],
    [5, 2.5706],
    [30, 2.0423],
    [120, 1.9799],
    [Number.POSITIVE_INFINITY, 1.95996],
  ])('has the t of the level 95 for %s degrees of freedom, %s', (degrees, critical) => {
    expect(criticalAt(0.95, degrees)).toBeCloseTo(critical, 3)
    expect(twoSided(criticalAt(0.95, degrees), degrees)).toBeCloseTo(0.05, 12)
  })

  test.each([
    [2, 10, 4.103],
    [4, 20, 2.866],
    [1, 30, 4.171],
  ])('has the F of 5% for %s and %s degrees of freedom, %s', (first, second, critical) => {
    expect(upperF(critical, first, second)).toBeCloseTo(0.05, 4)
  })
})
