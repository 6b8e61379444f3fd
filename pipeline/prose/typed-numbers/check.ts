import { formatProblem, type Place, type Problem } from '../../core/problem.ts'
import { remember, rememberFor } from '../../core/remember.ts'
import { SourceText } from '../../input/source-text.ts'
import type { Noun } from '../../language/nouns.ts'
import type { AllowedName, Report, TemplateFile } from '../../report/report.ts'
import { dutchQuantities } from './dutch.ts'
import { englishQuantities } from './english.ts'
import { type Excuse, excusesIn, reasonProblem, staleProblem } from './excuses.ts'
import { type Allowed, findAllowed, findQuantities, isWithin, joinNeighbours, type Quantity } from './find.ts'
import { type ProseText, proseOf } from './prose-text.ts'
import type { QuantityWords, WordKind } from './words.ts'

/** A number that is typed in a template and may be. */
export interface TypedNumber extends Place {
  readonly text: string
  /** What it is, or the writer's reason. */
  readonly why: string
}

/** What a report's templates type by hand: what may not stand, and what may. */
export interface TypedNumbers {
  readonly problems: readonly Problem[]
  readonly allowed: readonly TypedNumber[]
}

/** The language of a report and what its study counts: "gemeenten", "geïnterviewden". */
export interface WrittenIn {
  /** BCP 47. */
  readonly tag: string
  readonly nouns: readonly Noun[]
}

/** The parts of a report that hold prose. */
export type ReportProse = Pick<Report, 'sections' | 'partials' | 'names'>

const LANGUAGES: readonly QuantityWords[] = [dutchQuantities, englishQuantities]

function wordsOf(tag: string): QuantityWords {
  const words = LANGUAGES.find((each) => each.tag === tag)
  if (words === undefined) throw new Error(`there are no words of quantity for ${tag}`)
  return words
}

/**
 * Finds every number and word of quantity in the prose of a report: in its sections and in the partials that they
 * include, outside helpers and claims. Templates that cannot be read are passed over.
 *
 * @param writtenIn unknown while the study cannot be read: then only what is wrong in every language is told
 */
export function findTypedNumbers(report: ReportProse, writtenIn?: WrittenIn): TypedNumbers {
  const templates = readTemplates(report)
  const tags = writtenIn === undefined ? LANGUAGES.map(({ tag }) => tag) : [writtenIn.tag]
  const [first, ...others] = tags.map((tag) => findIn(templates, report.names, tag, writtenIn?.nouns ?? []))
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
  templates: readonly (ReadTemplate | undefined)[],
  allowedNames: readonly AllowedName[],
  tag: string,
  nouns: readonly Noun[],
): TypedNumbers {
  const rules: Rules = { tag, nouns, names: allowedNames.map(({ text }) => text) }
  const checks = templates.flatMap((template) => template?.check(JSON.stringify(rules)) ?? [])
  const isComplete = checks.length === templates.length
  const used = new Set(checks.flatMap((check) => check.usedNames))
  return {
    problems: [
      ...checks.flatMap(({ problems }) => problems),
      ...(isComplete ? unusedNames(allowedNames, used) : []),
    ],
    allowed: checks.flatMap(({ allowed }) => allowed),
  }
}

/** The sections and, once each, the partials that they lead to: another report answers for the rest. */
function readTemplates({ sections, partials }: ReportProse): (ReadTemplate | undefined)[] {
  const read = new Map<TemplateFile, ReadTemplate | undefined>()
  const open = [...sections]
  for (let template = open.shift(); template !== undefined; template = open.shift()) {
    const now = readTemplate(template)
    read.set(template, now)
    const included = partials.filter(({ name }) => now?.partials.includes(name))
    open.push(...included.filter((each) => !open.includes(each) && !read.has(each)))
  }
  return [...read.values()]
}

interface ReadTemplate extends Pick<ProseText, 'partials'> {
  /** @param rules as JSON */
  check(rules: string): TemplateCheck
}

