import { readdirSync, readFileSync } from 'node:fs'
import { analyse } from '../../../../pipeline/analysis/analyse.ts'
import * as statistics from '../../../../pipeline/analysis/estimates/statistics.ts'
import type { Chart } from '../../../../pipeline/charts/chart.ts'
import { drawCharts, drawingContext } from '../../../../pipeline/charts/draw.ts'
import { rowsFor } from '../../../../pipeline/charts/rows.ts'
import type { Cache } from '../../../../pipeline/core/cache/cache.ts'
import { noMemo } from '../../../../pipeline/core/memo.ts'
import { InputError, type Problem } from '../../../../pipeline/core/problem.ts'
import { type DisclosedResults, disclose } from '../../../../pipeline/disclosure/disclose.ts'
import { checked } from '../../../../pipeline/input/checked.ts'
import { nodeFiles } from '../../../../pipeline/input/node-files.ts'
import type { ReportDocument } from '../../../../pipeline/prose/document.ts'
import { writeProse } from '../../../../pipeline/prose/write.ts'
import { loadReport } from '../../../../pipeline/report/load.ts'
import type { ChartSpec, Report } from '../../../../pipeline/report/report.ts'
import { readStudy } from '../../../../pipeline/study/load.ts'
import type { Study } from '../../../../pipeline/study/study.ts'
import { overlayFiles } from '../../../support/overlay-files.ts'
import type { Made } from './charts.ts'
import type { Language } from './language.ts'
import { published, REPORTED, STUDY, WAVES } from './sources.ts'
import { Survey } from './survey.ts'

const TEMPLATES = 'tests/reports/residents/flips/templates'

/** A report that was built, with its charts. */
export interface Built {
  readonly document: ReportDocument
  readonly charts: readonly Made[]
  readonly problems?: never
}

/** What became of a report: a document, or the problems that stopped it. */
export type Rebuilt =
  | Built
  | { readonly document?: never; readonly charts?: never; readonly problems: readonly Problem[] }

/** The files of a report that uses every helper and claim of a sample, and of one of totals, beside those of the project. */
export const tried: Readonly<Record<string, string>> = Object.fromEntries(
  ['flips', 'totals'].flatMap((report) =>
    readdirSync(`${TEMPLATES}/${report}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:hbs|json)$/.test(path))
      .map((path) => [`templates/${report}/${path}`, readFileSync(`${TEMPLATES}/${report}/${path}`, 'utf8')]),
  ),
)

/** That report, or one of the project's own. */
export async function loadTried(name = 'flips'): Promise<Report> {
  return loadReport(overlayFiles(nodeFiles, tried).files, 'templates', name)
}

/** What the oracle counts. */
export function surveyOf(changes: Readonly<Record<string, string>>): Survey {
  return new Survey({ ...published, ...changes }, WAVES)
}

/** Reads and checks the study with some files changed. */
export async function reload(
  changes: Readonly<Record<string, string>>,
  tag: Language['tag'] = 'en',
): Promise<Study | readonly Problem[]> {
  const { files } = overlayFiles(nodeFiles, changes)
  const { value, problems } = await readStudy(files, STUDY, undefined, undefined, tag)
  return problems.length > 0 ? problems : value
}

/**
 * Does what a build does, up to the pages. Drawing takes long: unless it is asked for, charts are described from their
 * figures and have an empty drawing.
 */
export async function rebuild(report: Report, study: Study, draws = false): Promise<Rebuilt> {
  try {
    const results = disclose(analyse(study, REPORTED, noMemo, statistics))
    const charts = await charted(report, results, draws)
    const document = writeProse(report, results, charts)
    return { document, charts: report.charts.map((spec, index) => made(spec, charts[index], results)) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { problems: error.problems }
  }
}

/** A chart that cannot be drawn is told together with all that is wrong with the prose. */
async function charted(report: Report, results: DisclosedResults, draws: boolean): Promise<readonly Chart[]> {
  const context = drawingContext(report.theme, report.fonts, draws ? undefined : UNDRAWN)
  const charts = await checked(() => drawCharts(report.charts, results, context))
  if (charts.value !== undefined) return charts.value
  const bare = report.charts.map(({ name, title }) => ({
    name,
    title,
    results: [],
    texts: [],
    described: [],
  }))
  const prose = await checked(async () => writeProse(report, results, bare))
  throw new InputError([...charts.problems, ...prose.problems])
}

/** Holds an empty drawing of every chart. */
const UNDRAWN: Cache = {
  read: async () => JSON.stringify({ svg: '<svg/>', width: 1, height: 1, texts: [] }),
  write: async () => {},
  clear: async () => {},
}

function made(spec: ChartSpec, chart: Chart | undefined, results: DisclosedResults): Made {
  const datasets = Object.values(spec.datasets)
  return {
    name: spec.name,
    datasets,
    rows: datasets.flatMap((request) => rowsFor(request, results, (label) => [label]).rows),
    finding: chart?.finding?.text,
    subtitle: chart?.subtitle?.text,
  }
}
