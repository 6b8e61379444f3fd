import { describe, expect, test } from 'vitest'
import { rowsFor } from '../../pipeline/charts/rows.ts'
import { barChart, drawChart } from '../support/make-chart.ts'
import { scaleResults } from '../support/scale-study.ts'

const results = await scaleResults()

/** Columns of one value for each group. */
const columns = (request: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}) =>
  barChart(request, {
    mark: 'bar',
    encoding: {
      y: { field: 'by' in request ? 'groupLabel' : 'answerLabel', type: 'nominal' },
      x: { field: 'value', type: 'quantitative' },
    },
    ...rest,
  })

describe('a chart of a scale', () => {
  test('has its answers in their order', () => {
    const { rows } = rowsFor({ question: 'content' }, results, (label) => [label])
    expect(rows.map(({ answer, answerOrder, count }) => [answer, answerOrder, count])).toEqual([
      ['very-bad', 0, 1],
      ['bad', 1, 2],
      ['fair', 2, 1],
      ['good', 3, 3],
      ['very-good', 4, 2],
    ])
  })

  test('has the same order in its stack and its legend, and in every group', async () => {
    const { svg } = await drawChart(
      barChart(
        { question: 'content', by: 'age', total: true },
        {
          mark: { type: 'bar', stroke: '#FFFFFF' },
          encoding: {
            x: { field: 'share', type: 'quantitative', scale: { domain: [0, 1] } },
            y: { field: 'groupLabel', type: 'nominal', sort: null },
            color: { field: 'answerLabel', type: 'ordinal', sort: null },
            order: { field: 'answerOrder' },
          },
        },
      ),
      results,
    )
    const legend = ['very discontent', 'discontent', 'neither', 'content', 'very content']
    const places = legend.map((label) => svg.search(new RegExp(`>${label}<`, 'i')))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('can show its mean by group, and says so', async () => {
    const { alt, subtitle } = await drawChart(
      columns({ question: 'content', answers: ['mean'], by: 'age', total: true }),
      results,
    )
    expect(subtitle?.text).toBe(
      'How content are you?, May 2024 (under 40 n = 2, 40 to 64 n = 3, 65 or over n = 4 and in total n = 9)',
    )
    expect(alt).toBe(
      'Bar chart: Some bars. Under 40: mean 2.5. 40 to 64: mean 3.0. 65 or over: mean 4.0. Total: mean 3.3.',
    )
  })

  test('can show its score, below nought too', async () => {
    const { alt } = await drawChart(columns({ question: 'content', answers: ['score'], by: 'age' }), results)
    expect(alt).toBe(
      'Bar chart: Some bars. Under 40: balance 0. 40 to 64: balance −33. 65 or over: balance 50.',
    )
  })
})

describe('a chart of an index', () => {
  test('has the means that its items make', async () => {
    const { alt } = await drawChart(columns({ question: 'trust', answers: ['mean'], by: 'age' }), results)
    // 2.5; 1, 7/3 and 5/3; 8/3, 2 and 2
    expect(alt).toBe(
      'Bar chart: Some bars. Under 40: all values are the same: 2.5; 40 to 64: from 1 to 2.33, with a median of 1.67; 65 or over: from 2 to 2.67, with a median of 2. Under 40: mean 2.5. 40 to 64: mean 1.7. 65 or over: mean 2.2.',
    )
  })
})
