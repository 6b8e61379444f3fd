import { afterEach, describe, expect, test, vi } from 'vitest'
import { drawCharts, drawingContext } from '../../pipeline/charts/draw.ts'
import { sourceSans } from '../support/fonts.ts'
import { barChart, drawChart, messageOf, readChart, theme } from '../support/make-chart.ts'
import { villageResults } from '../support/villages.ts'

const results = villageResults()

describe('drawCharts', () => {
  test('draws to the width of the column, in the report’s font', async () => {
    const chart = await drawChart(barChart({ question: 'wishes' }), results)
    expect(chart).toMatchObject({ name: 'chart', title: 'Some bars', width: 485 })
    expect(chart.svg).toContain('font-family="\'Source Sans 3\'"')
    expect(chart.svg).not.toContain('Some bars')
  })

  test('says which results it shows', async () => {
    const chart = await drawChart(barChart({ question: 'shop', waves: 'all' }), results)
    expect(chart.results).toEqual(['w1/shop.yes', 'w1/shop.no', 'w3/shop.yes', 'w3/shop.no'])
  })

  test('reaches the same bytes again', async () => {
    const draw = () => drawChart(barChart({ question: 'wishes' }), results)
    expect((await draw()).svg).toBe((await draw()).svg)
  })

  test('begins the plot where the text does, whatever the labels beside it are', async () => {
    for (const question of ['shop', 'wishes']) {
      const chart = await drawChart(barChart({ question }), results)
      expect(chart.svg).toContain('transform="translate(140,')
    }
  })

  test.each([
    ['text', 345],
    ['wide', 485],
  ])('draws to the width of its place: %s', async (place, width) => {
    const usermeta = { place, datasets: { bars: { question: 'shop', answers: ['yes'] } } }
    const encoding = { x: { field: 'count', type: 'quantitative', axis: null } }
    const chart = await drawChart(barChart({}, { usermeta, encoding }), results)
    expect(chart.width).toBe(width)
    expect(chart.svg).toContain('transform="translate(0,')
  })

  test('makes room for text that is beside the plot', async () => {
    const text = { type: 'text', align: 'left', text: 'a rather long text that stands beside a bar' }
    const chart = await drawChart(
      barChart({ question: 'wishes' }, { mark: undefined, layer: [{ mark: text }] }),
      results,
    )
    const plot = /<path class="background"[^>]* d="M0,0h([\d.]+)v/.exec(chart.svg)?.[1]
    expect(chart.width).toBe(485)
    expect(Number(plot)).toBeLessThan(200)
  })

  test('draws no path for a line of one value, which goes nowhere', async () => {
    const encoding = {
      x: { field: 'waveOrder', type: 'quantitative' },
      y: { field: 'share', type: 'quantitative' },
      // The wave between did not ask.
      detail: { field: 'answer' },
    }
    const spec = barChart({ question: 'shop', answers: ['yes'], waves: 'all' }, { mark: 'line', encoding })
    const { svg } = await drawChart(spec, results)
    expect(svg).toContain('mark-line')
    expect(svg).not.toMatch(/d="[^"]*M[-\d.,]+Z/)
  })

  test('is as high as what it draws, above the plot and below', async () => {
    const heightWith = async (dy: number) => {
      const mark = { type: 'text', text: 'a note', align: 'left', dy, x: 0 }
      const layer = [{ mark: 'bar' }, { mark }]
      return (await drawChart(barChart({ question: 'shop' }, { mark: undefined, layer }), results)).height
    }
    const [plain, above, below] = [await heightWith(0), await heightWith(-100), await heightWith(200)]
    expect(above).toBeGreaterThan(plain + 90)
    expect(below).toBeGreaterThan(plain + 90)
  })

  describe('in another time zone', () => {
    afterEach(() => {
      vi.unstubAllEnvs()
    })

    test('draws the same', async () => {
      const x = { field: 'waveDate', type: 'temporal', scale: { type: 'utc' } }
      const encoding = { x, y: { field: 'share', type: 'quantitative' } }
      const spec = barChart({ question: 'shop', answers: ['yes'], waves: 'all' }, { mark: 'point', encoding })
      const drawn: string[] = []
      for (const zone of ['Pacific/Auckland', 'America/New_York']) {
        vi.stubEnv('TZ', zone)
        drawn.push((await drawChart(spec, results)).svg)
      }
      expect(drawn[0]).toBe(drawn[1])
    })
  })
})

describe('problems of charts', () => {
  test('points at a question that does not exist', async () => {
    expect(await messageOf(drawChart(barChart({ question: 'wishs' }), results))).toBe(
      [
        'templates/report/charts/chart.vl.json:7:21: error: there is no question `wishs` [unknown-result]',
        '            "question": "wishs"',
        '                        ^',
        '    hint: did you mean `wishes`?',
      ].join('\n'),
    )
  })

  test('points at a question that this wave lacks', async () => {
    expect(await messageOf(drawChart(barChart({ question: 'mood' }), results))).toBe(
      [
        'templates/report/charts/chart.vl.json:7:21: error: `mood` was not asked in autumn, so its figures are unknown [unknown-result]',
        '            "question": "mood"',
        '                        ^',
        '    hint: `"waves": "all"` shows a wave without the question as a gap',
      ].join('\n'),
    )
  })

  test('reports those of all charts together', async () => {
    const specs = [
      await readChart(barChart({ question: 'shop', by: 'mood' })),
      await readChart(barChart({ question: 'shop', answers: ['yse'] })),
    ]
    expect(await messageOf(drawCharts(specs, results, drawingContext(theme, sourceSans)))).toBe(
      [
        'templates/report/charts/chart.vl.json:8:15: error: `mood` was not asked in autumn, so its figures are unknown [unknown-result]',
        '            "by": "mood"',
        '                  ^',
        'templates/report/charts/chart.vl.json:9:11: error: `shop` has no answer `yse` [unknown-result]',
        '              "yse"',
        '              ^',
        '    hint: did you mean `yes`?',
      ].join('\n'),
    )
  })

  test.each([
    [
      'a warning',
      { encoding: { x: { field: 'count', type: 'quantitative', scale: { type: 'time' } } } },
      'FieldDef does not work with "time" scale. We are using "linear" scale instead.',
    ],
    [
      'a broken expression',
      { transform: [{ calculate: 'datum.count +', as: 'more' }] },
      'Unexpected end of input',
    ],
    [
      'a figure that is not a number',
      { mark: { type: 'text', text: { expr: '1 + datum.nothing' } } },
      'a position or a text in it is not a number',
    ],
    [
      'text beyond a place that the plot does not set',
      { mark: { type: 'text', text: 'a text', align: 'left', x: { expr: 'plot' } }, encoding: {} },
      'something in it reaches 20 pt beyond its right edge and would be cut off',
    ],
    [
      'text that its room does not hold',
      { mark: { type: 'text', text: 'a text', align: 'right', x: -130 }, encoding: {} },
      'something in it reaches 10 pt beyond its left edge and would be cut off',
    ],
  ])('does not pass over %s', async (_, rest, message) => {
    expect(await messageOf(drawChart(barChart({ question: 'shop' }, rest), results))).toBe(
      [
        `templates/report/charts/chart.vl.json:1:1: error: Vega cannot draw this: ${message} [chart-spec]`,
        '    {',
        '    ^',
      ].join('\n'),
    )
  })
})
