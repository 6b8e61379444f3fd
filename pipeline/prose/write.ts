import type { Results } from '../analysis/results.ts'
import { defined } from '../core/defined.ts'
import { addAll } from '../core/lists.ts'
import { type Memo, noMemo } from '../core/memo.ts'
import { InputError, type Problem } from '../core/problem.ts'
import type { DisclosedResults } from '../disclosure/disclose.ts'
import { LANGUAGES } from '../language/languages.ts'
import { isReported } from '../language/phrase.ts'
import type { Report, TemplateFile } from '../report/report.ts'
import type { Study } from '../study/study.ts'
import { colophonOf, numbersIn } from './compose/colophon.ts'
import { composeSection } from './compose/compose.ts'
import type { FilledSection } from './compose/filled.ts'
import { parseMarkdown } from './compose/markdown.ts'
import { checkTargets, collectTargets, type Targets } from './compose/targets.ts'
import { Trace, TYPED } from './compose/trace.ts'
import { unprintedWordings, usedWordings } from './compose/used-wordings.ts'
import { COVER_TRACE_IDS, type OtherNumber, type ReportDocument, type Section } from './document.ts'
import { type ChartEntry, subgroupNames } from './templates/call.ts'
import { checkTemplate } from './templates/check-template.ts'
import { fillTemplate } from './templates/fill.ts'
import { coverOf } from './templates/furniture.ts'
import { namedCharts } from './templates/named-charts.ts'
import {
  findTypedNumbers,
  type ReportProse,
  type TypedNumber,
  type TypedNumbers,
} from './typed-numbers/check.ts'

/**
 * Fills the report's templates with results and reads them as one document tree, with tables, charts and footnotes
 * numbered and references resolved.
 *
 * @param typed numbers that templates may type, each with why, which the trace notes
 * @throws InputError with the problems of every template, or, once all can be filled, of the text as a whole
 */
export function writeProse(
  report: Report,
  results: DisclosedResults,
  charts: readonly ChartEntry[],
  typed: readonly TypedNumber[] = [],
  memory = noMemo,
): ReportDocument {
  const filled = fillSections(report, results, charts, memory)
  const targets = collectTargets(filled, results.language.words)
  const trace = new Trace()
  const { sections, problems } = composeSections(filled, report, targets, results, trace)
  stopAt([
    ...checkTargets(filled, targets),
    ...problems,
    ...unusedCharts(report),
    ...unprintedWordings(filled),
  ])
  const { wave, study, language } = results
  const colophon = colophonOf(results)
  return {
    title: wave.title,
    ...defined({ subtitle: wave.subtitle }),
    publisher: study.publisher,
    language: language.tag,
    published: wave.published,
    month: language.month(wave.published),
    words: language.words,
    hyphenation: language.hyphenation,
    ...coverOf(report, charts, trace),
    colophon,
    sections,
    uses: filled.flatMap((section) => section.filled.uses),
    figures: trace.figures,
    others: [
      ...trace.others.map((other) => withReason(other, typed)),
      ...furnitureNumbers(results),
      ...numbersIn(colophon),
    ],
    claims: filled.flatMap((section) => section.filled.claims),
  }
}

/** With why a typed number is allowed: by the first that its text holds and its template may type. */
function withReason(other: OtherNumber, typed: readonly TypedNumber[]): OtherNumber {
  if (other.reason !== TYPED) return other
  const found = typed.find(({ file, text }) => file === other.place?.file && other.text.includes(text))
  return found === undefined ? other : { ...other, reason: `${TYPED}: ${found.why}` }
}

/** Numbers on the cover and in the footer. */
function furnitureNumbers({ wave, study, language }: Results): OtherNumber[] {
  const texts: readonly OtherNumber[] = [
    { traceId: COVER_TRACE_IDS.title, text: wave.title, reason: 'the title of the report' },
    { traceId: COVER_TRACE_IDS.subtitle, text: wave.subtitle ?? '', reason: 'the subtitle of the report' },
    { traceId: COVER_TRACE_IDS.publisher, text: study.publisher, reason: 'the name of the publisher' },
    {
      traceId: COVER_TRACE_IDS.published,
      text: language.date(wave.published),
      reason: 'the date of publication',
    },
  ]
  return texts.filter(isReported)
}

