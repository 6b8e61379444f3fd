import { analyse } from '../../../pipeline/analysis/analyse.ts'
import { drawCharts } from '../../../pipeline/charts/draw.ts'
import type { Host } from '../../../pipeline/host.ts'
import { type EditionPlan, type Folders, planEditions, type Selection } from '../../../pipeline/plan.ts'
import { typedNumbers, writeProse } from '../../../pipeline/prose/write.ts'
import { chartContents } from './chart-content.ts'
import type { Content } from './content.ts'
import { contentOf } from './content-of.ts'

/** What the reports of a selection say, by the name of the edition. Nothing is set or written. */
export async function prepareContents(
  host: Host,
  folders: Folders,
  selection: Selection,
): Promise<ReadonlyMap<string, Content>> {
  const plans = await planEditions(host, folders, selection)
  const prepared = new Map<string, Content>()
  for (const plan of plans) prepared.set(plan.name, await prepareContent(plan))
  return prepared
}

async function prepareContent({ study, wave, report }: EditionPlan): Promise<Content> {
  const results = analyse(study, wave.id)
  const charts = await drawCharts(report.charts, results, report.theme, report.fonts)
  const { allowed } = typedNumbers(report, study)
  const document = writeProse(report, results, charts, allowed)
  return contentOf(document, chartContents(report, results, charts), results.language.date(wave.published))
}
