import { describe, expect, test } from 'vitest'
import type { DatasetRequest } from '../../pipeline/report/report.ts'
import { resultsOf, WHISKERS, withWhiskers } from '../support/chart-sample.ts'
import { drawChart, messageOf } from '../support/make-chart.ts'

const results = resultsOf()

describe('lines of a chart of a sample', () => {
  const dataset: DatasetRequest = { question: 'park', answers: ['yes'], by: 'region' }
  const told = (spec: object) => messageOf(drawChart(spec, results))

  test.each([
    ['of a margin of its own', { x: { field: 'less' }, x2: { field: 'more' } }],
    ['of half an interval', { x: { field: 'share' }, x2: { field: 'high' } }],
    ['the wrong way round another figure', { x: { field: 'less' }, x2: { field: 'high' } }],
  ])('are refused: %s', async (_, ends) => {
    expect(await told(withWhiskers(dataset, 'groupLabel', ends))).toContain(
      [
        'error: this does not reach from `low` to `high` of each row [wrong-interval]',
        '            "x": {',
        '                 ^',
        '    expected: `x` at `low` and `x2` at `high`, on the scale of `share` or `value`',
      ].join('\n'),
    )
  })

  test('are refused on a scale of their own', async () => {
    const ends = { ...WHISKERS, x: { field: 'low', scale: { domain: [0, 2] } } }
    const spec = { ...withWhiskers(dataset, 'groupLabel', ends), resolve: { scale: { x: 'independent' } } }
    expect(await told(spec)).toContain(
      'error: these intervals lie on another scale than the figures in the same plot [wrong-interval]',
    )
  })

  test('may be stems', async () => {
    const spec = withWhiskers(dataset, 'groupLabel', { x: { field: 'share' }, x2: { field: 'nought' } })
    const transform = [{ calculate: '0', as: 'nought' }]
    expect(await told({ ...spec, transform })).toBe('no error')
  })

  test('have no end that is read', async () => {
    const spec = withWhiskers(dataset, 'groupLabel')
    const layer = [...spec.layer, { mark: 'text', encoding: { text: { field: 'low' } } }]
    expect(await told({ ...spec, layer })).toContain(
      ['error: `low` is for places, and has no form to be read in [calculated-text]'].join('\n'),
    )
  })
})

describe('a stack of the answers to a battery', () => {
  const stack = (dataset: DatasetRequest, y: object) => ({
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: 'Trust',
    usermeta: { datasets: { trust: dataset } },
    data: { name: 'trust' },
    mark: { type: 'bar', stroke: { expr: 'paper' } },
    encoding: {
      y,
      x: { field: 'share', type: 'quantitative', scale: { domain: [0, 1] }, axis: null },
      color: { field: 'answerLabel', type: 'nominal' },
    },
  })

  test('is whole, with its answers and legend in the order of the scale', async () => {
    const spec = stack({ battery: 'trust' }, { field: 'itemLabel', type: 'nominal' })
    const { svg } = await drawChart(spec, results)
    const places = ['no trust', 'some trust', 'much trust'].map((label) => svg.indexOf(`>${label}<`))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('names its items', async () => {
    const spec = stack({ battery: 'trust' }, { field: 'itemLabel', type: 'nominal', axis: null })
    expect(await messageOf(drawChart(spec, results))).toContain('[nameless-row]')
  })

  test('does not count an answer twice', async () => {
    const spec = stack(
      { battery: 'trust', answers: ['none', 'some', 'trusting'] },
      { field: 'itemLabel', type: 'nominal' },
    )
    expect(await messageOf(drawChart(spec, results))).toContain('[false-sum]')
  })
})
