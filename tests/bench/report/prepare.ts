import { analyse } from '../../../pipeline/analysis/analyse.ts'
import type { EditionPlan } from '../../../pipeline/build/plan.ts'
import { drawCharts, drawingContext } from '../../../pipeline/charts/draw.ts'
import type { Host } from '../../../pipeline/core/host.ts'
import type { Folders, Selection } from '../../../pipeline/core/options.ts'
import { type DisclosedResults, disclose } from '../../../pipeline/disclosure/disclose.ts'
import { typedNumbers, writeProse } from '../../../pipeline/prose/write.ts'
import { planEditions } from '../../support/plan-editions.ts'
import { chartContents } from './chart-content.ts'
import type { Content } from './content.ts'
import { contentOf } from './content-of.ts'

/**
 * What the reports of a selection say, by the name of the edition. Nothing is set or written.
 *
 * @throws InputError when the inputs have problems, such as a claim that does not hold
 */
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

async function prepareContent(plan: EditionPlan): Promise<Content> {
  const { study, wave, report } = plan
  const results = disclose(analyse(study, wave.id))
  refuseFalse(plan, results)
  const charts = await drawCharts(report.charts, results, drawingContext(report.theme, report.fonts))
  const { allowed } = typedNumbers(report, study)
  const document = writeProse(report, results, charts, { typed: allowed })
  return contentOf(document, chartContents(report, results, charts), results.language.date(wave.published))
}

/** Before any chart is drawn, since that takes longest. */
function refuseFalse({ report }: EditionPlan, results: DisclosedResults): void {
  const undrawn = report.charts.map(({ name, title }) => ({
    name,
    title,
    results: [],
    texts: [],
    described: [],
  }))
  writeProse(report, results, undrawn)
}