/** Rules that are remembered of one template: most of the studies that share a report go by the same. */
const MOST_RULES = 20

/** Many editions are made from one template, which is searched once. Undefined for one that cannot be read. */
const readTemplate = rememberFor((template: TemplateFile): ReadTemplate | undefined => {
  const prose = proseOf(template)
  const check = (text: ProseText) =>
    remember(MOST_RULES, (rules) => searchProse(template, text, JSON.parse(rules) as Rules))
  return prose && { partials: prose.partials, check: check(prose) }
})

interface TemplateCheck extends TypedNumbers {
  readonly usedNames: readonly string[]
}

interface Rules {
  /** Of the language whose words are looked for. */
  readonly tag: string
  readonly nouns: readonly Noun[]
  readonly names: readonly string[]
}

function searchProse(template: TemplateFile, prose: ProseText, rules: Rules): TemplateCheck {
  const source = new SourceText(template.file, template.source)
  const { used, open } = sortOut(prose.text, rules)
  const excuses = excusesIn(source, prose.comments)
  const typed = open.map((quantity) => {
    const { line } = source.place(quantity.start)
    return { quantity, excuse: excuses.find((each) => each.line === line) }
  })
  const needed = new Set(typed.map(({ excuse }) => excuse))
  const textOf = ({ start, end }: Quantity | Allowed) =>
    template.source.slice(start, end).replace(/\s+/g, ' ')
  return {
    problems: [
      ...typed.flatMap(({ quantity, excuse }) =>
        excuse === undefined ? [typedProblem(source, quantity, textOf(quantity))] : [],
      ),
      ...excuses.flatMap((excuse) =>
        needed.has(excuse) ? reasonProblem(source, excuse) : [staleProblem(source, excuse)],
      ),
    ].sort((a, b) => a.line - b.line || a.column - b.column),
    allowed: [
      ...used.map((range) => ({ range, why: WHY[range.why] })),
      ...typed.flatMap(({ quantity, excuse }) => excused(quantity, excuse)),
    ]
      .sort((a, b) => a.range.start - b.range.start)
      .map(({ range, why }) => ({ ...source.place(range.start), text: textOf(range), why })),
    usedNames: used.filter(({ why }) => why === 'name').map(textOf),
  }
}

const WHY = {
  name: 'a name, listed in report.json',
  date: 'a date',
  law: 'an article or section of a law',
  idiom: 'a figure of speech',
} as const

function excused(range: Quantity, excuse: Excuse | undefined) {
  return excuse === undefined ? [] : [{ range, why: excuse.reason }]
}

/** The quantities that no name, date, law or figure of speech accounts for, and the ones of those that do. */
function sortOut(text: string, { tag, nouns, names }: Rules) {
  const words = wordsOf(tag)
  const allowed = findAllowed(text, words, names)
  const quantities = findQuantities(text, words, nouns)
  const open = quantities.filter((quantity) => !allowed.some((range) => isWithin(quantity, range)))
  const needed = allowed.filter((range) => quantities.some((quantity) => isWithin(quantity, range)))
  const used = needed.filter((range, index) => {
    const wider = needed.find((other) => other !== range && isWithin(range, other))
    return wider === undefined || needed.indexOf(wider) > index
  })
  return { open: joinNeighbours(text, open), used }
}

/** What a writer puts in the word's place. */
const HELPERS: Readonly<Record<WordKind, string>> = {
  number: '`{{counted …}}`',
  percent: '`{{percent …}}`',
  fraction: '`{{fraction …}}`',
  quantifier: '`{{quantifier …}}`',
  order: '`{{wave-label …}}`',
  change: '`{{change …}}`',
}

function typedProblem(source: SourceText, { start, kind }: Quantity, text: string): Problem {
  return source.problem(start, {
    rule: 'typed-number',
    message: `\`${text}\` is typed by hand`,
    hint: `write it with a helper such as ${HELPERS[kind]}, assert it with \`{{#claim …}}\`, or excuse the line with \`{{!-- typed: why it may stand --}}\``,
  })
}

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
