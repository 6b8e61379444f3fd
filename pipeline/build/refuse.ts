import type { Chart } from '../charts/chart.ts'
import type { Files } from '../core/files.ts'
import type { Folders } from '../core/options.ts'
import { InputError, type Problem, withoutRepeats } from '../core/problem.ts'
import { checked } from '../input/checked.ts'
import { arrange } from '../layout/arrange.ts'
import { mayFollow } from '../prose/consequences.ts'
import type { ReportDocument } from '../prose/document.ts'
import { placeholderCharts } from '../prose/templates/placeholder-charts.ts'
import type { DraftReport, Report } from '../report/report.ts'
import { checkDocument } from '../typesetting/check.ts'
import { type Fault, TypesettingError } from '../typesetting/typesetting-error.ts'
import type { DraftPlan } from './plan.ts'
import { settingFrom } from './typesetting-problems.ts'

interface Refusal {
  readonly plan: DraftPlan
  /** What could be written, without the sections in which something is wrong. */
  readonly document: ReportDocument
  /** Of charts and prose. */
  readonly problems: readonly Problem[]
}

/**
 * Ends the making of an edition in which something is wrong.
 *
 * @throws InputError with all that is wrong with it, as far as it does not follow from something else
 */
export async function refuse(
  files: Files,
  { plan, document, problems }: Refusal,
  folders: Pick<Folders, 'data'>,
): Promise<never> {
  const { study, report } = plan
  const setting = isStyled(report) ? await checkSetting(files, { ...plan, report }, document, folders) : []
  const found = [...problems, ...setting].filter(({ rule }) => !mayFollow(rule, study.unread))
  throw new InputError(withoutRepeats([...plan.problems, ...found]))
}

function isStyled(report: DraftReport): report is Report {
  return report.theme !== undefined && report.fonts !== undefined
}

/** Faults of one piece of text; others may follow from sections and charts that are left out. */
const OF_TEXT: readonly Fault['kind'][] = [
  ...(['missing-glyph', 'skipped-level', 'empty-heading', 'irregular-table'] as const),
  ...(['column-without-header', 'empty-link', 'running-head-without-room'] as const),
]

async function checkSetting(
  files: Files,
  plan: DraftPlan & { readonly report: Report },
  document: ReportDocument,
  folders: Pick<Folders, 'data'>,
): Promise<readonly Problem[]> {
  const { report } = plan
  const check = async () => {
    try {
      checkDocument(arrange(document, placeholderCharts(report).map(undrawn), report.theme, report.fonts))
    } catch (error) {
      if (!(error instanceof TypesettingError)) throw error
      throw new TypesettingError(error.faults.filter(({ kind }) => OF_TEXT.includes(kind)))
    }
  }
  return (await checked(() => settingFrom(files, plan, folders, check))).problems
}

/** A chart of which nothing is looked at. */
function undrawn(entry: ReturnType<typeof placeholderCharts>[number]): Chart {
  return { ...entry, svg: '<svg/>', width: 1, height: 1, alt: '', table: { columns: [], rows: [] } }
}
