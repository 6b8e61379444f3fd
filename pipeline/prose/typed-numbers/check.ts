import { defined } from '../../core/defined.ts'
import { memoize, memoizeByObject, once } from '../../core/memoize.ts'
import { byPlace, formatProblem, type Problem } from '../../core/problem.ts'
import type { Noun } from '../../language/nouns.ts'
import type { QuantityWords } from '../../language/quantity-words.ts'
import type { AllowedName, Report, TemplateFile } from '../../report/report.ts'
import type { PrintedText, Question } from '../../study/study.ts'
import { withPartials } from '../templates/inclusion.ts'
import { figureNeighbours, placeKey } from './beside/figure-neighbours.ts'
import { typedInChart } from './chart-texts.ts'
import type { AskedQuestion, Rules } from './grammar/grammars.ts'
import type { FigureRules } from './naming/named-others.ts'
import { type NamedIn, namedStudy } from './naming/named-study.ts'
import { type ProseText, proseOf } from './reading/prose-text.ts'
import { readTexts } from './reading/read-prose.ts'
import { searchProse, type TemplateCheck, type TypedNumbers } from './search-prose.ts'
import { typedInStudy } from './study-texts.ts'

/** What the words of a report are read by. */
export interface WrittenIn {
  /** The words of its language; of every language it may be in while that is not known. */
  readonly languages: readonly QuantityWords[]
  /** What its study counts: "gemeenten", "geïnterviewden". */
  readonly nouns: readonly Noun[]
  /** What its study asks, if that is known. */
  readonly questions?: readonly Question[]
  /** What else sentences can name of it, if that is known. */
  readonly named?: NamedIn
  /** The texts of its study that reports print. */
  readonly printed?: readonly PrintedText[]
}

/** The parts of a report that hold prose. */
export type ReportProse = Pick<Report, 'sections' | 'partials' | 'names'> &
  Partial<Pick<Report, 'charts' | 'unread'>>

/**
 * Finds what a report says in words of its own that only data may say: in its sections and in the partials that they
 * include, in its charts, and in the texts of its study that it prints. That is every number and word of quantity outside helpers, those within a claim that do not follow from it, and
 * whatever changes the figure that it stands beside. Templates that cannot be read are passed over, and of several
 * languages only what is wrong in each is reported.
 */
export function findTypedNumbers(report: ReportProse, { languages, ...study }: WrittenIn): TypedNumbers {
  const [first, ...others] = languages.map((words) => findIn(report, words, study))
  if (first === undefined) return { problems: [], allowed: [] }
  const elsewhere = others.map(({ problems }) => new Set(problems.map(formatProblem)))
  return {
    problems: first.problems.filter((problem) =>
      elsewhere.every((problems) => problems.has(formatProblem(problem))),
    ),
    allowed: first.allowed,
  }
}

function findIn(
  report: ReportProse,
  words: QuantityWords,
  { nouns, questions, named, printed = [] }: Omit<WrittenIn, 'languages'>,
): TypedNumbers {
  const { sections, partials, names, charts = [], unread } = report
  const rules: Rules = {
    nouns,
    names: names.map(({ text }) => text),
    ...defined({ questions: questions?.map(asked), groups: named && groupsOf(named) }),
    numbered: numberedLabels(named, questions ?? []),
  }
  const asText = JSON.stringify(rules)
  const ofFigures: FigureRules = {
    ...rules,
    ...defined({ named: named && namedStudy(named, questions ?? [], charts) }),
  }
  const figuresAsText = JSON.stringify(ofFigures)
  // Another report answers for the partials that these do not lead to.
  const templates = [...withPartials(sections, partials)].map(readTemplate)
  const checks = templates.flatMap((template) => template?.check(partials)(words)(asText) ?? [])
  const isComplete = unread?.words !== true && templates.every((template) => template?.unsure.length === 0)
  const quantities = new Set(checks.flatMap((check) => check.quantities.map(placeKey)))
  const neighbours = sections.flatMap((section) => neighboursOf(section)(partials)(words)(figuresAsText))
  const inCharts = charts.map((chart) => typedInChart(chart, { words, ...rules }))
  const inStudy = typedInStudy(printed, words, rules)
  const used = new Set([...checks, ...inCharts, inStudy].flatMap(({ usedNames }) => usedNames))
  return {
    problems: [
      ...[
        ...checks.flatMap(({ problems }) => problems),
        ...inCharts.flatMap(({ problems }) => problems),
        ...inStudy.problems,
        ...neighbours.filter((problem) => !quantities.has(placeKey(problem))),
      ].sort(byPlace),
      ...(isComplete ? unusedNames(names, used) : []),
    ],
    allowed: checks.flatMap(({ allowed }) => allowed),
  }
}

