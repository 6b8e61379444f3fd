import { describe, expect, test } from 'vitest'
import type { ChartRow } from '../../pipeline/charts/chart-row.ts'
import { type DrawnText, explainTexts } from '../../pipeline/charts/draw/drawn-texts.ts'
import { barChart, drawChart } from '../support/make-chart.ts'
import { villageResults } from '../support/villages.ts'

const labels = {
  countText: '2',
  baseText: '3',
  percentText: '67%',
  columnText: '67%',
  answerLabel: 'Bus 10',
  countedText: 'two villages',
}
const datum = { ...labels, result: 'w/bus' }

function explained(
  text: string,
  from: DrawnText['datum'] = datum,
  role = 'mark',
  rows: readonly ChartRow[] = [],
) {
  return explainTexts([{ text, role, datum: from }], rows).map(({ results, form, reason }) =>
    results.length > 0 ? `${form} of ${results.join(', ')}` : reason,
  )
}

describe('a text in a chart', () => {
  test.each([
    ['67%', 'percent of w/bus'],
    ['2 of 3', 'count of w/bus'],
    ['2 (67%)', 'percent of w/bus'],
    ['2', 'count of w/bus'],
    ['two villages', 'counted of w/bus'],
    ['n = 3', 'base of w/bus'],
    ['Bus 10', 'a label in the chart'],
  ])('%s drawn from a row is a %s', (text, told) => {
    expect(explained(text)).toEqual([told])
  })

  test('that says n is the base, also where all are counted', () => {
    expect(explained('n = 3', { ...datum, countText: '3' })).toEqual(['base of w/bus'])
    expect(explained('3', { ...datum, countText: '3' })).toEqual(['count of w/bus'])
  })

  test('that is the value and by chance the base as well is the value', () => {
    expect(explained('3', { ...datum, countText: null, valueText: '3' })).toEqual(['count of w/bus'])
    expect(explained('3', { ...datum, countText: null, valueText: '5' })).toEqual(['base of w/bus'])
  })

  test('that is a label broken in its words is that label', () => {
    const long = { ...datum, answerLabel: 'verkeersmaatregelen 10' }
    expect(explained('verkeers- maatregelen 10', long)).toEqual(['a label in the chart'])
  })

  test('is left out when it has no number', () => {
    expect(explained('Bus')).toEqual([])
    expect(explained('')).toEqual([])
  })

  test.each([
    ['axis-label', 'on an axis of the chart'],
    ['legend-label', 'in the legend of the chart'],
    ['other', 'a label in the chart'],
  ])('that is no mark but %s is no finding', (role, told) => {
    expect(explained('20', {}, role)).toEqual([told])
  })

  test('drawn from rows put together shows those whose values it holds', () => {
    const rows = [
      { answer: 'min', value: 5, result: 'w/size.min' },
      { answer: 'max', value: 9, result: 'w/size.max' },
      { answer: 'min', value: 2.5, result: 'w/fte.min' },
    ] as ChartRow[]
    expect(explained('from 5 to 9', { min: 5, max: 9 }, 'mark', rows)).toEqual([
      'count of w/size.min, w/size.max',
    ])
  })
})

const mark = { type: 'text', align: 'left' }
const encoding = {
  x: { field: 'count', type: 'quantitative' },
  y: { field: 'answer', type: 'nominal' },
  text: { field: 'percentText' },
}

test('a label that a count leads on a small base shows its result', async () => {
  const spec = barChart({ question: 'shop', answers: ['yes'] }, { mark, encoding })
  const { texts, described } = await drawChart(spec, villageResults({ smallBase: 9 }))
  expect(texts.flatMap(({ figures }) => figures)).toEqual([
    { text: '3 (60%)', results: ['w3/shop.yes'], shows: 'figure', rule: expect.any(Function) },
  ])
  expect(described.map(({ figures: [figure] }) => [figure?.text, ...(figure?.results ?? [])])).toEqual([
    ['yes 3 of 5 (60%)', 'w3/shop.yes'],
  ])
})

test('texts of a chart are those that Vega drew', async () => {
  const spec = barChart({ question: 'shop', answers: ['yes'] }, { mark, encoding })
  const { texts, described } = await drawChart(spec, villageResults())
  const [figure] = texts.flatMap(({ figures }) => figures)
  expect(figure).toMatchObject({
    text: described[0]?.text.match(/\d+%/)?.[0],
    results: ['w3/shop.yes'],
    shows: 'figure',
  })
  expect(figure?.rule()).toBe('3 of 5 is 60%, rounded to whole percent, a half upwards')
  expect(texts.flatMap(({ others }) => others).map(({ reason }) => reason)).toContain(
    'on an axis of the chart',
  )
})

test('a text in several lines is reported as one', async () => {
  const lines = { value: { expr: "[datum.countText + ' of', datum.baseText + ' villages']" } }
  const spec = barChart(
    { question: 'shop', answers: ['yes'] },
    { mark: { ...mark, x: 0 }, encoding: { text: lines, detail: { field: 'result' } } },
  )
  const { texts } = await drawChart(spec, villageResults())
  expect(texts.map(({ text, figures }) => [text, ...(figures[0]?.results ?? [])])).toEqual([
    ['3 of 5 villages', 'w3/shop.yes'],
  ])
})
