import { expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { resultsFile } from '../../pipeline/publish/results-file.ts'
import { makeReport } from '../support/make-report.ts'
import { makeSample, makeSampleWave, times } from '../support/make-sample.ts'
import { makeAnswers, makeQuestion } from '../support/make-study.ts'

const park = makeQuestion({ id: 'park', answers: makeAnswers('yes', 'no') })
const TEXT =
  '{{#claim (minority "park.yes")}}A minority{{/claim}} use it: {{percent "park.yes"}} of {{base "park.yes"}}.'

/** 60 of 100 say yes, with a third of the weight of each who says no. */
function fileOf(weight: number) {
  const respondents = [
    ...times(60, { weight: 1, values: { park: 'yes' } }),
    ...times(40, { weight, values: { park: 'no' } }),
  ]
  const study = makeSample({
    questions: [park],
    waves: [makeSampleWave({ id: 'w', questions: ['park'] }, respondents)],
  })
  const results = disclose(analyse(study, 'w', noMemo, statistics))
  const document = writeProse(makeReport({ only: `# Title\n\n${TEXT}` }), results, [])
  const placed = { byTraceId: new Map(), ownNumbers: [] }
  return resultsFile({ document, results, pages: 1, placed, inputs: {} }, 'templates')
}

test('results.json has the figures of a sample by weight, with how sure they are and what showed them', () => {
  const { results, claims, figures } = fileOf(3)
  // 60 / (60 + 120); Kish's base is 180² / (60 + 360). z = w(y − 1/3) / 180, n/(n − 1) Σz².
  // Wilson's interval with p(1 − p) / SE² = 106.9 answers and t = 1.984.
  const error = Math.sqrt((100 / 99) * ((60 * (2 / 3) ** 2 + 40 * 1) / 180 ** 2))
  expect(
    results.map(({ id, count, base, percent, estimate }) => ({ id, count, base, percent, estimate })),
  ).toEqual([
    {
      id: 'w/park.yes',
      count: 60,
      base: 100,
      percent: 33,
      estimate: {
        value: expect.closeTo(1 / 3, 12),
        standardError: expect.closeTo(error, 12),
        interval: [expect.closeTo(0.2502171, 6), expect.closeTo(0.428288, 6)],
        weightedBase: 180,
        effectiveBase: expect.closeTo(32400 / 420, 9),
      },
    },
  ])
  expect(figures[0]?.text).toBe('33\u00a0per cent')
  expect(claims).toMatchObject([
    {
      claim: 'minority "park.yes"',
      figures: [{ result: 'w/park.yes', count: 60, base: 100, percent: 33 }],
      tests: [{ estimate: expect.closeTo(1 / 3 - 0.5, 12), respondents: 100 }],
    },
  ])
})
