import { posix } from 'node:path'
import { analyse } from '../analysis/analyse.ts'
import type { Results } from '../analysis/results.ts'
import { countRows } from '../changes/edition-file.ts'
import type { Chart } from '../charts/chart.ts'
import { drawCharts } from '../charts/draw.ts'
import { type Host, timed } from '../core/host.ts'
import { nothingKept } from '../core/memo.ts'
import type { Folders, Selection } from '../core/options.ts'
import { gather, InputError, orAllProblems } from '../core/problem.ts'
import { recordFiles } from '../core/recorded-files.ts'
import { markUp } from '../html/mark-up.ts'
import { arrange } from '../layout/arrange.ts'
import type { ReportDocument } from '../prose/document.ts'
import type { ChartEntry } from '../prose/templates/call.ts'
import type { TypedNumber } from '../prose/typed-numbers/check.ts'
import { typedNumbers, writeProse } from '../prose/write.ts'
import { publish } from '../publish/publish.ts'
import { clearDeadRuns } from '../publish/turn.ts'
import type { Report } from '../report/report.ts'
import { typeset } from '../typesetting/typeset.ts'
import type { BuildOptions, MakeOptions } from './build-options.ts'
import { type Built, type Course, isBuilt, type Outcome, only } from './outcome.ts'
import { type EditionPlan, Planner, planEditions } from './plan.ts'
import { isPlanned, originOf, type Planned, planAll } from './plan-all.ts'
import { settingFrom } from './typesetting-problems.ts'
import { noteUnchanged } from './unchanged.ts'
import { type BuildHost, jobsFor, makeInWorkers } from './workers/workers.ts'

/**
 * Makes every report of a selection that is not up to date, and publishes each as soon as it is good. One that is not
 * keeps its last edition, and stops no other.
 *
 * @returns what became of each edition, in the order of their names
 * @throws InputError when the selection leads to nothing
 */
export async function build(
  host: BuildHost,
  options: BuildOptions,
  course: Course = {},
): Promise<readonly Outcome[]> {
  const files = recordFiles(host.files)
  const planner = new Planner({ ...host, files }, options.folders)
  const asked = await timed(host, 'load', () => planAll(host, planner, options))
  const outcomes = new Map<string, Outcome>()
  const ended = (outcome: Outcome) => {
    outcomes.set(outcome.edition, outcome)
    course.ended?.(outcome)
  }
  for (const each of asked) if (!isPlanned(each)) ended(each)
  const planned = asked.filter(isPlanned)
  for (const each of planned) if (each.upToDate) ended(await leaveEdition(host, each))
  const toMake = planned.filter(({ upToDate }) => !upToDate).map(({ edition }) => edition)
  course.planned?.(toMake.length)
  await makeAll(host, planner, toMake, options, { ...course, ended })
  const all = asked.flatMap(({ edition }) => outcomes.get(edition) ?? [])
  if (all.every(isBuilt)) await noteUnchanged(host, options, files.hashes(), planned, all)
  return all
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

/** What is up to date stays as it is, without what dead runs left beside it. */
async function leaveEdition(host: Host, { edition, target }: Planned): Promise<Built> {
  await clearDeadRuns(host, target)
  return { edition, pdf: posix.join(target, 'report.pdf') }
}

/** One after another in this process, or in others at the same time. */
async function makeAll(
  host: BuildHost,
  planner: Planner,
  editions: readonly string[],
  options: BuildOptions,
  course: Course,
): Promise<void> {
  const { workers } = host
  const jobs = workers === undefined ? 1 : (options.jobs ?? jobsFor(editions.length, workers.most))
  if (workers !== undefined && jobs > 1 && editions.length > 1) {
    await makeInWorkers(workers, editions, { jobs, options, course, log: host.log })
    return
  }
  for (const edition of editions) {
    course.began?.(edition)
    course.ended?.(await makeEdition(host, planner, edition, options))
  }
}

/** Makes one edition and publishes it, when it is good. Never throws. */
export function makeEdition(
  host: Host,
  planner: Planner,
  edition: string,
  options: MakeOptions,
): Promise<Outcome> {
  return only(edition, async () => {
    const [study = '', wave] = edition.split('/')
    const [asked] = await planner.editions(study, wave)
    if (asked === undefined) throw new RangeError(`no edition ${edition}`)
    const finished = await finishEdition(host, await asked.plan(), options)
    const { pages, pdf: bytes } = finished
    const { pdf, changes } = await timed(
      host,
      'publish',
      () => publish(host, edition, finished, options),
      edition,
    )
    return { edition, pdf, made: { pages, bytes: bytes.length, changes } }
  })
}

async function finishEdition(host: Host, plan: EditionPlan, { folders, created }: MakeOptions) {
  const origin = originOf(plan, created)
  const draft = await writeDraft(host, plan)
  const { pdf, html, pages, ...placed } = await setEdition(
    host,
    plan,
    draft,
    folders,
    new Date(origin.created),
  )
  return { ...draft, pdf, html, pages, placed, rows: countRows(plan.study), origin }
}

/** An edition as a document, before it has pages. */
interface Draft {
  readonly results: Results
  readonly charts: readonly Chart[]
  readonly document: ReportDocument
}

/** All problems of the words at once: of those that helpers put in, and of numbers typed by hand. */
async function writeDraft(host: Host, plan: EditionPlan): Promise<Draft> {
  const { problems, allowed } = typedNumbers(plan.report, plan.study)
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
