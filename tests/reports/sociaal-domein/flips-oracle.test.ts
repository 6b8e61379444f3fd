import { beforeAll, describe, expect, test } from 'vitest'
import { isWithin, PHRASES } from './flips/dutch.ts'
import { falseFigures } from './flips/judge-figures.ts'
import { type Edition, loadEditions, rebuild, reload, surveyOf, textsOf } from './flips/rebuild.ts'
import { interviewsOf, published } from './flips/sources.ts'
import { walkReport } from './flips/walk.ts'

let editions: readonly Edition[]

beforeAll(async () => {
  editions = await loadEditions()
})

describe('the oracle', () => {
  test('calls figures false that were counted from other answers', async () => {
    const path = interviewsOf('2017-06')
    const { columns, rows } = published[path] ?? { columns: [], rows: [] }
    const survey = surveyOf(textsOf({ [path]: { columns, rows: rows.slice(1) } }))
    const study = await reload({})
    const edition = editions.find(({ wave }) => wave === '2017-06')
    if (edition === undefined || !('waves' in study)) throw new Error('nothing to judge')
    const { document } = await rebuild(edition, study, true)
    if (document === undefined) throw new Error('the report is refused')
    const { calls } = walkReport(edition.report.sections, survey, edition.wave)
    const kinds = new Set(
      falseFigures(document, survey, calls).map((text) => / ([a-z -]+) "/.exec(text)?.[1]),
    )
    expect(kinds).toEqual(
      new Set([
        ...[
          'count',
          'base',
          'percent',
          'share',
          'words',
          'counted',
          'quantifier',
          'fraction',
          'agree',
          'ranking',
        ],
        ...['change', 'chart', 'description of a chart', 'frequency-table', 'key-figure'],
      ]),
    )
  })

  test('has one phrase for each share between none and all', () => {
    const shares = Array.from({ length: 60 }, (_, base) =>
      Array.from({ length: base }, (_, count) => ({ count: count + 1, base: base + 2 })),
    ).flat()
    const phrases = shares.map((share) => Object.values(PHRASES).filter((bounds) => isWithin(share, bounds)))
    expect(phrases.filter(({ length }) => length !== 1)).toEqual([])
  })
})
