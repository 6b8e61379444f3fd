import type { ReportTests } from '../analysis/differences.ts'
import type { Results } from '../analysis/results.ts'
import { defined } from '../core/defined.ts'
import { addAll } from '../core/lists.ts'
import { type Memo, noMemo } from '../core/memo.ts'
import { byPlace, InputError, type Place, type Problem } from '../core/problem.ts'
import type { DisclosedResults } from '../disclosure/disclose.ts'
import { LANGUAGES } from '../language/languages.ts'
import { isReported } from '../language/phrase.ts'
import type { DraftReport, TemplateFile } from '../report/report.ts'
import type { Study } from '../study/study.ts'
import { colophonOf, numbersIn } from './compose/colophon.ts'
import { composeSection } from './compose/compose.ts'
import { unsaidDeskResearch } from './compose/desk-research.ts'
import type { FilledSection } from './compose/filled.ts'
import { areSaidToBeInvented } from './compose/invented-quotes.ts'
import { parseMarkdown } from './compose/markdown.ts'
import { checkTargets, collectTargets, type Targets } from './compose/targets.ts'
import { Trace, TYPED } from './compose/trace.ts'
import { unprintedWordings, usedWordings, WORDINGS_HELPER } from './compose/used-wordings.ts'
import { mayFollow } from './consequences.ts'
import { COVER_TRACE_IDS, type OtherNumber, type ReportDocument, type Section } from './document.ts'
import { hiddenIn } from './hidden.ts'
import { byName, reportTests } from './report-tests.ts'
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
import { findTypedNumbers, type ReportProse } from './typed-numbers/check.ts'
import type { TypedNumber, TypedNumbers } from './typed-numbers/search-prose.ts'
import { unusedCharts } from './unshown.ts'

/** What is known before a report's templates are filled. */
export interface Known {
  /** What is known of the templates; they are checked when it is not. */
  readonly templates?: CheckedReport
  /** Numbers that templates may type, each with why, which the trace notes. */
  readonly typed?: readonly TypedNumber[]
  /** What was made of the same inputs before. */
  readonly memory?: Memo
}

/**
 * Fills the report's templates with results and reads them as one document tree, with tables, charts and footnotes
 * numbered and references resolved.
 *
 * @throws InputError with the problems of every template
 */
export function writeProse(
  report: DraftReport,
  results: DisclosedResults,
  charts: readonly ChartEntry[],
  known: Known = {},
): ReportDocument {
  const { value, problems } = draftProse(report, results, charts, known)
  stopAt(problems)
  return value
}

/** A document of the sections in which nothing is wrong, and the problems of all. */
export interface DraftDocument {
  readonly value: ReportDocument
  readonly problems: readonly Problem[]
}

/** The same of templates in which something may be wrong. */
export function draftProse(
  report: DraftReport,
  results: DisclosedResults,
  charts: readonly ChartEntry[],
  known: Known = {},
): DraftDocument {
  const { filled, faulty, problems: unfilled } = fillSections(report, results, charts, known)
  const hidden = hiddenIn(report, faulty)
  const targets = collectTargets(filled, results.language.words)
  const trace = new Trace()
  const composed = composeSections(filled, report, targets, results, trace)
  const problems = [
    ...unfilled,
    ...checkTargets(filled, targets, hidden.mayHoldTarget),
    ...composed.problems.filter((problem) => !unfilled.some((other) => isOnSameLine(problem, other))),
    ...unusedCharts(report, hidden),
    ...(hidden.mayCall(WORDINGS_HELPER) ? [] : unprintedWordings(filled)),
    ...(faulty.length > 0 ? [] : unsaidDeskResearch(trace.figures, filled, results)),
  ]
  const { wave, study, language } = results
  const colophon = colophonOf(results)
  const value = {
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
    sections: composed.sections.filter((_section, index) => !hasProblem(filled[index], problems)),
    uses: filled.flatMap((section) => section.filled.uses),
    figures: trace.figures,
    others: [
      ...trace.others.map((other) => withReason(other, known.typed ?? [])),
      ...furnitureNumbers(results),
      ...numbersIn(colophon),
    ],
    claims: filled.flatMap((section) => section.filled.claims),
  }
  return { value, problems }
}

/** What stands on the line of another mistake may follow from it. */
function isOnSameLine(one: Place, other: Place): boolean {
  return one.file === other.file && one.line === other.line
}

