import type { Chart } from '../charts/chart.ts'
import { InputError, type Problem, withoutRepeats } from '../core/problem.ts'
import { checked } from '../input/checked.ts'
import { arrange } from '../layout/arrange.ts'
import { mayFollow } from '../prose/consequences.ts'
import { withPartials } from '../prose/templates/inclusion.ts'
import { placeholderCharts } from '../prose/templates/placeholder-charts.ts'
import { wordsIn } from '../prose/typed-numbers/reading/prose-text.ts'
import type { DraftReport } from '../report/report.ts'
import { STAND_IN_THEME } from '../report/stand-in-theme.ts'
import { checkDocument, missingGlyphsIn, structureFaults } from '../typesetting/check.ts'
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
  const { study } = refused
  const setting = await checkSetting(refused)
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

/** Faults of one piece of text; others may follow from sections and charts that are left out. */
const OF_TEXT: readonly Fault['kind'][] = [
  ...(['missing-glyph', 'skipped-level', 'empty-heading', 'irregular-table'] as const),
  ...(['column-without-header', 'empty-link', 'running-head-without-room'] as const),
]

/** Faults of the text, and of its looks as far as theme and fonts are known. */
async function checkSetting(edition: Refused): Promise<readonly Problem[]> {
  const { report } = edition
  const check = async () => {
    const faults = faultsOf(edition).filter(
      ({ kind }) => OF_TEXT.includes(kind) && (report.theme !== undefined || kind !== OF_THEME),
    )
    const known = new Set(faults.map((fault) => (fault.kind === 'missing-glyph' ? fault.character : '')))
    // The document lacks the sections with a mistake in them, but their words are known.
    const written = report.fonts === undefined ? [] : missingGlyphsIn(wordsOf(report), report.fonts)
    throw new TypesettingError([...faults, ...written.filter(({ character }) => !known.has(character))])
  }
  return (await checked(() => settingFrom(edition, check))).problems
}

/** The one that depends on the sizes of a theme. */
const OF_THEME: Fault['kind'] = 'running-head-without-room'

function faultsOf({ report, document }: Refused): readonly Fault[] {
  const { theme = STAND_IN_THEME, fonts } = report
  const definition = arrange(document, placeholderCharts(report).map(undrawn), theme, fonts ?? NO_FONTS)
  if (fonts === undefined) return structureFaults(definition)
  try {
    checkDocument(definition)
    return []
  } catch (error) {
    if (!(error instanceof TypesettingError)) throw error
    return error.faults
  }
}

const NO_FACE = new Uint8Array()
const NO_FONTS = { name: '', normal: NO_FACE, bold: NO_FACE, italics: NO_FACE, bolditalics: NO_FACE }

/** What sections, and the partials in them, say in words of their own. */
function wordsOf({ sections, partials }: DraftReport): string[] {
  const templates = withPartials(sections, partials)
  return [...templates].map((template) => wordsIn(template))
}

/** A chart of which nothing is looked at. */
function undrawn(entry: ReturnType<typeof placeholderCharts>[number]): Chart {
  return { ...entry, svg: '<svg/>', width: 1, height: 1, alt: '', table: { columns: [], rows: [] } }
}
