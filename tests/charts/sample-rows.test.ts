import { describe, expect, test } from 'vitest'
import { rowsFor } from '../../pipeline/charts/rows.ts'
import type { DatasetRequest } from '../../pipeline/report/report.ts'
import { RESIDENTS, resultsOf, withWhiskers } from '../support/chart-sample.ts'
import { drawChart, messageOf } from '../support/make-chart.ts'
import { times } from '../support/make-sample.ts'

const results = resultsOf()

function rows(request: DatasetRequest, of = results) {
  const { rows, faults } = rowsFor(request, of, (label) => label.split(' '))
  expect(faults).toEqual([])
  return rows
}

describe('a row of a sample', () => {
  // By hand: Σwy / Σw = (30 + 2 × 4) / 80. SE² = 60/59 × Σw²(y − p)² / 80² = 0.00466764, so Wilson's interval rests on
  // p(1 − p) / SE² = 53.4264 answers, with t = 2.000995 at 59 degrees of freedom.
  test('has the share by weights and Wilson’s interval', () => {
    const [yes] = rows({ question: 'park', answers: ['yes'] })
    expect(yes).toMatchObject({
      ...{ count: 34, base: 60, share: 0.475, percent: 48, percentText: '48%', columnText: '48%' },
      intervalText: '34% to 61%',
    })
    const [p, n, t] = [0.475, 53.4264, 2.000995]
    const middle = (p + t ** 2 / (2 * n)) / (1 + t ** 2 / n)
    const half = ((t / (1 + t ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + t ** 2 / (4 * n ** 2))) as number
    expect(yes?.low).toBeCloseTo(middle - half, 4)
    expect(yes?.high).toBeCloseTo(middle + half, 4)
  })

  // By hand: the mean is (20 × 1 + 20 × 2 + 2 × 20 × 1) / 80 = 1.25, and Σw²(y − ȳ)² = 20/16 + 20 × 9/16 + 4 × 20/16.
  test('has the mean of a scale with ± t · SE', () => {
    const [mean] = rows({ question: 'council', answers: ['mean'] })
    const margin = 2.000995 * Math.sqrt(((60 / 59) * 17.5) / 80 ** 2)
    expect(mean).toMatchObject({ value: 1.25, valueText: '1.3', intervalText: '1.1 to 1.4', baseText: '60' })
    expect(mean?.low).toBeCloseTo(1.25 - margin, 5)
    expect(mean?.high).toBeCloseTo(1.25 + margin, 5)
  })

  test('has so many decimals of a mean as the dataset asks for', () => {
    const [mean] = rows({ question: 'council', answers: ['mean'], decimals: 2 })
    // 1.25 ± 0.105
    expect(mean).toMatchObject({ valueText: '1.25', decimals: 2, intervalText: '1.14 to 1.36' })
    const request = { question: 'park', answers: ['yes'], decimals: 1 }
    expect(rowsFor(request, results, (label) => [label]).faults).toEqual([
      {
        path: ['decimals'],
        fault: {
          kind: 'wrong',
          message: '`decimals` is for measures, and a percentage is whole',
          hint: 'leave it out',
        },
      },
    ])
  })

  test('has no interval where all say the same', () => {
    const same = resultsOf([times(9, { values: { park: 'yes', council: 'some', police: 'some' } })])
    expect(rows({ question: 'council', answers: ['mean'] }, same)).toMatchObject([
      { value: 2, low: null, high: null, intervalText: null },
    ])
  })
})

describe('a dataset of a battery', () => {
  const places = (request: DatasetRequest) =>
    rows(request).map(({ item, itemLines, itemOrder, answer, share }) => [
      ...[item, itemLines?.join('|'), itemOrder, answer],
      Math.round(1000 * (share ?? 0)) / 1000,
    ])

  // The council: 20 of 80 some trust. The police: of 60, 30 much, 20 some and 10 none.
  test('has a row for each item and answer, in the order of the codebook', () => {
    expect(places({ battery: 'trust' })).toEqual([
      ['council', 'the|council', 0, 'none', 0.75],
      ['council', 'the|council', 0, 'some', 0.25],
      ['council', 'the|council', 0, 'much', 0],
      ['police', 'the|police', 1, 'none', 0.167],
      ['police', 'the|police', 1, 'some', 0.333],
      ['police', 'the|police', 1, 'much', 0.5],
    ])
  })

  test('has the largest first where that is asked', () => {
    expect(places({ battery: 'trust', answers: ['trusting'], order: 'size' })).toEqual([
      ['police', 'the|police', 0, 'trusting', 0.833],
      ['council', 'the|council', 1, 'trusting', 0.25],
    ])
    expect(places({ battery: 'trust', answers: ['none'], order: 'size' }).map(([item]) => item)).toEqual([
      'council',
      'police',
    ])
  })

  test('takes groups and waves', () => {
    const of = resultsOf([RESIDENTS, RESIDENTS])
    const found = rows({ battery: 'trust', answers: ['trusting'], by: 'region', waves: 'all' }, of)
    expect(found.map(({ wave, group, item }) => `${wave} ${group} ${item}`)).toEqual([
      ...['w0 north council', 'w0 north police', 'w0 south council', 'w0 south police'],
      ...['w1 north council', 'w1 north police', 'w1 south council', 'w1 south police'],
    ])
  })

  test('is of a battery that there is', async () => {
    const spec = withWhiskers({ battery: 'trusts', answers: ['trusting'] }, 'itemLabel')
    expect(await messageOf(drawChart(spec, results))).toBe(
      [
        'templates/report/charts/chart.vl.json:7:20: error: there is no battery `trusts` [unknown-result]',
        '            "battery": "trusts",',
        '                       ^',
        '    hint: did you mean `trust`?',
      ].join('\n'),
    )
  })

  test.each([
    [
      { question: 'park', battery: 'trust' },
      '8:20: error: this dataset has a `question` and a `battery` [chart-dataset]',
      'name one; another dataset may ask for the other',
    ],
    [
      { answers: ['yes'] },
      '6:15: error: this dataset has no `question` and no `battery` [missing-key]',
      'name one',
    ],
    [
      { question: 'park', order: 'size' },
      '8:18: error: `order` is for the items of a battery [chart-dataset]',
      'leave it out, or name the answers in their order',
    ],
    [
      { battery: 'trust', minimum: 2 },
      '8:20: error: `minimum` is for the answers to one question [chart-dataset]',
      'leave it out, or name the `answers`',
    ],
  ])('has keys that go together: %o', async (dataset, message, hint) => {
    const told = await messageOf(drawChart(withWhiskers(dataset, 'itemLabel'), results))
    expect(told).toContain(`chart.vl.json:${message}\n`)
    expect(told).toContain(`    hint: ${hint}`)
  })
})
