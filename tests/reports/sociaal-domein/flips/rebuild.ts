import { analyse } from '../../../../pipeline/analysis/analyse.ts'
import { drawCharts, drawingContext } from '../../../../pipeline/charts/draw.ts'
import { InputError, type Problem } from '../../../../pipeline/core/problem.ts'
import { type DisclosedResults, disclose } from '../../../../pipeline/disclosure/disclose.ts'
import { checked } from '../../../../pipeline/input/checked.ts'
import { nodeFiles } from '../../../../pipeline/input/node-files.ts'
import type { ReportDocument } from '../../../../pipeline/prose/document.ts'
import type { ChartEntry } from '../../../../pipeline/prose/templates/call.ts'
import { writeProse } from '../../../../pipeline/prose/write.ts'
import { loadReport } from '../../../../pipeline/report/load.ts'
import type { Report } from '../../../../pipeline/report/report.ts'
import { loadStudy } from '../../../../pipeline/study/load.ts'
import type { Study } from '../../../../pipeline/study/study.ts'
import { overlayFiles } from '../../../support/overlay-files.ts'
import { published, type Sheets, STUDY, type WaveId, writeSheet } from './sources.ts'
import { Survey } from './survey.ts'

/** A report of the study, as its wave is published. */
export interface Edition {
  readonly wave: WaveId
  readonly name: string
  readonly report: Report
}

/** What became of an edition: a document, or the problems that stopped it. */
export type Rebuilt =
  | { readonly document: ReportDocument; readonly problems?: never }
  | { readonly document?: never; readonly problems: readonly Problem[] }

export async function loadEditions(): Promise<readonly Edition[]> {
  return [
    { wave: '2015-01', name: 'baseline', report: await loadReport(nodeFiles, 'templates', 'baseline') },
    { wave: '2017-06', name: 'follow-up', report: await loadReport(nodeFiles, 'templates', 'follow-up') },
  ]
}

/** The files that changed, as texts by path. */
export function textsOf(sheets: Sheets): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(sheets).map(([path, sheet]) => [path, writeSheet(sheet)]))
}

/** What the oracle counts. */
export function surveyOf(changes: Readonly<Record<string, string>>): Survey {
  return new Survey({ ...textsOf(published), ...changes })
}

/** Reads and checks the study with some files changed. */
export async function reload(changes: Readonly<Record<string, string>>): Promise<Study | readonly Problem[]> {
  const read = await orProblems(() => loadStudy(overlayFiles(nodeFiles, changes).files, STUDY))
  return 'made' in read ? read.made : read.problems
}

/** Does what a build does, up to the pages; charts are drawn only when asked for, since that takes long. */
export async function rebuild({ wave, report }: Edition, study: Study, draws: boolean): Promise<Rebuilt> {
  const read = await orProblems(async () => {
    const results = disclose(analyse(study, wave))
    const charts = draws ? await drawn(report, results) : undrawn(report)
    return writeProse(report, results, charts)
  })
  return 'made' in read ? { document: read.made } : read
}

/** A chart that cannot be drawn is told together with all that is wrong with the prose. */
async function drawn(report: Report, results: DisclosedResults): Promise<readonly ChartEntry[]> {
  const context = drawingContext(report.theme, report.fonts)
  const charts = await checked(() => drawCharts(report.charts, results, context))
  if (charts.value !== undefined) return charts.value
  const prose = await checked(() => writeProse(report, results, undrawn(report)))
  throw new InputError([...charts.problems, ...prose.problems])
}

function undrawn({ charts }: Report): ChartEntry[] {
  return charts.map(({ name, title }) => ({ name, title, results: [], texts: [], described: [] }))
}

async function orProblems<Made>(
  make: () => Promise<Made>,
): Promise<{ readonly made: Made } | { readonly problems: readonly Problem[] }> {
  try {
    return { made: await make() }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { problems: error.problems }
  }
}

/** A report whose words are no longer claimed: each tag gives way to a comment of its own length. */
export function withoutClaims(edition: Edition): Edition {
  const { report } = edition
  const strip = (source: string) =>
    source.replace(/\{\{[#/]claim[^}]*\}\}/g, (tag) => `{{!${'-'.repeat(tag.length - 5)}}}`)
  const sections = report.sections.map((section) => ({ ...section, source: strip(section.source) }))
  return { ...edition, report: { ...report, sections } }
}
