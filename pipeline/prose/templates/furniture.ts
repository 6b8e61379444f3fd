import type { DraftReport } from '../../report/report.ts'
import { traceDrawing } from '../compose/chart-block.ts'
import type { Trace } from '../compose/trace.ts'
import type { ReportDocument } from '../document.ts'
import type { ChartEntry } from './call.ts'

/** The chart on the cover, its figures noted. */
export function coverOf(
  { cover }: DraftReport,
  charts: readonly ChartEntry[],
  trace: Trace,
): Pick<ReportDocument, 'cover'> {
  const chart = charts.find(({ name }) => name === cover?.chart)
  if (cover === undefined || chart === undefined) return {}
  return { cover: { name: chart.name, traceId: traceDrawing(chart, cover.place, trace) } }
}
