import { describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { dutch, english } from '../support/languages.ts'
import { barChart, drawChart } from '../support/make-chart.ts'
import { makeAnswers, makeInterview, makeQuestion, makeStudy, makeWave } from '../support/make-study.ts'

const VALUES = [-1234.5, -2.25, 0, 2.5, 1234] as const

const warmth = makeQuestion({
  id: 'warmth',
  type: 'number',
  unitOfAnalysis: 'interview',
  number: { integer: false, minimum: -5000, maximum: 5000 },
})
const shop = makeQuestion({ id: 'shop', unitOfAnalysis: 'interview', answers: makeAnswers('yes', 'no') })

/** Of 1,500 each warmth is given 300 times, and one has a shop. */
function resultsIn(language: typeof dutch) {
  const interviews = Array.from({ length: 1500 }, (_, index) =>
    makeInterview([], { warmth: VALUES[index % 5] ?? 0, shop: index === 0 ? 'yes' : 'no' }),
  )
  const waves = [makeWave({ id: 'w', questions: ['warmth', 'shop'], interviews })]
  return disclose(analyse(makeStudy({ language, questions: [warmth, shop], waves }), 'w'))
}

async function textsIn(language: typeof dutch, question: string, rest: Readonly<Record<string, unknown>>) {
  const { svg } = await drawChart(barChart({ question }, rest), resultsIn(language))
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text)
}

const count = { field: 'count', type: 'quantitative', axis: null }
/** A text beside the bar of each value or answer. */
const beside = (name: string, text: unknown) => ({
  mark: undefined,
  layer: [{ mark: 'bar' }, { mark: { type: 'text', dx: 40 }, encoding: { text } }],
  encoding: { y: { field: name, type: 'nominal', sort: null }, x: count },
})

describe('a chart writes numbers with the signs of its language', () => {
  const IN_DUTCH = ['−1.234,5', '−2,25', '0', '2,5', '1.234']

  test.each([
    ['names of an axis', { encoding: { y: count, x: { field: 'value', type: 'ordinal' } } }],
    ['texts', beside('valueText', { field: 'value', type: 'quantitative' })],
    ['texts that are names', beside('valueText', { field: 'value', type: 'nominal' })],
    ['texts of the data', beside('valueText', { field: 'valueText' })],
    [
      'texts on a condition',
      beside('valueText', {
        condition: { test: 'datum.count > 0', field: 'value', type: 'ordinal' },
        value: '',
      }),
    ],
    [
      'names of a legend',
      {
        encoding: {
          y: { field: 'valueText', type: 'nominal', sort: null, axis: null },
          x: count,
          color: { field: 'value', type: 'ordinal' },
        },
      },
    ],
  ])('as %s', async (_, rest) => {
    const texts = await textsIn(dutch, 'warmth', rest)
    expect(texts.slice(-IN_DUTCH.length)).toEqual(IN_DUTCH)
    expect(texts.filter((text) => !IN_DUTCH.includes(text))).toEqual([])
  })

  test('as the ticks that an axis is given, none rounded to the step between them', async () => {
    const axis = { values: [-1000, 0, 2.5] }
    const rest = { mark: 'tick', encoding: { x: { field: 'value', type: 'quantitative', axis } } }
    expect(await textsIn(dutch, 'warmth', rest)).toEqual(['−1.000', '0', '2,5'])
    expect(await textsIn(english, 'warmth', rest)).toEqual(['−1,000', '0', '2.5'])
  })

  test('as counts', async () => {
    const rest = beside('answerLabel', { field: 'count', type: 'quantitative' })
    expect(await textsIn(english, 'shop', rest)).toEqual(['no', 'yes', '1,499', '1'])
  })

  test('and leaves names as they are', async () => {
    const rest = { encoding: { x: { field: 'answerLabel', type: 'nominal' }, y: count } }
    expect(await textsIn(english, 'shop', rest)).toEqual(['no', 'yes'])
  })
})

test('a chart says less than 1% of some, and more than 99% where not all', async () => {
  const chart = await drawChart(
    barChart({ question: 'shop' }, beside('answerLabel', { field: 'percentText' })),
    resultsIn(dutch),
  )
  expect([...chart.svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
    'no',
    'yes',
    'meer dan 99%',
    'minder dan 1%',
  ])
  expect(chart.table.rows).toEqual([
    ['no', '1.499', '1.500', 'meer dan 99%'],
    ['yes', '1', '1.500', 'minder dan 1%'],
  ])
  expect(chart.alt).toContain('No meer dan 99% (1.499 van 1.500); yes minder dan 1% (1 van 1.500).')
  expect(chart.note).toBeUndefined()
})
