import type { Report } from '../../report/report.ts'
import type { ChartEntry } from './call.ts'

/** The charts of a report as far as its prose can be checked while one of them cannot be drawn. */
export function placeholderCharts({ charts }: Pick<Report, 'charts'>): ChartEntry[] {
  return charts.map(({ name, title }) => ({ name, title, results: [], texts: [], described: [] }))
}
