import { describe, expect, test } from 'vitest'
import { barChart, CHART_FILE, drawChart, messageOf } from '../support/make-chart.ts'
import { villageResults } from '../support/villages.ts'
import { count, label, saidOf } from './spec/said-of.ts'

const share = { field: 'share', type: 'quantitative', axis: null }
const made = (calculate: string) => ({
  transform: [{ calculate, as: 'made' }],
  encoding: { y: label, x: { field: 'made', type: 'quantitative', axis: null } },
})
const bars = { mark: 'bar', encoding: { x: { ...count, axis: null, scale: { domain: [0, 5] } } } }
const figures = (mark: object, encoding: object = {}) => ({
  mark: undefined,
  encoding: { y: label },
  height: { step: 26 },
  layer: [
    bars,
    {
      mark: { type: 'text', align: 'left', ...mark },
      encoding: { x: { value: 260 }, text: { field: 'countText' }, ...encoding },
    },
  ],
})
const written = (expr: string) => figures({}, { text: { value: { expr } } })
const waves = { question: 'shop', answers: ['yes'], waves: 'all' }
const line = (mark: object, y: object = share, x: object = {}) => ({
  mark: { type: 'line', ...mark },
  height: 100,
  transform: [{ filter: 'datum.known' }, { calculate: '1 - datum.share', as: 'rest' }],
  encoding: { color: label, x: { field: 'waveLabel', type: 'ordinal', sort: null, ...x }, y },
})

type Case = readonly [
  name: string,
  spec: Readonly<Record<string, unknown>>,
  said: readonly string[],
  request: Readonly<Record<string, unknown>>,
]

