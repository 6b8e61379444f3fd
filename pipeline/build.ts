import { posix } from 'node:path'
import { analyse } from './analysis/analyse.ts'
import type { Results } from './analysis/results.ts'
import { countRows } from './changes/edition-file.ts'
import type { Chart } from './charts/chart.ts'
import { drawCharts } from './charts/draw.ts'
import { type Host, timed } from './host.ts'
import { markUp } from './html/mark-up.ts'
import { recordFiles } from './input/recorded-files.ts'
import { arrange } from './layout/arrange.ts'
import { nothingKept } from './memory.ts'
import { type EditionPlan, type Folders, planEditions, type Selection } from './plan.ts'
import { gather, InputError, orAllProblems } from './problem.ts'
import { programHash } from './program.ts'
import type { ChartEntry } from './prose/call.ts'
import type { ReportDocument } from './prose/document.ts'
import type { TypedNumber } from './prose/typed-numbers/check.ts'
import { typedNumbers, writeProse } from './prose/write.ts'
import { isUpToDate } from './publish/manifest.ts'
import { publish } from './publish/publish.ts'
import { clearDeadRuns } from './publish/turn.ts'
import type { Report } from './report/report.ts'
import { typeset } from './typesetting/typeset.ts'
import { settingFrom } from './typesetting-problems.ts'
import { noteUnchanged } from './unchanged/unchanged.ts'

export interface BuildOptions {
  readonly folders: Folders
  readonly selection: Selection
  /** Date in the PDF's metadata; the wave's date of publication by default. */
  readonly created?: Date
  /** Make also what is up to date. */
  readonly force?: boolean
  /** How many editions of a report are kept. */
  readonly keep?: number
}

/** What became of one edition. */
export interface Built {
  readonly edition: string
  readonly pdf: string
  /** Absent when the edition was up to date and left as it is. */
  readonly made?: {
    readonly pages: number
    readonly bytes: number
    /** What changed since the edition that stood there, in a few words. */
    readonly changes: string
  }
}

/** An edition as a document, before it has pages. */
interface Draft {
  readonly results: Results
  readonly charts: readonly Chart[]
  readonly document: ReportDocument
}

/**
 * Makes every report of a selection that is not up to date, and publishes them only when all are good.
 *
 * @throws InputError with the problems of all inputs; nothing is published then
 */
export async function build(host: Host, options: BuildOptions): Promise<readonly Built[]> {
  const files = recordFiles(host.files)
  const plan = () => planEditions({ ...host, files }, options.folders, options.selection)
  const plans = await timed(host, 'load', plan)
  const program = programHash()
  const editions = await gather(...plans.map((plan) => () => makeEdition(host, plan, options, program)))
  const built: Built[] = []
  for (const { name, target, edition } of editions) {
    if (edition === undefined) {
      await clearDeadRuns(host, target)
      built.push({ edition: name, pdf: posix.join(target, 'report.pdf') })
      continue
    }
    const { pdf, changes } = await timed(host, 'publish', () => publish(host, name, edition, options), name)
    built.push({
      ...{ edition: name, pdf },
      made: { pages: edition.pages, bytes: edition.pdf.length, changes },
    })
  }
  await noteUnchanged(host, options, files.hashes(), editions, built)
  return built
}

/** Does all that a build does, pages too, and writes nothing. Returns the names of the editions. */
export async function check(host: Host, folders: Folders, selection: Selection): Promise<readonly string[]> {
  const plans = await timed(host, 'load', () => planEditions(host, folders, selection))
  await gather(
    ...plans.map((plan) => async () => {
      const draft = await writeDraft(host, plan)
      await setEdition(host, plan, draft, folders, new Date(plan.wave.published))
    }),
  )
  return plans.map((plan) => plan.name)
}

async function makeEdition(host: Host, plan: EditionPlan, options: BuildOptions, program: string) {
  const { name, study, wave, inputs } = plan
  const target = posix.join(options.folders.output, name)
  const created = options.created ?? new Date(wave.published)
  const origin = { inputs, program, created: created.toISOString() }
  if (options.force !== true && (await isUpToDate(host.files, target, origin))) {
    return { name, target, origin, edition: undefined }
  }
  const draft = await writeDraft(host, plan)
  const { pdf, html, pages, ...placed } = await setEdition(host, plan, draft, options.folders, created)
  const rows = countRows(study)
  return { name, target, origin, edition: { ...draft, pdf, html, pages, placed, rows, origin } }
}

/** All problems of the words at once: of those that helpers put in, and of numbers typed by hand. */
async function writeDraft(host: Host, plan: EditionPlan): Promise<Draft> {
  const { problems, allowed } = typedNumbers(plan.report, plan.study, host.memory)
  const [draft] = await gather(
    () => makeDraft(host, plan, allowed),
    () => {
      if (problems.length > 0) throw new InputError(problems)
    },
  )
  return draft
}

async function makeDraft(
  host: Host,
  { name, study, wave, report }: EditionPlan,
  typed: readonly TypedNumber[],
): Promise<Draft> {
  const { theme, fonts } = report
  const { cache, memory = nothingKept } = host
  const count = () => memory.call(name, analyse, study, wave.id, memory)
  const draw = (results: Results) =>
    memory.call(name, drawCharts, report.charts, results, theme, fonts, cache, memory)
  const results = await timed(host, 'analyse', count, name)
  const charts = await orAllProblems(
    () => timed(host, 'draw charts', () => draw(results), name),
    async () => writeProse(report, results, undrawn(report)),
  )
  const write = () => writeProse(report, results, charts, typed, memory)
  const document = await timed(host, 'write prose', write, name)
  return { results, charts, document }
}

/** The report's charts as far as prose can be checked when they cannot be drawn. */
function undrawn({ charts }: Report): ChartEntry[] {
  return charts.map(({ name, title }) => ({ name, title, results: [], texts: [], described: [] }))
}

/** The document as a PDF, and as one page of HTML that speaks of the PDF's pages. */
async function setEdition(host: Host, plan: EditionPlan, draft: Draft, folders: Folders, created: Date) {
  const { name, report } = plan
  const { document, charts } = draft
  const definition = arrange(document, charts, report.theme, report.fonts)
  const dated = { ...definition, info: { ...definition.info, created } }
  const data = posix.join(folders.data, name)
  const set = await timed(host, 'typeset', () => settingFrom(report, data, () => typeset(dated)), name)
  const { attachments } = definition
  const html = await timed(
    host,
    'mark up',
    () => markUp(document, { ...report, ...set, charts, attachments }),
    name,
  )
  return { ...set, html }
}
