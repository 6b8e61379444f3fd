import { memoize, memoizeByObject } from '../../core/memoize.ts'
import { formatProblem, type Place, type Problem } from '../../core/problem.ts'
import { SourceText } from '../../input/source-text.ts'
import type { Noun } from '../../language/nouns.ts'
import type { QuantityWords, WordKind } from '../../language/quantity-words.ts'
import type { AllowedName, Report, TemplateFile } from '../../report/report.ts'
import { type Excuse, excusesIn, reasonProblem, staleProblem } from './excuses.ts'
import { type Allowed, findAllowed, findQuantities, isWithin, joinNeighbours, type Quantity } from './find.ts'
import { type ProseText, proseOf } from './prose-text.ts'

/** A number that is typed in a template and may be. */
export interface TypedNumber extends Place {
  readonly text: string
  /** What it is, or the writer's reason. */
  readonly why: string
}

/** What a report's templates type by hand: what is not allowed, and what is. */
export interface TypedNumbers {
  readonly problems: readonly Problem[]
  readonly allowed: readonly TypedNumber[]
}

/** What the words of a report are read by. */
export interface WrittenIn {
  /** The words of its language; of every language it may be in while that is not known. */
  readonly languages: readonly QuantityWords[]
  /** What its study counts: "gemeenten", "geïnterviewden". */
  readonly nouns: readonly Noun[]
}

/** The parts of a report that hold prose. */
export type ReportProse = Pick<Report, 'sections' | 'partials' | 'names'>

/**
 * Finds every number and word of quantity in the prose of a report: in its sections and in the partials that they
 * include, outside helpers and claims. Templates that cannot be read are passed over, and of several languages only what
 * is wrong in each is reported.
 */
export function findTypedNumbers(report: ReportProse, { languages, nouns }: WrittenIn): TypedNumbers {
  const templates = readTemplates(report)
  const [first, ...others] = languages.map((words) => findIn(templates, report.names, words, nouns))
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
  words: QuantityWords,
  nouns: readonly Noun[],
): TypedNumbers {
  const rules: Rules = { nouns, names: allowedNames.map(({ text }) => text) }
  const checks = templates.flatMap((template) => template?.check(words)(JSON.stringify(rules)) ?? [])
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
    for (const each of included) if (!open.includes(each) && !read.has(each)) open.push(each)
  }
  return [...read.values()]
}

interface ReadTemplate extends Pick<ProseText, 'partials'> {
  /** @returns takes the rules as JSON */
  check(words: QuantityWords): (rules: string) => TemplateCheck
}

/** Rules that are remembered of one template and language: most of the studies that share a report go by the same. */
const MAX_RULES = 20

/** Many editions are made from one template, which is searched once. Undefined for one that cannot be read. */
const readTemplate = memoizeByObject((template: TemplateFile): ReadTemplate | undefined => {
  const prose = proseOf(template)
  const check = (text: ProseText) =>
    memoizeByObject((words: QuantityWords) =>
      memoize(MAX_RULES, (rules) => searchProse(template, text, words, JSON.parse(rules) as Rules)),
    )
  return prose && { partials: prose.partials, check: check(prose) }
})

interface TemplateCheck extends TypedNumbers {
  readonly usedNames: readonly string[]
}

interface Rules {
  readonly nouns: readonly Noun[]
  readonly names: readonly string[]
}

function searchProse(
  template: TemplateFile,
  prose: ProseText,
  words: QuantityWords,
  rules: Rules,
): TemplateCheck {
  const source = new SourceText(template.file, template.source)
  const { used, open } = sortOut(prose.text, words, rules)
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
function sortOut(text: string, words: QuantityWords, { nouns, names }: Rules) {
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
