import { posix } from 'node:path'
import { analyse } from './analysis/analyse.ts'
import type { Results } from './analysis/results.ts'
import type { Chart } from './charts/chart.ts'
import { drawCharts } from './charts/draw.ts'
import { type Host, timed } from './host.ts'
import { arrange } from './layout/arrange.ts'
import { type EditionPlan, type Folders, planEditions, type Selection } from './plan.ts'
import { gather } from './problem.ts'
import type { ReportDocument } from './prose/document.ts'
import { writeProse } from './prose/write.ts'
import { publish } from './publish/publish.ts'
import { typeset } from './typesetting/typeset.ts'
import { settingFrom } from './typesetting-problems.ts'

/** One published report. */
export interface Published {
  readonly edition: string
  readonly pdf: string
  readonly pages: number
  readonly bytes: number
  readonly milliseconds: number
}

/** An edition as a document, before it has pages. */
interface Draft {
  readonly plan: EditionPlan
  readonly results: Results
  readonly charts: readonly Chart[]
  readonly document: ReportDocument
}

/**
 * Makes every report of a selection, and publishes them only when all are good.
 *
 * @param created date in the PDF's metadata; the wave's date of publication by default
 * @throws InputError with the problems of all inputs; nothing is published then
 */
export async function build(
  host: Host,
  folders: Folders,
  selection: Selection,
  created?: Date,
): Promise<readonly Published[]> {
  const drafts = await draftAll(host, folders, selection)
  const editions = await gather(...drafts.map((draft) => () => setPages(host, draft, folders, created)))
  const published: Published[] = []
  for (const { draft, pdf, pages, milliseconds } of editions) {
    const { name } = draft.plan
    const target = posix.join(folders.output, name)
    const path = await timed(
      host,
      'publish',
      () => publish(host.files, target, { ...draft, pdf }, folders.templates),
      name,
    )
    published.push({ edition: name, pdf: path, pages, bytes: pdf.length, milliseconds })
  }
  return published
}

/** Does all that a build does up to the pages, and writes nothing. Returns the names of the editions. */
export async function check(host: Host, folders: Folders, selection: Selection): Promise<readonly string[]> {
  const drafts = await draftAll(host, folders, selection)
  return drafts.map(({ plan }) => plan.name)
}

async function draftAll(host: Host, folders: Folders, selection: Selection): Promise<readonly Draft[]> {
  const plans = await timed(host, 'load', () => planEditions(host, folders, selection))
  return gather(...plans.map((plan) => () => draft(host, plan)))
}

async function draft(host: Host, plan: EditionPlan): Promise<Draft> {
  const { name, study, wave, report } = plan
  const results = await timed(host, 'analyse', () => analyse(study, wave.id), name)
  const charts = await timed(
    host,
    'draw charts',
    () => drawCharts(report.charts, results, report.theme, report.fonts),
    name,
  )
  const document = await timed(host, 'write prose', () => writeProse(report, results, charts), name)
  return { plan, results, charts, document }
}

async function setPages(host: Host, draft: Draft, folders: Folders, created: Date | undefined) {
  const { name, report } = draft.plan
  const start = host.clock()
  const definition = arrange(draft.document, draft.charts, report.theme, report.fonts)
  const info = { ...definition.info, ...(created === undefined ? {} : { created }) }
  const { pdf, pages } = await timed(
    host,
    'typeset',
    () => settingFrom(report, posix.join(folders.data, name), () => typeset({ ...definition, info })),
    name,
  )
  return { draft, pdf, pages, milliseconds: host.clock() - start }
}
