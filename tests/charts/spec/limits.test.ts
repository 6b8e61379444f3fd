import { describe, expect, test } from 'vitest'
import { chartConfig } from '../../../pipeline/charts/draw/config.ts'
import { drawingWidths } from '../../../pipeline/charts/draw/drawing-widths.ts'
import { measureInkWith, measureWith } from '../../../pipeline/charts/draw/metrics.ts'
import { renderSvg } from '../../../pipeline/charts/draw/render.ts'
import { rowsFor } from '../../../pipeline/charts/rows.ts'
import { sourceSans } from '../../support/fonts.ts'
import { barChart, readChart, theme } from '../../support/make-chart.ts'
import { villageResults } from '../../support/villages.ts'
import { count, label, saidOf } from './said-of.ts'

const bars = { mark: 'bar', encoding: { y: label, x: count } }
const none = { mark: undefined, encoding: undefined }

/** Views in views, each a layer. */
function layersIn(depth: number): Record<string, unknown> {
  return depth === 0 ? bars : { layer: [layersIn(depth - 1)] }
}

describe('what would take too long is refused, and soon', () => {
  test.each<readonly [string, Record<string, unknown>, readonly string[]]>([
    [
      'a sequence of a thousand million',
      { transform: [{ calculate: 'sequence(0, 1e9)', as: 'many' }, { flatten: ['many'] }] },
      ['27:20: error: `sequence` makes more than 10000 items [chart-size]'],
    ],
    [
      'rows that multiply',
      {
        transform: Array.from({ length: 5 }, (_, index) => [
          { calculate: 'sequence(30)', as: `a${index}` },
          { flatten: [`a${index}`] },
        ]).flat(),
      },
      ['25:3: error: this would take too long to draw: `sequence` makes more than 10000 items [chart-size]'],
    ],
    [
      'a text of a thousand million',
      { transform: [{ calculate: "pad('a', 1e9, 'b')", as: 'long' }] },
      [
        '27:7: error: this would take too long to draw: `pad` makes a text of more than 1000 characters [chart-size]',
      ],
    ],
    [
      'a text that doubles',
      {
        transform: Array.from({ length: 20 }, () => ({
          calculate: 'datum.answerLabel + datum.answerLabel',
          as: 'answerLabel',
        })),
        encoding: { y: { ...label, axis: null }, x: count },
      },
      ['64:20: error: this expression may make a text or a list that is too large [chart-size]'],
    ],
    [
      'bins of nothing',
      { encoding: { y: label, x: { ...count, bin: { step: 1e-8 } } } },
      ['24:9: error: this would take too long to draw: it makes more than 1000 bins [chart-size]'],
    ],
    [
      'many bins',
      { encoding: { y: label, x: { ...count, bin: { maxbins: 1e9 } } } },
      ['24:20: error: found the number 1000000000 [chart-size]', 'expected: at most 500'],
    ],
    [
      'many ticks',
      { encoding: { y: label, x: { ...count, axis: { tickCount: 1e9 } } } },
      ['24:22: error: found the number 1000000000 [chart-size]', 'expected: at most 200'],
    ],
    [
      'a step for each thousandth of a second',
      {
        encoding: {
          y: label,
          x: {
            field: 'waveDate',
            type: 'temporal',
            scale: { type: 'utc' },
            axis: { tickCount: { interval: 'millisecond', step: 1 } },
          },
        },
      },
      [
        '28:23: error: a time axis has no ticks at every millisecond [chart-size]',
        'expected: one of `year`, `month`, `week`, `day`',
      ],
    ],
    [
      'many rows filled in',
      { transform: [{ impute: 'count', key: 'base', keyvals: { start: 0, stop: 1e9 } }] },
      ['29:18: error: this has too many steps [chart-size]', 'expected: at most 1000'],
    ],
    [
      '45 layers in each other',
      { ...none, ...layersIn(45) },
      ['54:92: error: this is nested too deep [chart-size]', 'expected: at most 40'],
    ],
    [
      '200 views beside each other',
      { ...none, hconcat: Array(200).fill(bars) },
      ['1:1: error: this chart has 200 views [chart-size]', 'expected: at most 100'],
    ],
    [
      'views of each of 20 fields by each of 20',
      { ...none, repeat: { row: Array(20).fill('count'), column: Array(20).fill('share') }, spec: bars },
      ['1:1: error: this chart has 400 views [chart-size]', 'expected: at most 100'],
    ],
    [
      '10,000 facets',
      {
        ...none,
        transform: [{ calculate: 'sequence(5000)', as: 'many' }, { flatten: ['many'] }],
        facet: { field: 'many', header: null },
        spec: bars,
      },
      [
        expect.stringMatching(
          /error: this would take too long to draw: it has too many parts \[chart-size\]$/,
        ),
      ],
    ],
    [
      'rows of a thousand million points',
      { height: { step: 1e12 } },
      ['26:13: error: found the number 1000000000000 [chart-size]', 'expected: at most 1000'],
    ],
    [
      'a chart of three pages',
      { height: 2001 },
      ['25:13: error: found the number 2001 [chart-size]', 'expected: at most 2000'],
    ],
    [
      'a step by `config`',
      { config: { view: { step: 1e9 } } },
      ['27:7: error: this makes the drawing 1950000019 points high [chart-size]', 'expected: at most 10000'],
    ],
    [
      'a title a thousand million points away',
      { encoding: { y: label, x: { ...count, axis: { titlePadding: 1e9, title: 'a' } } } },
      ['24:9: error: this makes the drawing 1000000067 points high [chart-size]', 'expected: at most 10000'],
    ],
    [
      'lines a thousand million points high',
      { mark: { type: 'text', text: ['a', 'b'], lineHeight: 1e9 } },
      ['17:7: error: this makes the drawing 1000000029 points high [chart-size]', 'expected: at most 10000'],
    ],
    [
      'a list of 20,000',
      { encoding: { y: { ...label, sort: Array(20_000).fill('yes') }, x: count } },
      ['1:1: error: this spec has too many values [chart-size]', 'expected: at most 10000'],
    ],
  ])(
    '%s',
    async (_, rest, expected) => {
      const started = performance.now()
      expect(await saidOf(rest)).toEqual(expected)
      expect(performance.now() - started).toBeLessThan(20_000)
    },
    30_000,
  )
})

test('a chart that does not end in its seconds is stopped, and said to take longer', async () => {
  const chart = await readChart(barChart({ question: 'shop' }, SLOW))
  const style = {
    config: chartConfig(theme, drawingWidths(theme, 'hanging'), { decimal: '.', group: ',' }),
    widths: drawingWidths(theme, 'hanging'),
    measure: measureWith(sourceSans),
    ink: measureInkWith(sourceSans),
  }
  const bars = rowsFor({ question: 'shop' }, villageResults(), (text) => [text]).rows
  expect(await renderSvg(chart.spec, { bars }, { ...style, seconds: 0.001 })).toEqual({
    faults: [{ kind: 'limit', excess: 'it takes more than 0.001 seconds' }],
  })
  const { drawing } = await renderSvg(chart.spec, { bars }, style)
  expect(drawing?.svg).toContain('<svg')
})

/** Two thousand rows, each of which is told its place among all others. */
const SLOW = {
  transform: [
    { calculate: 'sequence(1000)', as: 'many' },
    { flatten: ['many'] },
    { window: [{ op: 'sum', field: 'many', as: 'all' }], frame: [null, null] },
  ],
}
