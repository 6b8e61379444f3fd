import type { Chart } from '../charts/chart.ts'
import { addAll } from '../core/lists.ts'
import { InputError, type Problem, withoutRepeats } from '../core/problem.ts'
import { checked } from '../input/checked.ts'
import { arrange } from '../layout/arrange.ts'
import { mayFollow } from '../prose/consequences.ts'
import { withPartials } from '../prose/templates/inclusion.ts'
import { placeholderCharts } from '../prose/templates/placeholder-charts.ts'
import { wordsIn } from '../prose/typed-numbers/reading/prose-text.ts'
import type { DraftReport, Report } from '../report/report.ts'
import { checkDocument, missingGlyphsIn } from '../typesetting/check.ts'
import { type Fault, TypesettingError } from '../typesetting/typesetting-error.ts'
import type { DraftPlan } from './plan.ts'
import { type SetEdition, settingFrom } from './typesetting-problems.ts'

/** An edition in which something is wrong; its document is without the sections where that is. */
interface Refused extends DraftPlan, Pick<SetEdition, 'files' | 'folders' | 'document'> {}

/**
 * Ends the making of an edition in which something is wrong.
 *
 * @param problems of charts and prose
 * @throws InputError with all that is wrong with it, as far as it does not follow from something else
 */
export async function refuse(refused: Refused, problems: readonly Problem[]): Promise<never> {
  const { study, report } = refused
  const setting = isStyled(report) ? await checkSetting({ ...refused, report }) : []
  // A character that misleads is to be removed, whatever the font has.
  const misleading = new Set(
    refused.problems.filter(({ rule }) => rule === 'misleading-character').map(placeOf),
  )
  const found = [
    ...problems,
    ...setting.filter((problem) => problem.rule !== 'missing-glyph' || !misleading.has(placeOf(problem))),
  ].filter(({ rule }) => !mayFollow(rule, study.unread))
  throw new InputError(withoutRepeats([...refused.problems, ...found]))
}

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`
}

function isStyled(report: DraftReport): report is Report {
  return report.theme !== undefined && report.fonts !== undefined
}

/** Faults of one piece of text; others may follow from sections and charts that are left out. */
const OF_TEXT: readonly Fault['kind'][] = [
  ...(['missing-glyph', 'skipped-level', 'empty-heading', 'irregular-table'] as const),
  ...(['column-without-header', 'empty-link', 'running-head-without-room'] as const),
]

async function checkSetting(edition: Refused & { readonly report: Report }): Promise<readonly Problem[]> {
  const { report, document } = edition
  const check = async () => {
    const faults: Fault[] = []
    try {
      checkDocument(arrange(document, placeholderCharts(report).map(undrawn), report.theme, report.fonts))
    } catch (error) {
      if (!(error instanceof TypesettingError)) throw error
      addAll(
        faults,
        error.faults.filter(({ kind }) => OF_TEXT.includes(kind)),
      )
    }
    const known = new Set(faults.map((fault) => (fault.kind === 'missing-glyph' ? fault.character : '')))
    // The document lacks the sections with a mistake in them, but their words are known.
    const written = missingGlyphsIn(wordsOf(report), report.fonts)
    throw new TypesettingError([...faults, ...written.filter(({ character }) => !known.has(character))])
  }
  return (await checked(() => settingFrom(edition, check))).problems
}

/** What sections, and the partials in them, say in words of their own. */
function wordsOf({ sections, partials }: Report): string[] {
  const templates = withPartials(sections, partials)
  return [...templates].map((template) => wordsIn(template))
}

/** A chart of which nothing is looked at. */
function undrawn(entry: ReturnType<typeof placeholderCharts>[number]): Chart {
  return { ...entry, svg: '<svg/>', width: 1, height: 1, alt: '', table: { columns: [], rows: [] } }
}