function hasProblem(section: FilledSection | undefined, problems: readonly Problem[]): boolean {
  return problems.some(({ file }) => file === section?.template.file)
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

type StudyWords = Pick<Study, 'language' | 'unitNoun' | 'interviewNoun' | 'unread'> &
  Partial<Pick<Study, 'questions' | 'strata' | 'waves' | 'printed'>>

/**
 * Stops at what is wrong with templates whatever the data, numbers typed by hand among it, while there is nothing to fill
 * them from.
 *
 * @throws InputError with all problems
 */
export function checkTemplates(report: ReportProse & ReportTemplates): void {
  const { problems } = checkReport(report, NO_NAMES)
  stopAt([...problems, ...typedNumbers(report).problems])
}

const NO_NAMES: StudyNames = {}

/**
 * What templates type by hand; of a study whose words are not known only what is wrong in every language.
 *
 * @param reported id of the wave that is reported; without it nothing is said of groups and waves that sentences name
 */
export function typedNumbers(
  report: ReportProse & Pick<DraftReport, 'unread'>,
  study?: StudyWords,
  reported?: string,
): TypedNumbers {
  if (report.unread?.names) return { problems: [], allowed: [] }
  if (study === undefined || study.unread?.words) {
    const languages = Object.values(LANGUAGES).map(({ quantities }) => quantities)
    return findTypedNumbers(report, { languages, nouns: [] })
  }
  const { language, unitNoun, interviewNoun, questions, strata = [], waves = [], printed } = study
  return findTypedNumbers(report, {
    languages: [language.quantities],
    nouns: [unitNoun, interviewNoun],
    ...defined({
      questions,
      printed,
      named: reported === undefined ? undefined : { strata, waves, reported },
    }),
  })
}

/** What results know of names; the waves after this one they do not know. */
function namesIn({ design, questions, batteries, strata, topics, unread }: Results): StudyNames {
  return { design, questions, batteries, strata, topics, ...defined({ unread }) }
}

/** Sections that could be filled, templates in which something is wrong, and what. */
function fillSections(
  report: DraftReport,
  results: Results,
  charts: readonly ChartEntry[],
  { memory = noMemo, templates = checkReport({ ...report, charts }, namesIn(results)) }: Known,
): { filled: readonly FilledSection[]; faulty: readonly TemplateFile[]; problems: readonly Problem[] } {
  const { partials, sections } = report
  const edition = `${results.study.id}/${results.wave.id}`
  const readable = sections.filter((template) => templates.isReadable(template))
  const tests = reportTests(readable, { partials, results, charts, pruned: templates.pruned }, memory)
  const problems = [...templates.problems]
  const faulty = [...partials, ...sections].filter(({ file }) => problems.some((each) => each.file === file))
  const filled: FilledSection[] = []
  for (const template of sections) {
    if (!templates.isReadable(template)) {
      faulty.push(template)
      continue
    }
    const section = memory.run(
      `${edition} ${template.file}`,
      fillSection,
      template,
      partials,
      results,
      charts,
      templates.pruned,
      tests,
    )
    const faults = section.filled.problems.filter(({ rule }) => !mayFollow(rule, results.unread))
    addAll(problems, faults)
    if (faults.length > 0) faulty.push(template)
    filled.push(section)
  }
  return { filled, faulty, problems: problems.toSorted(byPlace) }
}

function fillSection(
  template: TemplateFile,
  partials: readonly TemplateFile[],
  results: Results,
  charts: readonly ChartEntry[],
  pruned: Pruned | undefined,
  tests: ReportTests | undefined,
): FilledSection {
  const filled = fillTemplate(template, { results, charts: byName(charts), partials, pruned, tests })
  return { template, partials, filled, tree: parseMarkdown(filled.markdown) }
}

function composeSections(
  filled: readonly FilledSection[],
  { settings }: DraftReport,
  targets: Targets,
  { language, quotes }: Results,
  trace: Trace,
) {
  const wordings = usedWordings(filled, language)
  const saysQuotesAreInvented = areSaidToBeInvented(quotes, filled, language)
  const frame = { language, targets, trace, wordings, saysQuotesAreInvented, settings }
  const sections: Section[] = []
  const problems: Problem[] = []
  let firstFootnote = 1
  for (const each of filled) {
    const composed = composeSection(each, { ...frame, firstFootnote })
    sections.push(composed.section)
    addAll(problems, composed.problems)
    firstFootnote += composed.section.footnotes.length
  }
  return { sections, problems }
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems)
}
