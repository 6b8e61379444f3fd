import { describe, expect, test } from 'vitest'
import { north, RESIDENTS, resultsOf } from '../support/chart-sample.ts'
import { drawChart, messageOf } from '../support/make-chart.ts'

/** Shares over two waves, by a mark along time. */
const overTime = (mark: object, y: object = { field: 'share' }) => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  title: 'Residents with a park',
  usermeta: { datasets: { some: { question: 'park', answers: ['yes'], waves: 'all' } } },
  data: { name: 'some' },
  transform: [{ calculate: '1 - datum.share', as: 'rest' }],
  encoding: {
    x: { field: 'waveLabel', type: 'nominal', sort: null },
    y: { type: 'quantitative', scale: { domain: [0, 1] }, axis: null, ...y },
  },
  layer: [{ mark }, { mark: { type: 'text', dy: -12 }, encoding: { text: { field: 'percentText' } } }],
})

const nobody = north(60, 'unknown', 'none', 'none').map(({ values: { park: _, ...values }, ...rest }) => ({
  ...rest,
  values,
}))

describe('a chart over waves of which one has no answers', () => {
  const waves = { first: resultsOf([nobody, RESIDENTS]), last: resultsOf([RESIDENTS, nobody]) }
  const marks = [
    { type: 'line' },
    { type: 'line', point: true },
    { type: 'line', interpolate: 'step' },
    { type: 'point', filled: true },
    { type: 'bar', width: 20 },
  ]

  test.each(marks.flatMap((mark) => (['first', 'last'] as const).map((place) => [mark, place] as const)))(
    'is drawn with %j, the %s one a gap',
    async (mark, place) => {
      expect(await messageOf(drawChart(overTime(mark), waves[place]))).toBe('no error')
    },
  )

  test('is held to the figure of the other', async () => {
    const both = resultsOf([RESIDENTS, [...RESIDENTS, ...north(30, 'yes', 'some', 'much')]])
    expect(await messageOf(drawChart(overTime({ type: 'line' }, { field: 'rest' }), both))).toContain(
      'a line here follows no figure of its rows [uneven-scale]',
    )
  })
})