function groupsOf({ strata }: NamedIn): string[] {
  return strata.flatMap(({ values }) => values.map(({ label }) => label))
}

/** A label with a number and a word, or with two numbers; "10" alone, as on a scale, may be any number. */
const NUMBERED = /\p{L}.*\d|\d.*\p{L}|\d\s*(?:[-–/]|\s)\s*\d/u

/** Labels with a number in digits, but for percentages, which would be findings. */
function numberedLabels(named: NamedIn | undefined, questions: readonly Question[]): string[] {
  const answers = questions.flatMap((each) => [...each.answers, ...each.nets, ...each.classes])
  const labels = [...(named === undefined ? [] : groupsOf(named)), ...answers.map(({ label }) => label)]
  return labels.filter((label) => NUMBERED.test(label) && !label.includes('%'))
}

/** Only what the words of a report are held against, since the rules are kept as text. */
function asked({ id, label, answers, unitOfAnalysis }: AskedQuestion): AskedQuestion {
  return {
    id,
    label,
    answers: answers.map((answer) => ({ id: answer.id, label: answer.label })),
    unitOfAnalysis,
  }
}

/** Rules that are remembered of one template and language: most of the studies that share a report go by the same. */
const MAX_RULES = 20

/** The same object for all templates, by which what follows from them is remembered. */
const searchRules = memoize(MAX_RULES, (rules) => JSON.parse(rules) as Rules)
const figureRules = memoize(MAX_RULES, (rules) => JSON.parse(rules) as FigureRules)

/** What stands beside the figures of a section, found once for the same partials and rules. */
const neighboursOf = memoizeByObject((section: TemplateFile) =>
  memoizeByObject((partials: readonly TemplateFile[]) =>
    memoizeByObject((words: QuantityWords) =>
      memoize(MAX_RULES, (rules): readonly Problem[] => {
        const readable = partials.every(isWhole) ? partials : partials.filter(isWhole)
        return isWhole(section) ? figureNeighbours(section, readable, words, figureRules(rules)) : []
      }),
    ),
  ),
)

/** Beside a tag that cannot be read stands what does not stand beside it in the report. */
function isWhole(template: TemplateFile): boolean {
  return proseOf(template)?.unsure.length === 0
}

interface ReadTemplate extends Pick<ProseText, 'unsure'> {
  /** @returns takes the words of a language, then the rules as JSON */
  check(partials: readonly TemplateFile[]): (words: QuantityWords) => (rules: string) => TemplateCheck
}

/** Many editions are made from one template, which is searched once. Undefined for one that cannot be read. */
const readTemplate = memoizeByObject((template: TemplateFile): ReadTemplate | undefined => {
  const prose = proseOf(template)
  if (prose === undefined) return undefined
  const { unsure } = prose
  const check = memoizeByObject((all: readonly TemplateFile[]) => {
    const texts = once(() => readTexts(template, all))
    return memoizeByObject((words: QuantityWords) =>
      memoize(MAX_RULES, (rules) =>
        searchProse(template, { prose, texts: texts(), words, rules: searchRules(rules) }),
      ),
    )
  })
  return { unsure, check }
})

/** A name that excuses no number would hide one later. */
function unusedNames(names: readonly AllowedName[], used: ReadonlySet<string>): Problem[] {
  return names
    .filter(({ text }) => !used.has(text.replace(/\s+/g, ' ')))
    .map(({ text, place, source }) => ({
      ...place,
      rule: 'unused-name',
      message: `no template needs the name \`${text}\` to account for a number`,
      hint: 'remove it',
      source,
    }))
}
