import { describe, expect, test } from 'vitest'
import { barChart, CHART_FILE, messageOf, readChart } from '../support/make-chart.ts'

const request = { question: 'shop' }

/** What is said of a chart, without the lines that quote it. */
async function complaints(rest: Readonly<Record<string, unknown>>): Promise<string[]> {
  const message = await messageOf(readChart(barChart(request, rest)))
  return message
    .split('\n')
    .filter((line) => line.startsWith(CHART_FILE) || line.startsWith('    hint'))
    .map((line) => line.replace(`${CHART_FILE}:`, ''))
}

describe('loadChart', () => {
  test('refuses an address', async () => {
    expect(
      await messageOf(readChart(barChart(request, { data: { url: 'https://example.org/data.json' } }))),
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
    expect((await complaints(rest))[0]).toBe(
      `${place}: error: a chart cannot read a file or an address [chart-fetches]`,
    )
  })

  test.each([
    ['rows in a dataset', { layer: [{ data: { values: [{ a: 1 }] } }] }],
    ['a generator', { layer: [{ data: { sequence: { start: 0, stop: 9 } } }] }],
    ['datasets', { datasets: { more: [{ a: 1 }] } }],
  ])('refuses %s of its own', async (_, rest) => {
    const [complaint, hint, ...others] = await complaints(rest)
    expect(complaint).toMatch(/: error: a chart cannot contain or calculate its own figures \[chart-data\]$/)
    expect(hint).toBe('    hint: name a dataset of `usermeta.datasets`: `"data": { "name": "…" }`')
    expect(others).toEqual([])
  })

  test('points at a dataset that is not declared', async () => {
    expect(await complaints({ layer: [{ data: { name: 'bras' } }] })).toEqual([
      '28:17: error: `usermeta.datasets` has no dataset `bras` [unknown-dataset]',
      '    hint: did you mean `bars`?',
    ])
  })

  test('refuses a time axis in the machine’s own time zone', async () => {
    const encoding = { x: { field: 'waveDate', type: 'temporal' } }
    expect(await complaints({ encoding })).toEqual([
      '16:10: error: this time axis follows the time zone of the machine [local-time]',
      '    hint: add `"scale": { "type": "utc" }`',
    ])
  })

  test.each([
    ['a format of a share', { text: { field: 'share', format: '.0%' } }],
    ['a bare percentage', { text: { field: 'percent' } }],
    ['a bare percentage in words', { text: { value: { expr: "datum.percent + ' percent'" } } }],
    ['a formatted share', { text: { value: { expr: "format(datum.share, '.0%')" } } }],
  ])('refuses a label that is %s', async (_, encoding) => {
    const [complaint, hint, ...others] = await complaints({ mark: 'text', encoding })
    expect(complaint).toMatch(/: error: a label calculates a percentage itself \[own-percentage\]$/)
    expect(hint).toBe('    hint: show `percentText`, the percentage that text and tables show too')
    expect(others).toEqual([])
  })

  test('refuses a percentage that a transform makes', async () => {
    expect(
      await complaints({ transform: [{ calculate: "round(100 * datum.share) + '%'", as: 'label' }] }),
    ).toEqual([
      '27:20: error: a label calculates a percentage itself [own-percentage]',
      '    hint: show `percentText`, the percentage that text and tables show too',
    ])
  })

  test('takes the settled percentage, the length of a bar and the ticks of an axis', async () => {
    const expr = "datum.share >= 0.06 ? datum.percentText : ''"
    const x = { field: 'share', type: 'quantitative', axis: { format: '.0%' } }
    expect(await complaints({ encoding: { x, text: { value: { expr } } } })).toEqual([])
  })

  test('points at what the schema does not know', async () => {
    expect(await messageOf(readChart(barChart({ question: 'shop', wave: 'all' })))).toBe(
      [
        `${CHART_FILE}:8:9: error: unknown key \`wave\` [unknown-key]`,
        '            "wave": "all"',
        '            ^',
        '    expected: one of `question`, `answers`, `by`, `total`, `waves`, `minimum`',
        '    hint: did you mean `waves`?',
      ].join('\n'),
    )
  })
})
