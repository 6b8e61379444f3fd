import { readdirSync, readFileSync } from 'node:fs'
import { analyse } from '../../../../pipeline/analysis/analyse.ts'
import * as statistics from '../../../../pipeline/analysis/estimates/statistics.ts'
import { noMemo } from '../../../../pipeline/core/memo.ts'
import { InputError, type Problem } from '../../../../pipeline/core/problem.ts'
import { disclose } from '../../../../pipeline/disclosure/disclose.ts'
import { nodeFiles } from '../../../../pipeline/input/node-files.ts'
import type { ReportDocument } from '../../../../pipeline/prose/document.ts'
import type { ChartEntry } from '../../../../pipeline/prose/templates/call.ts'
import { writeProse } from '../../../../pipeline/prose/write.ts'
import { loadReport } from '../../../../pipeline/report/load.ts'
import type { Report } from '../../../../pipeline/report/report.ts'
import { loadStudy } from '../../../../pipeline/study/load.ts'
import type { Study } from '../../../../pipeline/study/study.ts'
import { overlayFiles } from '../../../support/overlay-files.ts'
import { published, REPORTED, STUDY, WAVES } from './sources.ts'
import { Survey } from './survey.ts'

const TEMPLATES = 'tests/reports/residents/flips/templates/flips'

/** What became of a report: a document, or the problems that stopped it. */
export type Rebuilt =
  | { readonly document: ReportDocument; readonly problems?: never }
  | { readonly document?: never; readonly problems: readonly Problem[] }

/** The files of the report that uses every helper and claim of a sample, beside those of the project. */
export const tried: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(TEMPLATES).map((name) => [
    `templates/flips/${name}`,
    readFileSync(`${TEMPLATES}/${name}`, 'utf8'),
  ]),
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
export async function reload(changes: Readonly<Record<string, string>>): Promise<Study | readonly Problem[]> {
  try {
    return await loadStudy(overlayFiles(nodeFiles, changes).files, STUDY)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
  }
}

/** Does what a build does, up to the pages. */
export function rebuild(report: Report, study: Study): Rebuilt {
  try {
    const results = disclose(analyse(study, REPORTED, noMemo, statistics))
    return { document: writeProse(report, results, undrawn(report)) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { problems: error.problems }
  }
}

function undrawn({ charts }: Report): ChartEntry[] {
  return charts.map(({ name, title }) => ({ name, title, results: [], texts: [], described: [] }))
}
