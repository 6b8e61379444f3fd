import { describe, expect, test } from 'vitest'
import { inCodebookOrder } from '../../pipeline/charts/keep-order.ts'
import { barChart, drawChart, readChart } from '../support/make-chart.ts'
import { scaleResults } from '../support/scale-study.ts'

const results = await scaleResults()

const stack = (more: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}) =>
  barChart(
    { question: 'content', by: 'age', total: true },
    {
      mark: { type: 'bar', stroke: '#FFFFFF' },
      encoding: {
        x: { field: 'share', type: 'quantitative', scale: { domain: [0, 1] } },
        y: { field: 'groupLabel', type: 'nominal', ...more.y },
        color: { field: 'answerLabel', type: 'ordinal', ...more.color },
        ...(more.order && { order: more.order }),
      },
    },
  )

/** The labels in a drawing, from the left or the top. */
const placesOf = (svg: string, labels: readonly string[]) =>
  labels.map((label) => svg.search(new RegExp(`>${label}<`, 'i')))

describe('a chart of answers with an order', () => {
  test('is stacked in it, as one that says so', async () => {
    const { svg } = await drawChart(stack(), results)
    const told = await drawChart(
      stack({
        y: { sort: null },
        color: { sort: null },
        order: { field: 'answerOrder', type: 'quantitative' },
      }),
      results,
    )
    expect(svg).toBe(told.svg)
    const legend = placesOf(svg, ['very discontent', 'discontent', 'neither', 'content', 'very content'])
    const groups = placesOf(svg, ['under 40', '40 to 64', '65 or over', 'total'])
    for (const places of [legend, groups]) {
      expect(places.every((place) => place >= 0)).toBe(true)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
  })

  test('keeps an order of its own', async () => {
    const spec = await readChart(
      stack({ y: { sort: 'descending' }, color: { sort: 'ascending' }, order: { field: 'share' } }),
    )
    expect(inCodebookOrder(spec, results).spec).toEqual(spec.spec)
  })

  test('has it in its layers and its parts too', async () => {
    const bars = {
      mark: 'bar',
      encoding: { x: { field: 'share', type: 'quantitative' }, fill: { field: 'answer', type: 'nominal' } },
    }
    const chart = await readChart(
      barChart(
        { question: 'content' },
        { mark: undefined, encoding: undefined, vconcat: [{ layer: [bars] }] },
      ),
    )
    expect(inCodebookOrder(chart, results).spec).toMatchObject({
      vconcat: [
        {
          layer: [
            { encoding: { fill: { sort: null }, order: { field: 'answerOrder', type: 'quantitative' } } },
          ],
        },
      ],
    })
  })

  test('has no order of a stack where it calculates what it draws, nor of lines', async () => {
    const encoding = {
      x: { field: 'share', type: 'quantitative' },
      color: { field: 'answerLabel', type: 'nominal' },
    }
    const transform = [{ filter: 'datum.count > 1' }]
    for (const rest of [{ mark: 'bar', transform }, { mark: 'line' }]) {
      const chart = await readChart(barChart({ question: 'content' }, { ...rest, encoding }))
      const { spec } = inCodebookOrder(chart, results)
      expect(spec.encoding).toEqual({ ...encoding, color: { ...encoding.color, sort: null } })
    }
  })
})

test('a chart of answers without an order is as it is written', async () => {
  const chart = await readChart(barChart({ question: 'content' }))
  const questions = results.questions.map((question) => ({ ...question, isOrdered: false }))
  expect(inCodebookOrder(chart, { questions })).toBe(chart)
})