const CASES: readonly Case[] = [
  [
    'the order turned round',
    made('6 - datum.count'),
    [
      '20:10: error: the lengths of bars here are in proportion to no figure of their rows [uneven-scale]',
      'expected: `count`, `share`, `percent`, `value` or `base`, on a scale',
    ],
    { question: 'shop' },
  ],
  [
    'a square',
    made('datum.share * datum.share'),
    [
      '20:10: error: the lengths of bars here are in proportion to no figure of their rows [uneven-scale]',
      'expected: `count`, `share`, `percent`, `value` or `base`, on a scale',
    ],
    { question: 'shop' },
  ],
  [
    'a figure of all rows',
    made('5'),
    [
      '20:10: error: the lengths of bars here are in proportion to no figure of their rows [uneven-scale]',
      'expected: `count`, `share`, `percent`, `value` or `base`, on a scale',
    ],
    { question: 'shop' },
  ],
  [
    'a length that is written',
    { encoding: { y: label, x: { value: 100 } } },
    [
      '20:10: error: the lengths of bars here are in proportion to no figure of their rows [uneven-scale]',
      'expected: `count`, `share`, `percent`, `value` or `base`, on a scale',
    ],
    { question: 'shop' },
  ],
  [
    'a thickness by a figure',
    { mark: { type: 'bar', height: { expr: 'datum.count * 4' } } },
    [
      '25:10: error: bars here differ in length and in thickness, so that their areas are out of proportion [uneven-scale]',
      'expected: one thickness',
    ],
    { question: 'shop' },
  ],
  [
    'a beginning elsewhere',
    { encoding: { y: label, x: { ...share }, x2: { datum: 0.1 } } },
    [
      '20:10: error: the lengths of bars here are in proportion to no figure of their rows [uneven-scale]',
      'expected: `count`, `share`, `percent`, `value` or `base`, on a scale',
    ],
    { question: 'shop' },
  ],
  [
    'beginnings by a figure',
    {
      transform: [{ calculate: 'datum.share / 2', as: 'half' }],
      encoding: { y: label, x: share, x2: { field: 'half' } },
    },
    [
      '20:10: error: bars here begin at places of their own [uneven-scale]',
      'expected: bars that begin in one line',
    ],
    { question: 'shop' },
  ],
  ...(
    [
      ['stems that begin elsewhere', { x: { ...share, scale: { domain: [0.2, 1] } } }],
      ['stems without 0', { x: { ...share, scale: { zero: false } } }],
      ['stems from another place of the scale', { x: share, x2: { datum: 0.1 } }],
      ['stems from the edge of the plot', { x: { ...share, scale: { domain: [0.2, 1] } }, x2: { value: 0 } }],
    ] as const
  ).map(
    ([name, encoding]): Case => [
      name,
      { mark: { type: 'rule', strokeWidth: 4 }, encoding: { y: label, ...encoding } },
      [
        '23:10: error: the lengths of lines here are in proportion to no figure of their rows [uneven-scale]',
        'expected: lines that begin at 0 of `count`, `share`, `percent`, `value` or `base`, on a scale',
      ],
      { question: 'shop' },
    ],
  ),
  [
    'two scales in one plot',
    {
      mark: undefined,
      encoding: undefined,
      resolve: { scale: { x: 'independent' } },
      layer: [
        {
          mark: { type: 'bar', height: 4, yOffset: -3 },
          encoding: { y: label, x: { ...count, axis: null, scale: { domain: [0, 3] } } },
        },
        {
          mark: { type: 'bar', height: 4, yOffset: 3 },
          encoding: { y: label, x: { ...count, axis: null, scale: { domain: [0, 5] } } },
        },
      ],
    },
    [
      '55:14: error: this is drawn on another scale than what lies in the same plot [uneven-scale]',
      'expected: one scale',
    ],
    { question: 'shop' },
  ],
  [
    'a line that is turned round',
    line({}, { field: 'rest', type: 'quantitative', axis: null }, {}),
    [
      '28:10: error: a line here follows no figure of its rows [uneven-scale]',
      'expected: `count`, `share`, `percent`, `value` or `base`, on a scale',
    ],
    { question: 'shop', waves: 'all' },
  ],
  [
    'a curve that overshoots',
    line({ interpolate: 'cardinal', tension: -3 }),
    [
      '20:20: error: this curve runs beyond the figures that it joins [uneven-scale]',
      'expected: `linear`, `monotone` or `step`',
    ],
    waves,
  ],
  [
    'time turned round',
    line({}, share, { sort: ['autumn', 'spring'] }),
    [
      '26:10: error: the waves here are not in the order of time [uneven-scale]',
      'hint: write `"sort": null`',
    ],
    waves,
  ],
  [
    'a scale that goes far beyond',
    { encoding: { y: label, x: { ...count, axis: null, scale: { domain: [0, 100] } } } },
    [
      '25:19: error: this scale ends at 100, so far beyond the figures on it that all look like nothing [uneven-scale]',
      'expected: at most 3 times the largest figure, or the whole',
    ],
    { question: 'shop' },
  ],
  [
    'a scale that ends early',
    { encoding: { y: label, x: { ...count, axis: null, scale: { domain: [0, 2] } } } },
    ['25:19: error: this scale ends at 2, before the largest figure on it [uneven-scale]'],
    { question: 'shop' },
  ],
  [
    'figures one row down',
    figures({ dy: 26 }),
    [
      '15:10: error: the text “2” stands at the bar of “yes, autumn”, and not at its own [wrong-label]',
      'hint: leave out what moves it away from its row',
    ],
    { question: 'shop' },
  ],
  [
    'figures at places that are calculated',
    figures({}, { y: { value: { expr: '13 + datum.answerOrder * 26' } } }),
    [
      '52:14: error: the text “3” (and 1 more) stands at the bar of “no, autumn”, and not at its own [wrong-label]',
      'hint: leave out what moves it away from its row',
    ],
    { question: 'shop' },
  ],
  [
    'names one row down',
    { height: { step: 26 }, encoding: { x: count, y: { ...label, axis: { labelOffset: 26 } } } },
    [
      '20:10: error: the text “no” stands at the bar of “yes, autumn”, and not at its own [wrong-label]',
      'hint: leave out what moves it away from its row',
    ],
    { question: 'shop' },
  ],
  [
    'bars without names',
    { encoding: { x: count, y: { ...label, axis: null } } },
    [
      '20:10: error: nothing in the drawing tells the bar of “yes, autumn” from the bar of “no, autumn” [nameless-row]',
      'expected: the name of each, on an axis, in a legend or as a label',
    ],
    { question: 'shop' },
  ],
  [
    'a limit before a figure',
    written("'less than ' + datum.countText"),
    [
      '49:17: error: the text “less than 3” (and 1 more) has `less than` beside a figure or name, which changes what it says [calculated-text]',
      'hint: show a field of its dataset, such as `countText`, `percentText` or `answerLabel`',
    ],
    { question: 'shop' },
  ],
  [
    'a denial before a name',
    written("'no ' + datum.answerLabel"),
    [
      '49:17: error: the text “no yes” has `no` beside a figure or name, which changes what it says [calculated-text]',
      'hint: show a field of its dataset, such as `countText`, `percentText` or `answerLabel`',
    ],
    { question: 'shop' },
  ],
  [
    'more behind a figure',
    written("datum.countText + ' more'"),
    [
      '49:17: error: the text “3 more” (and 1 more) has `more` beside a figure or name, which changes what it says [calculated-text]',
      'hint: show a field of its dataset, such as `countText`, `percentText` or `answerLabel`',
    ],
    { question: 'shop' },
  ],
  [
    'a letter behind a figure',
    written("datum.countText + 'k'"),
    [
      '49:17: error: the text “3k” (and 1 more) has `k` beside a figure or name, which changes what it says [calculated-text]',
      'hint: show a field of its dataset, such as `countText`, `percentText` or `answerLabel`',
    ],
    { question: 'shop' },
  ],
  [
    'the base before the count',
    written("datum.baseText + ' of ' + datum.countText"),
    [
      '49:17: error: the text “5 of 3” (and 1 more) has the base before the count [calculated-text]',
      'hint: show a field of its dataset, such as `countText`, `percentText` or `answerLabel`',
    ],
    { question: 'shop' },
  ],
  [
    'words chosen by a condition',
    figures({}, { text: { condition: { test: 'datum.count > 2', value: 'low' }, value: 'high' } }),
    [
      '50:24: error: a condition chooses words that are written here [calculated-text]',
      'hint: show a field that has the words, such as `answerLabel`',
    ],
    { question: 'shop' },
  ],
  [
    'a name chosen by a test',
    {
      transform: [
        {
          calculate: "datum.answer === 'yes' ? 'no' : datum.answer === 'no' ? 'yes' : datum.answerLabel",
          as: 'name',
        },
      ],
      encoding: { x: count, y: { field: 'name', type: 'nominal' } },
    },
    [
      '21:16: error: a reader would read off `name`, which the chart calculates [calculated-text]',
      'hint: show a field of its dataset, or write `"axis": null`',
    ],
    { question: 'shop' },
  ],
  [
    'a base or a count',
    written('datum.count > 2 ? datum.baseText : datum.countText'),
    [
      '51:21: error: a test chooses between `baseText` and `countText`, which say different things [calculated-text]',
      'hint: show one of them for all rows',
    ],
    { question: 'shop' },
  ],
  [
    'a format with a sign',
    figures({}, { text: { value: { expr: "format(datum.count, '+')" } } }),
    ['51:21: error: the format of a number is a text such as `.1f` or `,` [chart-format]'],
    { question: 'shop' },
  ],
  [
    'an axis in a unit',
    { encoding: { y: label, x: { ...count, axis: { format: '$' } } } },
    [
      '24:19: error: `$` is not a format of numbers [chart-format]',
      'expected: one of d3-format, such as `.1f` or `,`',
    ],
    { question: 'shop' },
  ],
]

