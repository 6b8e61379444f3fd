import { posix } from 'node:path'
import { analyse } from '../analysis/analyse.ts'
import { countRows } from '../changes/edition-file.ts'
import { type Host, timed } from '../core/host.ts'
import { noMemo } from '../core/memo.ts'
import { disclose } from '../disclosure/disclose.ts'
import { markUp } from '../html/mark-up.ts'
import { arrange } from '../layout/arrange.ts'
import { checkReport } from '../prose/templates/check-report.ts'
import { placeholderCharts } from '../prose/templates/placeholder-charts.ts'
import { draftProse, typedNumbers } from '../prose/write.ts'
import { guardPages } from '../publish/guard-outputs.ts'
import { type Edition, publish } from '../publish/publish.ts'
import { typeset } from '../typesetting/typeset.ts'
import type { MakeOptions } from './build-options.ts'
import { draftCharts } from './draft-charts.ts'
import { holdProse, namesInPaths, namesInReport, withoutNames } from './listed-names.ts'
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
export function makeEdition(host: Host, plan: DraftPlan, options: MakeOptions): Promise<Edition> {
  return withoutNames(plan.study.guard, () => makeStages(host, plan, options))
}

async function makeStages(host: Host, plan: DraftPlan, options: MakeOptions): Promise<Edition> {
  const { name, study, wave, report } = plan
  const { memo = noMemo } = host
  const stage = <T>(title: string, work: () => T | Promise<T>) => timed(host, title, work, name)
  const named = [
    ...namesInReport(report, study.guard),
    ...namesInPaths(plan.inputs, options.folders, study.guard),
  ]

  const results = await stage('analyse', () => disclose(memo.run(name, analyse, study, wave.id, memo)))
  const drawn = await stage('draw charts', () => draftCharts(named.length === 0 ? host : { memo }, plan, results))
  const typed = typedNumbers(report, study)
  const checked = { typed: typed.allowed, templates: checkReport(report, study) }
  const shown = drawn.value ?? placeholderCharts(report)
  const written = await stage('write prose', () => draftProse(report, results, shown, checked, memo))
  const { value: document } = written
  const { value: charts } = drawn
  const problems = [...named, ...drawn.problems, ...written.problems, ...typed.problems]
  if (problems.length > 0 || charts === undefined || !isSound(plan))
    return refuse({ ...plan, files: host.files, folders: options.folders, document }, problems)
  holdProse(document, plan.report, study.guard)

  const origin = originOf(plan, options.created)
  const { theme, fonts } = plan.report
  const definition = arrange(document, charts, theme, fonts, new Date(origin.created))
  const { pdf, pages, ...placed } = await stage('typeset', () =>
    settingFrom({ ...plan, files: host.files, folders: options.folders, document }, () =>
      typeset(definition),
    ),
  )
  const parts = { ...plan.report, ...placed, charts, attachments: definition.attachments }
  const html = await stage('mark up', () => markUp(document, parts))
  guardPages(posix.join(options.folders.output, name), definition, html, study.guard)
  return {
    ...{ results, charts, document, pdf, pages, html, placed, origin },
    ...{ rows: countRows(study), guard: study.guard },
  }
}
