import type { Theme } from '../../schemas/types.ts'
import type { Results } from '../analysis/results.ts'
import { rgbOf } from '../colours/contrast.ts'
import { gather, InputError, type Problem } from '../problem.ts'
import type { ChartSpec, DatasetRequest, FontFamily } from '../report/report.ts'
import type { Chart } from './chart.ts'
import { chartConfig } from './config.ts'
import { describe } from './describe.ts'
import { explainTexts } from './drawn-texts.ts'
import { type MeasureInk, measureInkWith, measureWith, whileMeasuring } from './metrics.ts'
import { readingFaults } from './readable.ts'
import { type Drawing, DrawingError, renderSvg } from './render.ts'
import { type ChartRow, type RequestFault, rowsFor } from './rows.ts'
import type { Scene } from './scene.ts'

/**
 * Draws every chart of a report from the results, in the theme's colours and the report's own font.
 *
 * @throws InputError with the problems of all charts: a result that does not exist, a spec that Vega will not draw
 */
export async function drawCharts(
  specs: readonly ChartSpec[],
  results: Results,
  theme: Theme,
  fonts: FontFamily,
): Promise<readonly Chart[]> {
  const config = chartConfig(theme, results.language.tag)
  const look = { config, ink: measureInkWith(fonts), paper: theme.colours.paper }
  return whileMeasuring(measureWith(fonts), () =>
    gather<Chart[]>(...specs.map((spec) => () => drawChart(spec, results, look))),
  )
}

/** What all charts of a report are drawn with. */
interface Look {
  readonly config: Readonly<Record<string, unknown>>
  readonly ink: MeasureInk
  readonly paper: string
}

async function drawChart(chart: ChartSpec, results: Results, look: Look): Promise<Chart> {
  const datasets = datasetsFor(chart, results)
  const { name, title, spec } = chart
  const rows = Object.values(datasets).flat()
  const { texts, scene, background, ...drawing } = await render(chart, datasets, look)
  stopAtFaults(chart, scene, background ?? look.paper)
  const requests = Object.values(chart.datasets)
  return {
    name,
    title,
    ...drawing,
    ...describe({ title, rows, requests, spec, results }, groupHeading(requests, results)),
    results: [...new Set(rows.flatMap((row) => row.result ?? []))],
    texts: explainTexts(texts, rows),
  }
}

function datasetsFor(chart: ChartSpec, results: Results): Record<string, readonly ChartRow[]> {
  const requested = Object.entries(chart.datasets).map(([name, request]) => ({
    name,
    ...rowsFor(request, results),
  }))
  const problems = requested.flatMap(({ name, faults }) =>
    faults.map((fault) => problemOf(chart, name, fault)),
  )
  if (problems.length > 0) throw new InputError(problems)
  return Object.fromEntries(requested.map(({ name, rows }) => [name, rows]))
}

function problemOf(
  { document, datasets }: ChartSpec,
  dataset: string,
  { path, fault }: RequestFault,
): Problem {
  const canShowGap = path[0] === 'question' && datasets[dataset]?.waves !== 'all'
  const gapHint = canShowGap ? '`"waves": "all"` shows a wave without the question as a gap' : undefined
  const hint = fault.kind === 'not-asked' ? gapHint : fault.hint
  return document.problem(['usermeta', 'datasets', dataset, ...path], {
    rule: 'unknown-result',
    message: fault.message,
    ...(hint === undefined ? {} : { hint }),
  })
}

async function render(
  { spec, document }: ChartSpec,
  datasets: Readonly<Record<string, readonly ChartRow[]>>,
  { config, ink }: Look,
): Promise<Drawing> {
  try {
    return await renderSvg(spec, datasets, config, ink)
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error
    throw new InputError([
      document.problem('', { rule: 'chart-spec', message: `Vega cannot draw this: ${error.message}` }),
    ])
  }
}

/** Ends with what keeps a reader from reading the drawing. */
function stopAtFaults({ document }: ChartSpec, scene: Scene, ground: string): void {
  const paper = rgbOf(ground)
  if (paper === undefined) {
    const message = `the background \`${ground}\` is no plain colour, so contrast with it cannot be told`
    throw new InputError([document.problem('/background', { rule: 'chart-spec', message })])
  }
  const faults = readingFaults(scene, paper)
  if (faults.length > 0) throw new InputError(faults.map((fault) => document.problem('', fault)))
}

/** What divides the rows, in words: a stratum's name or a question. */
function groupHeading(requests: readonly DatasetRequest[], { strata, questions }: Results): string {
  const by = requests.flatMap((request) => request.by ?? [])[0]
  return [...strata, ...questions].find((each) => each.id === by)?.label ?? ''
}