describe('a chart says nothing by its places that its rows do not: refused is', () => {
  test.each(CASES)('%s', async (_, spec, said, request) => {
    expect(await saidOf(spec, request)).toEqual(said)
  })
})

describe('but not refused is', () => {
  const layered = (...layer: object[]) => ({
    mark: undefined,
    encoding: { y: label },
    height: { step: 40 },
    layer,
  })
  const ofShare = {
    mark: { type: 'bar', height: 12 },
    encoding: { x: { ...share, scale: { domain: [0, 1] } } },
  }
  const ofCount = {
    mark: { type: 'bar', stroke: '#FFFFFF' },
    encoding: { x: { ...count, axis: null, scale: { domain: [0, 4] } } },
  }
  const named = {
    ...ofCount,
    encoding: { ...ofCount.encoding, color: { field: 'groupLabel', type: 'nominal' } },
  }
  const rest = (encoding: object) => ({ mark: { type: 'bar', height: 12, style: 'rest' }, encoding })

  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    [
      'a track behind the bars',
      layered(rest({ x: { datum: 0, type: 'quantitative' }, x2: { datum: 1 } }), ofShare),
    ],
    [
      'a track behind one bar',
      {
        ...layered(rest({ x: { datum: 0, type: 'quantitative' }, x2: { datum: 1 } }), ofShare),
        usermeta: { datasets: { bars: { question: 'shop', answers: ['yes'] } } },
      },
    ],
    [
      'a key of which both parts have one size, as their figures have',
      {
        ...layered(named, {
          ...rest({ x: { value: 300 }, x2: { value: 308 } }),
          transform: [{ filter: "datum.answer === 'no'" }],
        }),
        encoding: { y: label, yOffset: { field: 'group' } },
        usermeta: { datasets: { bars: { question: 'shop', by: 'region' } } },
      },
    ],
    ['what is left of the whole', layered(ofShare, rest({ x: share, x2: { datum: 1 } }))],
    [
      'names above their bars',
      {
        mark: { type: 'bar', height: 10 },
        height: { step: 40 },
        encoding: { x: count, y: { ...label, axis: { labelOffset: -14 } } },
      },
    ],
    [
      'ticks and points',
      layered(
        { mark: 'tick', encoding: { x: share } },
        { mark: { type: 'point', color: '#000000', opacity: 1 }, encoding: { x: share } },
      ),
    ],
    [
      'a scale of counts to their base',
      { encoding: { y: label, x: { ...count, axis: null, scale: { domain: [0, 5] } } } },
    ],
    ['a word that says what is counted', written("datum.countText + ' of ' + datum.baseText + ' villages'")],
  ])('%s', async (_, spec) => {
    expect(await saidOf(spec)).toEqual([])
  })
})

