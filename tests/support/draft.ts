import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { Chart } from '../../pipeline/charts/chart.ts'
import { drawCharts, drawingContext } from '../../pipeline/charts/draw.ts'
import type { Files } from '../../pipeline/core/files.ts'
import { type DisclosedResults, disclose } from '../../pipeline/disclosure/disclose.ts'
import type { ReportDocument } from '../../pipeline/prose/document.ts'
import { writeProse } from '../../pipeline/prose/write.ts'
import { loadReport } from '../../pipeline/report/load.ts'
import { loadStudy } from '../../pipeline/study/load.ts'

/** An edition up to its pages. */
export interface Draft {
  readonly results: DisclosedResults
  readonly charts: readonly Chart[]
  readonly document: ReportDocument
}

/** Loads, counts, draws and writes one edition of the project's own study. */
export async function draftEdition(files: Files, wave: string, reportName: string): Promise<Draft> {
  const results = disclose(analyse(await loadStudy(files, 'data/sociaal-domein'), wave))
  const report = await loadReport(files, 'templates', reportName)
  const charts = await drawCharts(report.charts, results, drawingContext(report.theme, report.fonts))
  return { results, charts, document: writeProse(report, results, charts) }
}
