import type { Results } from '../analysis/results.ts'
import { defined } from '../core/defined.ts'
import { addAll } from '../core/lists.ts'
import { type Memo, noMemo } from '../core/memo.ts'
import { byPlace, InputError, type Problem } from '../core/problem.ts'
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
import type { ChartEntry } from './templates/call.ts'
import {
  type CheckedReport,
  checkReport,
  type Pruned,
  type ReportTemplates,
} from './templates/check-report.ts'
import { fillTemplate } from './templates/fill.ts'
import { coverOf } from './templates/furniture.ts'
import type { StudyNames } from './templates/known-names.ts'
import { namedIn } from './templates/named-in.ts'
import { findTypedNumbers, type ReportProse } from './typed-numbers/check.ts'
import type { TypedNumber, TypedNumbers } from './typed-numbers/search-prose.ts'

/** What is known of a report's templates before they are filled. */
export interface Checked {
  readonly templates?: CheckedReport
  /** Numbers that templates may type, each with why, which the trace notes. */
  readonly typed?: readonly TypedNumber[]
}

/**
 * Fills the report's templates with results and reads them as one document tree, with tables, charts and footnotes
 * numbered and references resolved.
 *
 * @param checked what is known of its templates; they are checked here when it is not
 * @throws InputError with the problems of every template, or, once all can be filled, of the text as a whole
 */
export function writeProse(
  report: Report,
  results: DisclosedResults,
  charts: readonly ChartEntry[],
  checked: Checked = {},
  memory = noMemo,
): ReportDocument {
  const filled = fillSections(report, results, charts, { memory, ...checked })
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
      ...trace.others.map((other) => withReason(other, checked.typed ?? [])),
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
 * Stops at what is wrong with templates whatever the data, numbers typed by hand among it: of a report that cannot be
 * filled, because its study or another part of it cannot be read.
 *
 * @param study whose names and words they use; unknown while it cannot be read
 * @throws InputError with all problems
 */
export function checkTemplates(report: ReportProse & ReportTemplates, study?: StudyWords & StudyNames): void {
  const { problems } = checkReport(report, study ?? NO_NAMES)
  stopAt([...problems, ...typedNumbers(report, study).problems])
}

const NO_NAMES: StudyNames = {}

/** What templates type by hand; of a study that cannot be read only what is wrong in every language. */
export function typedNumbers(report: ReportProse, study?: StudyWords): TypedNumbers {
  if (study === undefined) {
    const languages = Object.values(LANGUAGES).map(({ quantities }) => quantities)
    return findTypedNumbers(report, { languages, nouns: [] })
  }
  const { language, unitNoun, interviewNoun } = study
  return findTypedNumbers(report, { languages: [language.quantities], nouns: [unitNoun, interviewNoun] })
}

/** What results know of names; the waves after this one they do not know. */
function namesIn({ questions, strata, topics }: Results): StudyNames {
  return { questions, strata, topics }
}

function fillSections(
  report: Report,
  results: Results,
  charts: readonly ChartEntry[],
  { memory, templates = checkReport({ ...report, charts }, namesIn(results)) }: Checked & { memory: Memo },
): FilledSection[] {
  const { partials, sections } = report
  const edition = `${results.study.id}/${results.wave.id}`
  const problems = [...templates.problems]
  const filled: FilledSection[] = []
  for (const template of sections) {
    if (!templates.isReadable(template)) continue
    const section = memory.run(
      `${edition} ${template.file}`,
      fillSection,
      template,
      partials,
      results,
      charts,
      templates.pruned,
    )
    addAll(problems, section.filled.problems)
    filled.push(section)
  }
  stopAt(problems.toSorted(byPlace))
  return filled
}

function fillSection(
  template: TemplateFile,
  partials: readonly TemplateFile[],
  results: Results,
  charts: readonly ChartEntry[],
  pruned: Pruned | undefined,
): FilledSection {
  const named = new Map(charts.map((chart) => [chart.name, chart]))
  const filled = fillTemplate(template, { results, charts: named, partials, pruned })
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
  const named = [...sections, ...partials].map((template) => namedIn(template).targets)
  return charts
    .filter(({ name }) => name !== cover?.chart && !named.some((targets) => targets.has(`chart:${name}`)))
    .map(({ name, file }) => ({
      file,
      line: 1,
      column: 1,
      rule: 'unused-chart',
      message: `no section shows the chart \`${name}\``,
      hint: `show it with \`{{chart "${name}"}}\`, or remove the file`,
    }))
}

/** Quotes that no section prints would be lost without a word. */
export function unprintedQuotes(
  { sections, partials }: Pick<Report, 'sections' | 'partials'>,
  { quotes }: Pick<Results, 'quotes'>,
): Problem[] {
  const named = [...sections, ...partials].map((template) => namedIn(template).topics)
  const first = new Map(quotes.toReversed().map((quote) => [quote.topic, quote.place]))
  return [...first]
    .filter(([topic]) => !named.some((topics) => topics.has(topic)))
    .map(([topic, place]) => ({
      ...place,
      rule: 'unprinted-quotes',
      message: `no section prints the quotes on \`${topic}\``,
      hint: `print them with \`{{quotes "${topic}"}}\`, or remove them`,
    }))
    .sort(byPlace)
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems)
}