describe('words of a chart name what it shows: refused is', () => {
  const valleys = [
    { id: 'north', label: 'Upper Valley' },
    { id: 'south', label: 'Lower Valley' },
  ]
  const results = villageResults({ strata: [{ id: 'region', label: 'region', values: valleys }] })
  const told = async (rest: Readonly<Record<string, unknown>>, request: Readonly<Record<string, unknown>>) =>
    (await messageOf(drawChart(barChart(request, rest), results))).split('\n')[0]
  const titled = (title: string) => ({ encoding: { y: label, x: { ...count, title } } })
  const inLower = 'error: `Lower Valley` is named, and no row of this chart is of it [wrong-name]'
  const respondents = 'error: `respondents` are named, and this chart counts villages [wrong-name]'

  test.each([
    ['a group in the title', { title: 'Shops in the Lower Valley' }, `3:12: ${inLower}`],
    ['a group in the title of an axis', titled('Villages of the Lower Valley'), `23:16: ${inLower}`],
    ['what is not counted', titled('Respondents'), `23:16: ${respondents}`],
  ])('%s', async (_, rest, said) => {
    expect(await told(rest, { question: 'shop' })).toBe(`${CHART_FILE}:${said}`)
  })

  test.each<readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    ['a group that it shows', { title: 'Shops in the Lower Valley' }, { question: 'shop', by: 'region' }],
    ['who spoke of what is counted', titled('Villages of the respondents'), { question: 'shop' }],
  ])('but not %s', async (_, rest, request) => {
    expect(await told(rest, request)).toBe('no error')
  })
})
