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

  test('tells what is wrong with its datasets and with the rest of the spec together', async () => {
    const x = { field: 'cuont', type: 'quantitative' }
    expect(await messageOf(drawChart(barChart({ question: 'wishs' }, { encoding: { x } }), results))).toBe(
      [
        'templates/report/charts/chart.vl.json:7:21: error: there is no question `wishs` [unknown-result]',
        '            "question": "wishs"',
        '                        ^',
        '    hint: did you mean `wishes`?',
        'templates/report/charts/chart.vl.json:17:16: error: no row here has a field `cuont` [unknown-field]',
        '          "field": "cuont",',
        '                   ^',
        '    hint: did you mean `count`?',
      ].join('\n'),
    )
  })

  test.each([
    [
      'a warning',
      { encoding: { x: { field: 'count', type: 'quantitative', scale: { type: 'time' } } } },
      [
        '18:7: error: a scale of type `time` does not fit this field [chart-spec]',
        'hint: leave `type` out of `scale`',
      ],
    ],
    [
      'a property that does not fit, in a layer',
      {
        mark: undefined,
        layer: [
          { mark: 'bar' },
          { mark: 'tick', encoding: { x: { field: 'base', type: 'quantitative', scale: { base: 2 } } } },
        ],
      },
      ['35:13: error: a scale of type `linear` has no `base` [chart-spec]'],
    ],
    [
      'a figure that is not a number',
      { mark: { type: 'text', text: { expr: "format(datum.answerLabel, '.1f')" } } },
      ['17:7: error: a position or a text that this makes is not a number [chart-spec]'],
    ],
    [
      'a number that a text runs into',
      {
        mark: { type: 'text', text: 'a', dx: { expr: "utcFormat(datum.waveDate, '%Y')" } },
        transform: [{ filter: 'datum.base > 0' }],
      },
      ['18:7: error: a position or a text that this makes is not a number [chart-spec]'],
    ],
    [
      'something of a field that is empty',
      { mark: { type: 'text', text: { expr: "length(datum.groupLabel) > 3 ? datum.groupLabel : ''" } } },
      [
        '17:7: error: this takes something of a field that is empty in some row [chart-spec]',
        'hint: test it first: `isValid(datum.…) ? … : …`',
      ],
    ],
    [
      'colours that blend',
      { mark: { type: 'bar', blend: 'multiply' } },
      ['16:5: error: a page cannot show this: only plain shapes, texts and gradients are drawn [chart-spec]'],
    ],
    [
      'a text in a gradient',
      {
        mark: {
          type: 'text',
          text: 'a text',
          color: {
            gradient: 'linear',
            stops: [
              { offset: 0, color: 'red' },
              { offset: 1, color: 'blue' },
            ],
          },
        },
      },
      ['16:5: error: a page cannot show this: only plain shapes, texts and gradients are drawn [chart-spec]'],
    ],
    [
      'text beyond a place that the plot does not set',
      { mark: { type: 'text', text: 'a text', align: 'left', x: { expr: 'plot' } }, encoding: {} },
      [
        '14:11: error: the text “a text” (and 1 more) reaches 20 points beyond the right edge of the drawing [beyond-edge]',
        'hint: move it, or break it into lines',
        '14:11: error: the texts “a text” and “a text” overlap by 5.6 points [text-overlap]',
        'expected: no texts that overlap',
      ],
    ],
    [
      'labels of an axis that have no room',
      { usermeta: { place: 'wide', datasets: { bars: { question: 'shop' } } } },
      [
        '17:10: error: the text “yes” (and 1 more) reaches 22 points beyond the left edge of the drawing [beyond-edge]',
        'hint: draw the labels as a text of `answerLines` or `groupLines`, which are broken into lines: `"style": "answerLabel"`',
      ],
    ],
    [
      'a bar beyond the edge',
      { mark: { type: 'bar', xOffset: -150 } },
      [
        '14:11: error: the bar of “yes, autumn” (and 1 more) reaches 10 points beyond the left edge of the drawing [beyond-edge]',
        'hint: give it a place within `plot`',
        '19:10: error: the text “yes” (and 1 more) is covered by a part that is painted over it [text-cut]',
        'expected: the whole text in view',
      ],
    ],
  ])('does not pass over %s', async (_, rest, expected) => {
    expect(await said(drawChart(barChart({ question: 'shop' }, rest), results))).toEqual(expected)
  })

  test('tells those of two marks apart, and the same of one mark once', async () => {
    const faint = { type: 'text', color: theme.colours.rule, align: 'left' }
    const layer = [
      { mark: { ...faint, dx: 5 }, encoding: { text: { field: 'answerLabel' }, x: { datum: 0 } } },
      { mark: { ...faint, dx: 60 }, encoding: { text: { field: 'countText' }, x: { datum: 0 } } },
    ]
    const told = await said(drawChart(barChart({ question: 'shop' }, { mark: undefined, layer }), results))
    expect(told.filter((line) => line.includes('error'))).toEqual([
      '26:15: error: the text “yes” (and 1 more) has a contrast of 1.6:1 with #FFFFFF beneath it [text-contrast]',
      '42:15: error: the text “3” (and 1 more) has a contrast of 1.6:1 with #FFFFFF beneath it [text-contrast]',
    ])
  })
})

/** What is said of a chart, without the lines that quote it. */
async function said(task: Promise<unknown>): Promise<string[]> {
  return (await messageOf(task))
    .split('\n')
    .map((line) => line.replace('templates/report/charts/chart.vl.json:', ''))
    .filter((line) => !line.startsWith('    ') || /^ {4}(?:hint|expected|found): /.test(line))
    .map((line) => line.trim())
}