type StudyWords = Pick<Study, 'language' | 'unitNoun' | 'interviewNoun'>

/**
 * Stops at problems of templates that keep them from being filled: syntax, and names of helpers, values and partials.
 * Numbers typed by hand are reported with them, or else when the report is filled.
 *
 * @param study whose words they are written in; unknown while it cannot be read, so that nothing will be filled
 */
export function checkTemplates(report: ReportProse, study?: StudyWords): void {
  const { partials, sections } = report
  const problems = [...partials, ...sections].flatMap((template) => checkTemplate(template, partials))
  if (problems.length > 0 || study === undefined)
    stopAt([...problems, ...typedNumbers(report, study).problems])
}

/** What templates type by hand; of a study that cannot be read only what is wrong in every language. */
export function typedNumbers(report: ReportProse, study?: StudyWords): TypedNumbers {
  if (study === undefined) {
    const languages = Object.values(LANGUAGES).map(({ quantities }) => quantities)
    return findTypedNumbers(report, { languages, nouns: [] })
  }
  const { language, unitNoun, interviewNoun } = study
  return findTypedNumbers(report, { languages: [language.quantities], nouns: [unitNoun, interviewNoun] })
}

function fillSections(
  report: Report,
  results: Results,
  charts: readonly ChartEntry[],
  memory: Memo,
): FilledSection[] {
  const { partials, sections } = report
  const edition = `${results.study.id}/${results.wave.id}`
  const subgroups = subgroupNames(results)
  const check = (template: TemplateFile) => checkTemplate(template, partials, subgroups)
  const problems = partials.flatMap(check)
  const areSound = problems.length === 0
  const filled: FilledSection[] = []
  for (const template of sections) {
    const found = check(template)
    addAll(problems, found)
    if (found.length > 0 || !areSound) continue
    const section = memory.run(
      `${edition} ${template.file}`,
      fillSection,
      template,
      partials,
      results,
      charts,
    )
    addAll(problems, section.filled.problems)
    filled.push(section)
  }
  stopAt(problems)
  return filled
}

function fillSection(
  template: TemplateFile,
  partials: readonly TemplateFile[],
  results: Results,
  charts: readonly ChartEntry[],
): FilledSection {
  const named = new Map(charts.map((chart) => [chart.name, chart]))
  const filled = fillTemplate(template, { results, charts: named, partials })
  return { template, filled, tree: parseMarkdown(filled.markdown) }
}

function composeSections(
  filled: readonly FilledSection[],
  { settings }: Report,
  targets: Targets,
  { language }: Results,
  trace: Trace,
) {
  const wordings = usedWordings(filled, language)
  const sections: Section[] = []
  const problems: Problem[] = []
  let firstFootnote = 1
  for (const each of filled) {
    const composed = composeSection(each, { language, targets, trace, wordings, settings, firstFootnote })
    sections.push(composed.section)
    addAll(problems, composed.problems)
    firstFootnote += composed.section.footnotes.length
  }
  return { sections, problems }
}

/** A chart that no section shows would be drawn, and could go stale, for nobody. */
function unusedCharts({ charts, cover, sections, partials }: Report): Problem[] {
  const named = [...sections, ...partials].map(namedCharts)
  return charts
    .filter(({ name }) => name !== cover?.chart && !named.some((names) => names.has(name)))
    .map(({ name, file }) => ({
      file,
      line: 1,
      column: 1,
      rule: 'unused-chart',
      message: `no section shows the chart \`${name}\``,
      hint: `show it with \`{{chart "${name}"}}\`, or remove the file`,
    }))
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems)
}
