import { readdirSync } from 'node:fs'
import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { Results } from '../../pipeline/analysis/results.ts'
import { compileSpec, type Datasets } from '../../pipeline/charts/compile-spec.ts'
import { chartConfig } from '../../pipeline/charts/config.ts'
import { frameOf } from '../../pipeline/charts/frame.ts'
import { rowsFor } from '../../pipeline/charts/rows.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { loadChart } from '../../pipeline/report/chart-spec.ts'
import type { ChartSpec } from '../../pipeline/report/report.ts'
import { loadStudy } from '../../pipeline/study/load.ts'
import type { Study, Value } from '../../pipeline/study/study.ts'
import { barChart, drawChart, readChart, theme } from '../support/make-chart.ts'
import { villageResults } from '../support/villages.ts'

const config = chartConfig(theme, frameOf(theme, 'hanging'), 'nl')
const quiet = {
  ...console,
  level: () => quiet,
  error: () => quiet,
  warn: () => quiet,
  info: () => quiet,
  debug: () => quiet,
} as unknown as vega.LoggerInterface

async function svgOf(runtime: vega.Runtime): Promise<string> {
  vega.resetSVGDefIds()
  vega.setRandom(vega.randomLCG(1))
  const view = new vega.View(runtime, { renderer: 'none', logger: quiet })
  const svg = await view.toSVG()
  view.finalize()
  return svg
}

/** As Vega-Lite means it: compiled with its data, each time anew. */
function drawnWithData(spec: ChartSpec['spec'], datasets: Datasets): Promise<string> {
  const withData = structuredClone({ ...spec, datasets }) as unknown as TopLevelSpec
  return svgOf(vega.parse(compile(withData, { config, logger: quiet }).spec))
}

/** From what is kept, which nothing may change: whatever two drawings share. */
function drawnFromKept(spec: ChartSpec['spec'], datasets: Datasets): Promise<string> {
  const { fill } = compileSpec(spec, config, Object.keys(datasets))
  const runtime = fill(datasets)
  freezeShared(runtime, fill(datasets))
  return svgOf(runtime)
}

function freezeShared(one: unknown, other: unknown): void {
  if (!isObject(one) || !isObject(other)) return
  if (one === other) Object.freeze(one)
  for (const [name, part] of Object.entries(one)) if (!Object.isFrozen(part)) freezeShared(part, other[name])
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function datasetsOf({ datasets }: ChartSpec, results: Results): Datasets {
  return Object.fromEntries(
    Object.entries(datasets).map(([name, request]) => [
      name,
      rowsFor(request, results, (label) => label.split(' ')).rows,
    ]),
  )
}

/** The study when everyone gives the first answer to every other question that has answers. */
function answeringAlike(study: Study, from: number): Study {
  const alike = study.questions.flatMap(({ id, type, answers }, index): [string, Value][] =>
    type === 'single' && index % 2 === from && answers[0] !== undefined ? [[id, answers[0].id]] : [],
  )
  return {
    ...study,
    waves: study.waves.map((wave) => ({
      ...wave,
      interviews: wave.interviews.map((interview) => ({
        ...interview,
        values: {
          ...interview.values,
          ...Object.fromEntries(alike.filter(([id]) => id in interview.values)),
        },
      })),
    })),
  }
}

async function expectSame(spec: ChartSpec, ...each: readonly Results[]): Promise<void> {
  for (const results of each) {
    const datasets = datasetsOf(spec, results)
    const kept = await drawnFromKept(spec.spec, datasets)
    expect(kept, spec.file).toBe(await drawnWithData(spec.spec, datasets))
  }
}

describe.each([
  ['templates/follow-up', 'data/sociaal-domein', '2017-06'],
  ['templates/baseline', 'data/sociaal-domein', '2015-01'],
  ['tests/reports/libraries/templates/annual', 'tests/reports/libraries/data/libraries', '2024'],
])('the charts of %s', (report, data, wave) => {
  let study: Study
  beforeAll(async () => {
    study = await loadStudy(nodeFiles, data)
  })

  it('are drawn from a kept spec as from one that is compiled with the data', async () => {
    const results = [study, answeringAlike(study, 0), answeringAlike(study, 1)].map((each) =>
      analyse(each, wave),
    )
    const files = readdirSync(`${report}/charts`).map((name) => `${report}/charts/${name}`)
    for (const file of files) await expectSame(await loadChart(nodeFiles, file, file), ...results)
  }, 60_000)
})

const count = { field: 'count', type: 'quantitative' }
const label = { field: 'answerLabel', type: 'nominal' }
const group = { field: 'groupLabel', type: 'nominal' }
const waves = { question: 'shop', waves: 'all' }
const drawing = (
  rest: Readonly<Record<string, unknown>>,
  request: object = { question: 'wishes', by: 'region' },
) => barChart({ ...request }, rest)

/** What Vega-Lite can do that might look at rows, or keep something of them. */
const SPECS: readonly (readonly [string, unknown])[] = [
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

describe('a kept spec', () => {
  const [some, others] = [villageResults(), withoutSome(villageResults())]

  it.each(SPECS)('draws %s as one that is compiled with the data', async (_what, spec) => {
    await expectSame(await readChart(spec), some, others, some)
  })

  it('has other rows in other data', async () => {
    const spec = await readChart(drawing({}))
    const [one, other] = [some, others].map((results) => datasetsOf(spec, results))
    expect(await drawnFromKept(spec.spec, one ?? {})).not.toBe(await drawnFromKept(spec.spec, other ?? {}))
  })

  it('tells each time what Vega-Lite warns of', async () => {
    const x = { ...count, scale: { type: 'time' } }
    const { spec } = await readChart(drawing({ encoding: { x, y: label } }))
    const told = () => compileSpec(spec, config, ['bars']).complaints
    expect([told(), told()]).toEqual(
      Array(2).fill(['FieldDef does not work with "time" scale. We are using "linear" scale instead.']),
    )
  })

  it('leaves the rows as they are, so that the words of a chart tell the results', async () => {
    const changed = { transform: [{ calculate: "'other words'", as: 'countText' }] }
    const chart = await drawChart(barChart({ question: 'shop' }, changed), some)
    const plain = await drawChart(barChart({ question: 'shop' }), some)
    expect([chart.alt, chart.table]).toEqual([plain.alt, plain.table])
  })
})

/** The same questions, counted among fewer. */
function withoutSome(results: Results): Results {
  const get = (id: string) => {
    const result = results.byId.get(id)
    return result?.kind === 'share' ? { ...result, count: Math.floor(result.count / 2) } : result
  }
  return { ...results, byId: { get } }
}
