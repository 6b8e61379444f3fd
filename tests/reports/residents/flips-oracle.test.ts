import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../../pipeline/report/report.ts'
import { Conditions } from './flips/conditions.ts'
import { criticalAt, twoSided } from './flips/distributions.ts'
import { Estimates } from './flips/estimates.ts'
import { falseFigures } from './flips/judge.ts'
import { LANGUAGES } from './flips/languages.ts'
import { falseMarks } from './flips/marks.ts'
import { loadTried, rebuild, reload, surveyOf } from './flips/rebuild.ts'
import { published, responsesOf } from './flips/sources.ts'
import { walkReport } from './flips/walk.ts'

let report: Report

beforeAll(async () => {
  report = await loadTried()
})

const judgedBy = (changes: Readonly<Record<string, string>>) =>
  walkReport(report.sections, new Conditions(new Estimates(surveyOf(changes)), LANGUAGES.en))

describe('the oracle', () => {
  test('calls figures, marks and tests false that were made from other answers', async () => {
    const path = responsesOf('2026')
    const [header = '', ...rows] = (published[path] ?? '').trimEnd().split('\n')
    const walked = judgedBy({ [path]: `${[header, ...rows.slice(0, 500)].join('\n')}\n` })
    const study = await reload({})
    if (!('waves' in study)) throw new Error('nothing to judge')
    const { document } = await rebuild(report, study)
    if (document === undefined) throw new Error('the report is refused')
    const found = falseFigures(document, walked).flatMap((text) => /:\d+ ([a-z-]+) "/.exec(text)?.[1] ?? [])
    expect(new Set(found)).toEqual(
      new Set([
        ...['percent', 'interval', 'margin', 'base', 'count', 'number', 'counted', 'words', 'share'],
        ...[
          'ranking',
          'mean',
          'score',
          'value',
          'change',
          'difference',
          'key-figure',
          'frequency-table',
          'cross-table',
        ],
      ]),
    )
    expect(falseMarks(document, walked)).not.toEqual([])
  })

  test('judges the same answers true', async () => {
    const study = await reload({})
    if (!('waves' in study)) throw new Error('nothing to judge')
    const { document } = await rebuild(report, study)
    if (document === undefined) throw new Error('the report is refused')
    expect(falseFigures(document, judgedBy({}))).toEqual([])
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
})
