import { barChart } from './make-chart.ts'

/** How often an answer was given, and its name, as channels of Vega-Lite. */
export const count = { field: 'count', type: 'quantitative' }
export const label = { field: 'answerLabel', type: 'nominal' }
const group = { field: 'groupLabel', type: 'nominal' }
const waves = { question: 'shop', waves: 'all' }
/** Bars of a dataset with something else about them. */
export const drawing = (
  rest: Readonly<Record<string, unknown>>,
  request: object = { question: 'wishes', by: 'region' },
) => barChart({ ...request }, rest)

/** What Vega-Lite can do that might look at rows, or keep something of them. */
export const FEATURES: readonly (readonly [string, unknown])[] = [
  [
    'sorting by another field',
    drawing({
      encoding: { x: count, y: { ...label, sort: { field: 'count', op: 'sum', order: 'descending' } } },
    }),
  ],
  ['sorting by another channel', drawing({ encoding: { x: count, y: { ...label, sort: '-x' } } })],
  ['sorting by a list', drawing({ encoding: { x: count, y: { ...label, sort: ['shop', 'bus'] } } })],
  ['a legend', drawing({ encoding: { x: count, y: label, color: group } })],
  [
    'a scale of quantiles',
    drawing({
      mark: 'point',
      encoding: { x: count, y: label, color: { ...count, scale: { type: 'quantile' } } },
    }),
  ],
  ['bins', drawing({ encoding: { x: { ...count, bin: { maxbins: 3 } }, y: { aggregate: 'count' } } })],
  ['an aggregate', drawing({ encoding: { x: { ...count, aggregate: 'mean' }, y: label } })],
  [
    'the largest of a group',
    drawing({
      mark: 'point',
      encoding: { x: { aggregate: { argmax: 'count' }, field: 'base', type: 'quantitative' }, y: label },
    }),
  ],
  [
    'normalised stacks',
    drawing({ encoding: { x: { ...count, stack: 'normalize' }, y: label, color: group } }),
  ],
  ['columns', drawing({ encoding: { x: count, y: label, column: group } })],
  [
    'facets',
    drawing({
      mark: undefined,
      encoding: undefined,
      facet: { row: group },
      spec: { mark: 'bar', encoding: { x: count, y: label } },
      resolve: { scale: { x: 'independent' } },
    }),
  ],
  [
    'repeats',
    drawing({
      mark: undefined,
      encoding: undefined,
      repeat: ['count', 'base'],
      spec: { mark: 'bar', encoding: { x: { field: { repeat: 'repeat' }, type: 'quantitative' }, y: label } },
    }),
  ],
  [
    'charts beside each other',
    drawing({
      mark: undefined,
      encoding: undefined,
      hconcat: [
        { mark: 'bar', encoding: { x: count, y: label } },
        { mark: 'arc', encoding: { theta: count, color: label } },
      ],
    }),
  ],
  [
    'time',
    drawing(
      {
        mark: 'line',
        encoding: {
          x: { field: 'waveDate', type: 'temporal', timeUnit: 'utcyearmonth', scale: { type: 'utc' } },
          y: count,
          color: label,
        },
      },
      waves,
    ),
  ],
  ['box plots', drawing({ mark: 'boxplot', encoding: { x: count, y: label } })],
  [
    'error bands',
    drawing({
      mark: undefined,
      encoding: undefined,
      layer: [
        { mark: { type: 'errorband', extent: 'iqr' }, encoding: { y: count, x: label } },
        { mark: 'line', encoding: { y: { ...count, aggregate: 'mean' }, x: label } },
      ],
    }),
  ],
  [
    'images of density',
    drawing({
      transform: [{ density: 'count', steps: 20 }],
      mark: 'area',
      encoding: {
        x: { field: 'value', type: 'quantitative' },
        y: { field: 'density', type: 'quantitative' },
      },
    }),
  ],
  [
    'a pivot',
    drawing({
      transform: [{ pivot: 'group', value: 'count', groupby: ['answerLabel'] }],
      mark: 'text',
      encoding: { y: label, text: { field: 'north' } },
    }),
  ],
  [
    'a fold',
    drawing({
      transform: [{ fold: ['count', 'base'] }],
      encoding: {
        x: { field: 'value', type: 'quantitative' },
        y: label,
        color: { field: 'key', type: 'nominal' },
      },
    }),
  ],
  [
    'rows filled in',
    drawing(
      {
        transform: [
          { impute: 'count', key: 'waveOrder', keyvals: [0, 1, 2, 3], value: 0, groupby: ['answer'] },
        ],
        mark: 'line',
        encoding: { x: { field: 'waveOrder', type: 'quantitative' }, y: count, color: label },
      },
      waves,
    ),
  ],
  [
    'a trend',
    drawing({
      transform: [{ regression: 'count', on: 'base' }],
      mark: 'line',
      encoding: { x: { field: 'base', type: 'quantitative' }, y: count },
    }),
  ],
  [
    'a smooth line',
    drawing({
      transform: [{ loess: 'count', on: 'base' }],
      mark: 'line',
      encoding: { x: { field: 'base', type: 'quantitative' }, y: count },
    }),
  ],
  [
    'a window',
    drawing({
      transform: [{ window: [{ op: 'rank', as: 'rank' }], sort: [{ field: 'count' }], groupby: ['group'] }],
      mark: 'point',
      encoding: { x: { field: 'rank', type: 'ordinal' }, y: label },
    }),
  ],
  ['a sample', drawing({ transform: [{ sample: 3 }], mark: 'point', encoding: { x: count, y: label } })],
  [
    'selections',
    drawing({
      params: [{ name: 'chosen', select: 'point', value: [{ answerLabel: 'shop' }] }],
      encoding: { x: count, y: label, opacity: { condition: { param: 'chosen', value: 1 }, value: 0.5 } },
    }),
  ],
  [
    'two datasets',
    {
      ...drawing({
        transform: [
          { lookup: 'answer', from: { data: { name: 'others' }, key: 'answer', fields: ['base'] } },
        ],
        encoding: { x: { field: 'base', type: 'quantitative' }, y: label },
      }),
      usermeta: { datasets: { bars: { question: 'wishes' }, others: { question: 'wishes', by: 'region' } } },
    },
  ],
]
