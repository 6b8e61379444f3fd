import { describe, expect, test } from 'vitest'
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
        facet: { field: 'many' },
        spec: bars,
      },
      [
        expect.stringMatching(
          /error: this would take too long to draw: it has too many parts \[chart-size\]$/,
        ),
      ],
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
