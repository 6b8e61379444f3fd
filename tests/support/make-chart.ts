import { drawCharts, drawingContext } from '../../pipeline/charts/draw.ts'
import type { DisclosedResults } from '../../pipeline/disclosure/disclose.ts'
import { loadChart } from '../../pipeline/report/chart-spec.ts'
import type { ChartSpec } from '../../pipeline/report/report.ts'
import type { Theme } from '../../schemas/types.ts'
import themeFile from '../../templates/shared/peiling.theme.json' with { type: 'json' }
import { sourceSans } from './fonts.ts'
import { memoryFiles } from './memory-files.ts'

export const CHART_FILE = 'templates/report/charts/chart.vl.json'

export const theme = themeFile as Theme

/** A plain bar chart of one dataset, as a person writes it. */
export function barChart(
  request: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, unknown>> = {},
) {
  // Bars of several groups or waves lie beside each other.
  const apart = 'by' in request ? 'groupLabel' : 'waves' in request ? 'waveLabel' : undefined
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: 'Some bars',
    usermeta: { datasets: { bars: request } },
    data: { name: 'bars' },
    mark: apart === undefined ? 'bar' : { type: 'bar', stroke: '#FFFFFF' },
    encoding: {
      y: { field: 'answerLabel', type: 'nominal' },
      x: { field: 'count', type: 'quantitative' },
      ...(apart === undefined
        ? {}
        : { yOffset: { field: apart, sort: null }, color: { field: apart, type: 'nominal' } }),
    },
    ...rest,
  }
}

/** Loads a chart as if it stood in a file, indented by two spaces. */
export function readChart(spec: unknown): Promise<ChartSpec> {
  return loadChart(memoryFiles({ [CHART_FILE]: JSON.stringify(spec, null, 2) }), CHART_FILE, 'chart')
}

/** Loads and draws one chart in the project's theme. */
export async function drawChart(spec: unknown, results: DisclosedResults) {
  const [chart] = await drawCharts([await readChart(spec)], results, drawingContext(theme, sourceSans))
  if (chart === undefined) throw new Error('no chart was drawn')
  return chart
}

/** The message of the error that a task ends with. */
export async function messageOf(task: Promise<unknown>): Promise<string> {
  return task.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}
