import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import * as statistics from '../../pipeline/analysis/estimates/statistics.ts'
import { noMemo } from '../../pipeline/core/memo.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { findTypedNumbers } from '../../pipeline/prose/typed-numbers/check.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { tell } from '../support/claims-report.ts'
import { makeReport, makeTemplate } from '../support/make-report.ts'
import { makeSample, makeSampleWave, times, trips } from '../support/make-sample.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const shop = makeQuestion({ id: 'shop', answers: makeAnswers('yes', 'no') })
const halls = makeQuestion({
  id: 'halls',
  type: 'number',
  number: { integer: false, minimum: 0, maximum: 99, decimals: 1 },
})

/** Three villages with 2, 3 and 4 trips, and halls of 5.04 on average, which shows as 5.0. */
const frame = disclose(
  analyse(
    makeStudy({
      questions: [shop, trips, halls],
      waves: [
        makeWave({
          id: 'w',
          questions: ['shop', 'trips', 'halls'],
          interviews: [
            makeInterview(['N-1'], { shop: 'yes', trips: 2, halls: 5 }, 2),
            makeInterview(['N-2'], { shop: 'yes', trips: 3, halls: 5 }, 3),
            makeInterview(['S-1'], { shop: 'no', trips: 4, halls: 5.12 }, 4),
          ],
        }),
      ],
    }),
    'w',
  ),
)

/** A hundred residents, half with 3 trips and half with 5: the mean is 4, and its standard error 0.1. */
const sample = disclose(
  analyse(
    makeSample({
      questions: [shop, trips],
      waves: [
        makeSampleWave({ id: 'w', questions: ['shop', 'trips'] }, [
          ...times(50, { values: { shop: 'yes', trips: 3 } }),
          ...times(50, { values: { shop: 'no', trips: 5 } }),
        ]),
      ],
    }),
    'w',
    noMemo,
    statistics,
  ),
)

function problems(condition: string, results = frame, words = 'So it is.'): string[] {
  const report = makeReport({ only: `# Title\n\n{{#claim ${condition}}}${words}{{/claim}}` })
  return tell(() => writeProse(report, results, []))
    .filter((line) => /error: | {4}(expected|found|hint):/.test(line))
    .map((line) => line.replace(/^.*error: /, '').trim())
}

describe('a number is compared with a number', () => {
  test.each([
    '(more-than "trips.mean" 2.9)',
    '(fewer-than "trips.max" 5)',
    '(at-least "trips.median" 3)',
    '(at-most "trips.mean" 3)',
    '(exactly "trips.mean" 3)',
    '(differs "trips.sum" 10)',
    '(fewer-than "trips.mean" 150)',
  ])('%s holds', (condition) => {
    expect(problems(condition)).toEqual([])
  })

  test.each(['(more-than "trips.mean" 3)', '(exactly "trips.mean" 4)', '(at-most "trips.min" 1)'])(
    '%s does not',
    (condition) => {
      expect(problems(condition)[0]).toMatch(/^the claim .* is not true \[claim\]$|\[claim\]$/)
    },
  )

  test('as readers see it, too', () => {
    expect(problems('(more-than "halls.mean" 5)')[0]).toMatch(/\[claim\]$/)
    expect(problems('(more-than "halls.mean" 4.9)')).toEqual([])
  })

  test('and in a sample only where a test shows it', () => {
    // t = (4 − 3.8) / 0.1005 = 1.99 on 99 degrees of freedom, of which 1.984 is the 97.5th percentile
    expect(problems('(more-than "trips.mean" 3.8)', sample)).toEqual([])
    expect(problems('(more-than "trips.mean" 3.81)', sample).join(' ')).toMatch(
      /not shown|cannot|chance|p = 0\.0/,
    )
    expect(problems('(more-than "trips.median" 1)', sample).join(' ')).toContain(
      'the sample cannot tell whether it is chance',
    )
  })

  test('says nothing of a share', () => {
    const saidBy = (condition: string) =>
      findTypedNumbers(
        {
          sections: [makeTemplate('only', `{{#claim ${condition}}}Most villages agree.{{/claim}}`)],
          partials: [],
          names: [],
        },
        { languages: [LANGUAGES.en.quantities], nouns: [{ singular: 'village', plural: 'villages' }] },
      ).problems.map(({ message }) => message)
    expect(saidBy('(more-than "shop.yes" 50)')).toEqual([])
    expect(saidBy('(more-than "trips.mean" 50)')).toHaveLength(1)
  })
})

describe('what cannot be compared is told with what to write', () => {
  test.each([
    [
      '(exactly "trips.mean" count=2)',
      '`trips.mean` is a number, and not a share, of which cases can be counted [helper-argument]',
      'hint: compare it with a number, `(exactly "trips.mean" 2)`, or write `count=` beside an answer',
    ],
    [
      '(more-than "shop" 50)',
      '"shop" does not name a result [helper-argument]',
      'hint: write what of it, as in "shop.answer" or "shop.mean"',
    ],
    [
      '(more-than "trips" 5)',
      '"trips" does not name a result [helper-argument]',
      'hint: write what of it, as in "trips.answer" or "trips.mean"',
    ],
    [
      '(more-than "shop.yes" "trips.mean")',
      '`w/trips.mean` is a number, which cannot be compared with the share `w/shop.yes` [helper-argument]',
      'hint: compare a number with a number, such as `5` or `(figure "a.mean" wave="…")`',
    ],
  ])('%s', (condition, ...said) => {
    expect(problems(condition)).toEqual(said)
  })
})
