import { posix } from 'node:path'
import { analyse } from '../analysis/analyse.ts'
import { countRows } from '../changes/edition-file.ts'
import { drawCharts, drawingContext } from '../charts/draw.ts'
import { type Host, timed } from '../core/host.ts'
import { noMemo } from '../core/memo.ts'
import { ProblemList } from '../core/problem.ts'
import { disclose } from '../disclosure/disclose.ts'
import { markUp } from '../html/mark-up.ts'
import { arrange } from '../layout/arrange.ts'
import { checkReport } from '../prose/templates/check-report.ts'
import { placeholderCharts } from '../prose/templates/placeholder-charts.ts'
import { typedNumbers, unprintedQuotes, writeProse } from '../prose/write.ts'
import { guardPages } from '../publish/guard-outputs.ts'
import { type Edition, publish } from '../publish/publish.ts'
import { typeset } from '../typesetting/typeset.ts'
import type { MakeOptions } from './build-options.ts'
import { holdProse, namesInPaths, namesInReport, withoutNames } from './listed-names.ts'
import type { Built } from './outcome.ts'
import { type EditionPlan, originOf } from './plan.ts'
import { settingFrom } from './typesetting-problems.ts'

/** Makes an edition and publishes it. Throws an InputError with the problems of its inputs. */
export async function buildEdition(host: Host, plan: EditionPlan, options: MakeOptions): Promise<Built> {
  const edition = await makeEdition(host, plan, options)
  const work = () => publish(host, plan.name, edition, options)
  const { pdf, changes } = await timed(host, 'publish', work, plan.name)
  return { edition: plan.name, pdf, made: { pages: edition.pages, bytes: edition.pdf.length, changes } }
}

/** Every stage except publishing. Throws an InputError with the problems of charts and prose, or else of the pages. */
export function makeEdition(host: Host, plan: EditionPlan, options: MakeOptions): Promise<Edition> {
  return withoutNames(plan.study.guard, () => makeStages(host, plan, options))
}

async function makeStages(host: Host, plan: EditionPlan, options: MakeOptions): Promise<Edition> {
  const { name, study, wave, report } = plan
  const { cache, memo = noMemo } = host
  const { theme, fonts } = report
  const stage = <T>(title: string, work: () => T | Promise<T>) => timed(host, title, work, name)
  const problems = new ProblemList()
  const named = [
    ...namesInReport(report, study.guard),
    ...namesInPaths(plan.inputs, options.folders, study.guard),
  ]
  problems.add(named)

  const results = await stage('analyse', () => disclose(memo.run(name, analyse, study, wave.id, memo)))
  const drawing = memo.run(name, drawingContext, theme, fonts, named.length === 0 ? cache : undefined)
  const drawn = await problems.of(() =>
    stage('draw charts', () => memo.run(name, drawCharts, report.charts, results, drawing, memo)),
  )
  const typed = typedNumbers(report, study)
  const checked = { typed: typed.allowed, templates: checkReport(report, study) }
  const written = await problems.of(() =>
    stage('write prose', () =>
      writeProse(report, results, drawn ?? placeholderCharts(report), checked, memo),
    ),
  )
  problems.add([...typed.problems, ...unprintedQuotes(report, results)])
  const [charts, document] = problems.stopOr(drawn, written)
  holdProse(document, report, study.guard)

  const origin = originOf(plan, options.created)
  const definition = arrange(document, charts, theme, fonts, new Date(origin.created))
  const { pdf, pages, ...placed } = await stage('typeset', () =>
    settingFrom({ ...plan, files: host.files, folders: options.folders, document }, () =>
      typeset(definition),
    ),
  )
  const parts = { ...report, ...placed, charts, attachments: definition.attachments }
  const html = await stage('mark up', () => markUp(document, parts))
  guardPages(posix.join(options.folders.output, name), definition, html, study.guard)
  return {
    ...{ results, charts, document, pdf, pages, html, placed, origin },
    ...{ rows: countRows(study), guard: study.guard },
  }
}
