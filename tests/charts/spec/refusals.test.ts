import { describe, expect, test } from 'vitest'
import { barChart, CHART_FILE, drawChart, messageOf } from '../../support/make-chart.ts'
import { villageResults } from '../../support/villages.ts'
import { label, saidOf } from './said-of.ts'

const request = { question: 'shop' }
const results = villageResults()

describe('a spec', () => {
  test('refuses an address', async () => {
    expect(
      await messageOf(
        drawChart(barChart(request, { data: { url: 'https://example.org/data.json' } }), results),
      ),
    ).toBe(
      [
        `${CHART_FILE}:6:7: error: nothing in the chart draws the dataset \`bars\` [unused-dataset]`,
        '          "bars": {',
        '          ^',
        `${CHART_FILE}:12:5: error: a chart cannot read a file or an address [chart-fetches]`,
        '        "url": "https://example.org/data.json"',
        '        ^',
        '    hint: name a dataset of `usermeta.datasets`: `"data": { "name": "…" }`',
      ].join('\n'),
    )
  })

  test.each([
    ['an image', { mark: { type: 'image', url: 'logo.png' } }, '16:5'],
    ['an address from the data', { encoding: { url: { field: 'answerLabel' } } }, '16:5'],
  ])('refuses %s', async (_, rest, place) => {
    expect((await saidOf(rest))[0]).toBe(
      `${place}: error: a chart cannot read a file or an address [chart-fetches]`,
    )
  })

  test.each([
    ['rows in a dataset', { mark: undefined, layer: [{ data: { values: [{ a: 1 }] }, mark: 'bar' }] }],
    ['a generator', { mark: undefined, layer: [{ data: { sequence: { start: 0, stop: 9 } }, mark: 'bar' }] }],
    ['datasets', { datasets: { more: [{ a: 1 }] } }],
  ])('refuses %s of its own', async (_, rest) => {
    const [complaint, hint, ...others] = await saidOf(rest)
    expect(complaint).toMatch(/: error: a chart cannot contain or calculate its own figures \[chart-data\]$/)
    expect(hint).toBe('hint: name a dataset of `usermeta.datasets`: `"data": { "name": "…" }`')
    expect(others).toEqual([])
  })

  test('points at a dataset that is not declared', async () => {
    expect(await saidOf({ mark: undefined, layer: [{ data: { name: 'bras' }, mark: 'bar' }] })).toEqual([
      '27:17: error: `usermeta.datasets` has no dataset `bras` [unknown-dataset]',
      'hint: did you mean `bars`?',
    ])
  })

  test('refuses a time axis in the machine’s own time zone', async () => {
    const encoding = { x: { field: 'waveDate', type: 'temporal' } }
    expect(await saidOf({ encoding })).toEqual([
      '16:10: error: this time axis follows the time zone of the machine [local-time]',
      'hint: add `"scale": { "type": "utc" }`',
    ])
  })

  test.each([
    ['a format of a share', { text: { field: 'share', format: '.0%' } }],
    ['a bare percentage', { text: { field: 'percent' } }],
    ['a bare percentage in words', { text: { value: { expr: "datum.percent + ' percent'" } } }],
    ['a formatted share', { text: { value: { expr: "format(datum.share, '.0%')" } } }],
  ])('refuses a label that is %s', async (_, encoding) => {
    const [complaint, hint, ...others] = await saidOf({ mark: 'text', encoding })
    expect(complaint).toMatch(/: error: a label calculates a percentage itself \[own-percentage\]$/)
    expect(hint).toBe('hint: show `percentText`, the percentage that text and tables show too')
    expect(others).toEqual([])
  })

  test('refuses a percentage that a transform makes', async () => {
    expect(
      await saidOf({ transform: [{ calculate: "round(100 * datum.share) + '%'", as: 'label' }] }),
    ).toEqual([
      '27:20: error: a label calculates a percentage itself [own-percentage]',
      'hint: show `percentText`, the percentage that text and tables show too',
    ])
  })

  test('takes the settled percentage, the length of a bar and the ticks of an axis', async () => {
    const expr = "datum.share >= 0.06 ? datum.percentText : ''"
    const x = { field: 'share', type: 'quantitative', axis: { format: '.0%' } }
    const mark = { type: 'text', align: 'left' }
    expect(await saidOf({ mark, encoding: { y: label, x, text: { value: { expr } } } })).toEqual([])
  })

  test.each([
    [
      'a link',
      { mark: { type: 'bar', href: 'https://example.org' } },
      '16:5',
      'a part of a chart is no link',
      'put the link in the text',
    ],
    [
      'a link from the data',
      { encoding: { href: { field: 'answer' } } },
      '16:5',
      'a part of a chart is no link',
      'put the link in the text',
    ],
    [
      'a tooltip',
      { mark: { type: 'bar', tooltip: true } },
      '16:5',
      'nobody can point at a chart on paper',
      'show what matters as a label',
    ],
    [
      'a cursor',
      { mark: { type: 'bar', cursor: 'pointer' } },
      '16:5',
      'nobody can point at a chart on paper',
      'leave `cursor` out',
    ],
    [
      'a selection',
      { params: [{ name: 'chosen', select: 'point' }] },
      '28:7',
      'nobody can select in a chart on paper',
      'draw all that matters, or filter with a transform',
    ],
    [
      'a control',
      { params: [{ name: 'some', value: 1, bind: { input: 'range' } }] },
      '29:7',
      'nobody can set a value in a chart on paper',
      'give the value as `value`',
    ],
    [
      'a filter by a selection',
      { transform: [{ filter: { param: 'chosen' } }] },
      '28:9',
      'nobody can select in a chart on paper',
      'write the condition as `test`, or filter with an expression',
    ],
  ])('refuses %s', async (_, rest, place, message, hint) => {
    expect(await saidOf(rest)).toEqual([`${place}: error: ${message} [chart-interactive]`, `hint: ${hint}`])
  })

  test('takes a tooltip that is switched off', async () => {
    expect(await saidOf({ mark: { type: 'bar', tooltip: null } })).toEqual([])
  })

  test('refuses an image without an address', async () => {
    expect(await saidOf({ mark: 'image' })).toEqual([
      '14:11: error: a chart shows no images [chart-fetches]',
      'hint: draw it with other marks, or put the image in the text',
    ])
  })

  test('refuses a unit of time of the machine, and takes one of UTC', async () => {
    const x = (timeUnit: string) => ({
      encoding: { x: { field: 'waveDate', type: 'temporal', scale: { type: 'utc' }, timeUnit } },
    })
    expect(await saidOf(x('year'))).toEqual([
      '22:19: error: the unit `year` follows the time zone of the machine [local-time]',
      'hint: use `utcyear`',
    ])
    expect(await saidOf(x('utcyear'), { question: 'shop', answers: ['yes'] })).toEqual([])
  })
})
