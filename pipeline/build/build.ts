import { posix } from 'node:path'
import { analyse } from '../analysis/analyse.ts'
import { statisticsFor } from '../analysis/statistics.ts'
import { countRows } from '../changes/edition-file.ts'
import { type Host, timed } from '../core/host.ts'
import { noMemo } from '../core/memo.ts'
import { disclose } from '../disclosure/disclose.ts'
import { markUp } from '../html/mark-up.ts'
import { arrange } from '../layout/arrange.ts'
import { guardPages } from '../publish/guard-outputs.ts'
import { type Edition, publish } from '../publish/publish.ts'
import { typeset } from '../typesetting/typeset.ts'
import type { MakeOptions } from './build-options.ts'
import { draftCharts } from './draft-charts.ts'
import { proseOfEdition } from './draft-prose.ts'
import { eventName, holdTexts, keepingNoName, namesInEdition, withoutNames } from './listed-names.ts'
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

/** Every stage except publishing. Throws an InputError with all that is wrong with its inputs, or else with its pages. */
export function makeEdition(host: Host, plan: DraftPlan, options: MakeOptions): Promise<Edition> {
  return withoutNames(plan.study.guard, () => makeStages(host, plan, options))
}

async function makeStages(host: Host, plan: DraftPlan, options: MakeOptions): Promise<Edition> {
  const { name, study, wave } = plan
  const { memo = noMemo } = host
  const stage = <T>(title: string, work: () => T | Promise<T>) =>
    timed(host, title, work, eventName(name, study.guard))
  const named = namesInEdition(plan, options.folders)
  const keeping = keepingNoName(host, [...plan.problems, ...named])
  const results = await stage('analyse', async () =>
    disclose(memo.run(name, analyse, study, wave.id, memo, await statisticsFor(study.design))),
  )
  const drawn = await stage('draw charts', () => draftCharts(keeping, plan, results))
  const written = await stage('write prose', () => proseOfEdition(keeping, plan, results, drawn.value))
  const [charts, document] = [drawn.value, written.value]
  const setting = { ...plan, files: host.files, folders: options.folders, document }
  const problems = [...named, ...drawn.problems, ...written.problems]
  if (problems.length > 0 || charts === undefined || !isSound(plan)) return refuse(setting, problems)
  const { report } = plan
  await holdTexts(host, document, charts, report, study.guard)

  const origin = originOf(plan, options.created)
  const definition = arrange(document, charts, report.theme, report.fonts, new Date(origin.created))
  const set = () => settingFrom(setting, () => typeset(definition))
  const { pdf, pages, ...placed } = await stage('typeset', set)
  const parts = { ...report, ...placed, charts, attachments: definition.attachments }
  const html = await stage('mark up', () => markUp(document, parts))
  guardPages(posix.join(options.folders.output, name), definition, html, study.guard)
  const made = { results, charts, document, pdf, pages, html, placed, origin }
  return { ...made, rows: countRows(study), guard: study.guard }
}
