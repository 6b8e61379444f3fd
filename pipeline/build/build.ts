import { analyse } from '../analysis/analyse.ts'
import { countRows } from '../changes/edition-file.ts'
import { type Host, timed } from '../core/host.ts'
import { noMemo } from '../core/memo.ts'
import { disclose } from '../disclosure/disclose.ts'
import { markUp } from '../html/mark-up.ts'
import { arrange } from '../layout/arrange.ts'
import { placeholderCharts } from '../prose/templates/placeholder-charts.ts'
import { draftProse, typedNumbers } from '../prose/write.ts'
import { type Edition, publish } from '../publish/publish.ts'
import { typeset } from '../typesetting/typeset.ts'
import type { MakeOptions } from './build-options.ts'
import { draftCharts } from './draft-charts.ts'
import type { Built } from './outcome.ts'
import { type DraftPlan, isSound, originOf } from './plan.ts'
import { refuse } from './refuse.ts'
import { settingFrom } from './typesetting-problems.ts'

/** Makes an edition and publishes it. Throws an InputError with the problems of its inputs. */
export async function buildEdition(host: Host, plan: DraftPlan, options: MakeOptions): Promise<Built> {
  const edition = await makeEdition(host, plan, options)
  const work = () => publish(host, plan.name, edition, options)
  const { pdf, changes } = await timed(host, 'publish', work, plan.name)
  return { edition: plan.name, pdf, made: { pages: edition.pages, bytes: edition.pdf.length, changes } }
}

/**
 * Every stage except publishing.
 *
 * @throws InputError with all that is wrong with what was read, charts and prose, or else with the pages
 */
export async function makeEdition(host: Host, plan: DraftPlan, options: MakeOptions): Promise<Edition> {
  const { name, study, wave, report } = plan
  const { memo = noMemo } = host
  const stage = <T>(title: string, work: () => T | Promise<T>) => timed(host, title, work, name)

  const results = await stage('analyse', () => disclose(memo.run(name, analyse, study, wave.id, memo)))
  const drawn = await stage('draw charts', () => draftCharts(host, plan, results))
  const typed = typedNumbers(report, study)
  const shown = drawn.value ?? placeholderCharts(report)
  const written = await stage('write prose', () => draftProse(report, results, shown, typed.allowed, memo))
  const { value: document } = written
  const { value: charts } = drawn
  const problems = [...drawn.problems, ...written.problems, ...typed.problems]
  if (problems.length > 0 || charts === undefined || !isSound(plan))
    return refuse(host.files, { plan, document, problems }, options.folders)

  const origin = originOf(plan, options.created)
  const { theme, fonts } = plan.report
  const definition = arrange(document, charts, theme, fonts, new Date(origin.created))
  const { pdf, pages, ...placed } = await stage('typeset', () =>
    settingFrom(host.files, plan, options.folders, () => typeset(definition)),
  )
  const parts = { ...plan.report, ...placed, charts, attachments: definition.attachments }
  const html = await stage('mark up', () => markUp(document, parts))
  return { results, charts, document, pdf, pages, html, placed, rows: countRows(study), origin }
}
