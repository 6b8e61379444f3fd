import type { Results } from '../../../pipeline/analysis/results.ts'
import type { Chart } from '../../../pipeline/charts/chart.ts'
import type { ChartRow } from '../../../pipeline/charts/chart-row.ts'
import { chartConfig } from '../../../pipeline/charts/draw/config.ts'
import { drawingWidths, labelWidth } from '../../../pipeline/charts/draw/drawing-widths.ts'
import { measureWith } from '../../../pipeline/charts/draw/metrics.ts'
import { wrapText } from '../../../pipeline/charts/draw/wrap.ts'
import { rowsFor } from '../../../pipeline/charts/rows.ts'
import type { ChartSpec, Report } from '../../../pipeline/report/report.ts'
import type { ChartContent } from './content.ts'

/**
 * The charts of a report as Vega-Lite specs that any Vega can draw: the same marks, rows and configuration as here.
 * Only the white around the plot, which this program sets when a drawing is done, is left to Vega (`autosize: pad`).
 *
 * @param drawn the same charts, for their alternative texts
 */
export function chartContents(report: Report, results: Results, drawn: readonly Chart[]): ChartContent[] {
  return report.charts.map((chart) => {
    const frame = drawingWidths(report.theme, chart.place)
    const config = { ...chartConfig(report.theme, frame, results.language.signs), autosize: { type: 'pad' } }
    const alt = drawn.find(({ name }) => name === chart.name)?.alt ?? ''
    return {
      name: chart.name,
      alt,
      spec: { ...chart.spec, datasets: datasetsOf(chart, results, report), config },
    }
  })
}

function datasetsOf(
  { datasets, place }: ChartSpec,
  results: Results,
  { theme, fonts }: Report,
): Record<string, readonly ChartRow[]> {
  const measure = measureWith(fonts)
  const bold = { fontSize: theme.type.small.size, fontWeight: 'bold' }
  const wrap = (label: string) =>
    wrapText(label, labelWidth(drawingWidths(theme, place)), (text) => measure(bold, text))
  const rows = Object.entries(datasets).map(([name, request]) => [name, rowsFor(request, results, wrap).rows])
  return Object.fromEntries(rows)
}
