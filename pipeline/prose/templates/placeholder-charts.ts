import type { DraftReport } from '../../report/report.ts'
import type { ChartEntry } from './call.ts'

/** The charts of a report as far as its prose can be checked while one of them cannot be drawn. */
export function placeholderCharts({ charts, unread }: Pick<DraftReport, 'charts' | 'unread'>): ChartEntry[] {
  const untitled = (unread?.charts ?? []).map((name) => ({ name, title: name }))
  const named = [...charts, ...untitled]
  return named.map(({ name, title }) => ({ name, title, results: [], texts: [], described: [] }))
}
