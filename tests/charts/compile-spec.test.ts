import { readdirSync } from 'node:fs'
import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import { beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { Results } from '../../pipeline/analysis/results.ts'
import { compileSpec, type Datasets } from '../../pipeline/charts/draw/compile-spec.ts'
import { chartConfig } from '../../pipeline/charts/draw/config.ts'
import { drawingWidths } from '../../pipeline/charts/draw/drawing-widths.ts'
import { rowsFor } from '../../pipeline/charts/rows.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { loadChart } from '../../pipeline/report/chart-spec.ts'
import type { ChartSpec } from '../../pipeline/report/report.ts'
import { loadStudy } from '../../pipeline/study/load.ts'
import type { Study, Value } from '../../pipeline/study/study.ts'
import { dutch } from '../support/languages.ts'
import { barChart, drawChart, readChart, theme } from '../support/make-chart.ts'
import { withAnswers } from '../support/records.ts'
import { count, drawing, FEATURES, label } from '../support/vega-lite-features.ts'
import { villageResults } from '../support/villages.ts'

const config = chartConfig(theme, drawingWidths(theme, 'hanging'), dutch.signs)
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
  return withAnswers(study, (wave) => ({
    ...wave,
    interviews: wave.interviews.map((interview) => ({
      ...interview,
      values: {
        ...interview.values,
        ...Object.fromEntries(alike.filter(([id]) => id in interview.values)),
      },
    })),
  }))
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

  test('are drawn from a kept spec as from one that is compiled with the data', async () => {
    const results = [study, answeringAlike(study, 0), answeringAlike(study, 1)].map((each) =>
      analyse(each, wave),
    )
    const files = readdirSync(`${report}/charts`).map((name) => `${report}/charts/${name}`)
    for (const file of files) await expectSame(await loadChart(nodeFiles, file, file), ...results)
  }, 60_000)
})

describe('a kept spec', () => {
  const [some, others] = [villageResults(), withoutSome(villageResults())]

  test.each(FEATURES)('draws %s as one that is compiled with the data', async (_what, spec) => {
    await expectSame(await readChart(spec), some, others, some)
  })

  test('has other rows in other data', async () => {
    const spec = await readChart(drawing({}))
    const [one, other] = [some, others].map((results) => datasetsOf(spec, results))
    expect(await drawnFromKept(spec.spec, one ?? {})).not.toBe(await drawnFromKept(spec.spec, other ?? {}))
  })

  test('reports each time what Vega-Lite warns of', async () => {
    const x = { ...count, scale: { type: 'time' } }
    const { spec } = await readChart(drawing({ encoding: { x, y: label } }))
    const told = () => compileSpec(spec, config, ['bars']).complaints
    expect([told(), told()]).toEqual(
      Array(2).fill(['FieldDef does not work with "time" scale. We are using "linear" scale instead.']),
    )
  })

  test('leaves the rows as they are, so that the words of a chart give the results', async () => {
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
