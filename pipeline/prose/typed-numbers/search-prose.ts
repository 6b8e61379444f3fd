import type { Place, Problem } from '../../core/problem.ts'
import { SourceText } from '../../input/source-text.ts'
import { LANGUAGES } from '../../language/languages.ts'
import type { QuantityWords, WordKind } from '../../language/quantity-words.ts'
import type { TemplateFile } from '../../report/report.ts'
import { degreesIn } from './claims/claim-degrees.ts'
import { sharedClaims } from './claims/claim-results.ts'
import { claimAround, claimWordsProblem, onlyInClaims } from './claims/claim-words.ts'
import { variantWords } from './claims/variant-words.ts'
import { containerProblems } from './containers.ts'
import { type Excuse, excusesIn, reasonProblem, staleProblem } from './excuses.ts'
import { isWithin, joinNeighbours, type Quantity, readQuantities } from './grammar/find.ts'
import type { Rules } from './grammar/grammars.ts'
import { misreadIn } from './reading/misread.ts'
import type { ClaimText, Range } from './reading/prose-text.ts'
import { distinct, type ReadText, type Written, written } from './reading/read-prose.ts'
import type { Search } from './search.ts'

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

/** What one template types by hand. */
export interface TemplateCheck extends TypedNumbers {
  /** Where it says quantities, whether it may or not. */
  readonly quantities: readonly Place[]
  readonly usedNames: readonly string[]
}

/** Finds every quantity in a template, and sorts out which may be there. */
export function searchProse(template: TemplateFile, search: Search): TemplateCheck {
  const { prose } = search
  const source = new SourceText(template.file, template.source)
  const { all, used, open, shared } = sortOut(source, search)
  const excuses = excusesIn(source, prose.comments)
  const isSure = (range: Range) => !prose.unsure.some((stretch) => overlaps(range, stretch))
  const isWhole = prose.unsure.length === 0
  const misread = misreadIn(template.source, search.texts).filter(isSure)
  const typed = open
    .filter(isSure)
    .filter((quantity) => !misread.some((each) => isWithin(quantity, each)))
    .flatMap((quantity) => problemsOf(source, quantity, search, shared))
  const widest = outermost(typed.map(({ quantity }) => quantity))
  const told = typed
    .filter(({ quantity }) => widest.has(quantity))
    .map((each) => ({ ...each, excuse: excuses.find(({ line }) => line === each.problem.line) }))
  const needed = new Set(told.map(({ excuse }) => excuse))
  return {
    problems: [
      ...told.flatMap(({ problem, excuse }) => (excuse === undefined ? [problem] : [])),
      ...(isWhole ? containerProblems(source, prose) : []),
      ...misread.map(({ start, finding }) => source.problem(start, finding)),
      ...(isWhole ? variantWords(template, search.words) : []),
      ...excuses.flatMap((excuse) => {
        if (needed.has(excuse)) return reasonProblem(source, excuse)
        return isWhole ? [staleProblem(source, excuse)] : []
      }),
    ].sort((a, b) => a.line - b.line || a.column - b.column),
    allowed: [
      ...used.map((range) => ({ range, why: WHY[range.why] })),
      ...told.flatMap(({ quantity, excuse }) => excused(quantity, excuse)),
    ]
      .sort((a, b) => a.range.start - b.range.start)
      .map(({ range, why }) => ({ ...source.place(range.start), text: range.text, why })),
    quantities: all.map(({ start }) => source.place(start)),
    usedNames: used.filter(({ why }) => why === 'name').map(({ text }) => text),
  }
}

/** What is wrong with a quantity that nothing accounts for. */
function problemsOf(
  source: SourceText,
  quantity: Written<Quantity>,
  { prose, words, rules }: Search,
  shared: ReadonlyMap<number, Problem>,
) {
  const claim = claimAround(prose.claims, quantity)
  const problems =
    claim === undefined
      ? [typedProblem(source, quantity)]
      : claimWordsProblem(source, prose.text, quantity, { claim, words, nouns: rules.nouns })
  const beside = shared.get(quantity.start)
  if (problems.length === 0 && beside !== undefined) return [{ quantity, problem: beside }]
  return problems.map((problem) => ({ quantity, problem }))
}

function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end
}

/** Those of different ranges that lie within no other. */
function outermost(ranges: readonly Range[]): ReadonlySet<Range> {
  const found = new Set<Range>()
  let reached = 0
  for (const range of [...new Set(ranges)].sort((a, b) => a.start - b.start || b.end - a.end))
    if (range.end > reached) {
      found.add(range)
      reached = range.end
    }
  return found
}

const WHY = {
  name: 'a name, listed in report.json',
  date: 'a date',
  law: 'an article or section of a law',
  idiom: 'a figure of speech',
  label: 'part of a name or scale',
} as const

function excused(range: Written<Quantity>, excuse: Excuse | undefined) {
  return excuse === undefined ? [] : [{ range, why: excuse.reason }]
}

/** The quantities that a template says, and those that nothing accounts for. */
function sortOut(source: SourceText, search: Search) {
  const { prose, texts, words, rules } = search
  const found = texts.map((text) => {
    const {
      said,
      open: unaccounted,
      used,
    } = readQuantities(text, words, rules, (said) => {
      const all = [...said, ...text.given.flatMap((given) => findForeign(text.text, given))]
      return all.filter((quantity) => !text.given.some((given) => isVerb(quantity, given, words, rules)))
    })
    const unexcused = joinNeighbours(text.text, [
      ...unaccounted,
      ...inClaims(text, unaccounted, prose.claims, words),
    ])
    const open = written(text, unexcused)
    const shared = prose.claims.length === 0 ? [] : sharedClaims(source, open, search)
    return { all: written(text, said), open, used: written(text, used), shared }
  })
  return {
    all: found.flatMap(({ all }) => all),
    open: distinct(found.flatMap(({ open }) => open)),
    used: distinct(found.flatMap(({ used }) => used)),
    shared: new Map(
      found.flatMap(({ shared }) =>
        shared.map(({ quantity, problem }) => [quantity.start, problem] as const),
      ),
    ),
  }
}

/** What says a quantity in a claim alone: words that mostly are figures of speech, and how much something changed. */
function inClaims(
  text: ReadText,
  open: readonly Quantity[],
  claims: readonly ClaimText[],
  words: QuantityWords,
): Quantity[] {
  if (claims.length === 0) return []
  const isClaimed = (quantity: Quantity) => {
    const source = text.sourceOf(quantity)
    return source !== undefined && claimAround(claims, source) !== undefined
  }
  const only = onlyInClaims(text, claims, words)
  const degrees = degreesIn(text.text, [...open.filter(isClaimed), ...only], words)
  return [...only, ...degrees.filter(isClaimed)]
}

type Given = ReadText['given'][number]

/** The quantities in words of another language, by its own words for them if the program knows it. */
function findForeign(text: string, { name, texts: [language = ''], start, end }: Given): Quantity[] {
  const known = Object.entries(LANGUAGES).find(([tag]) => tag === language.split('-')[0])
  if (name !== 'foreign' || known === undefined) return []
  const [, { quantities }] = known
  const words = { text: text.slice(start, end), figures: [] }
  return readQuantities(words, quantities, { nouns: [], names: [] }).open.map((quantity) => ({
    ...quantity,
    start: start + quantity.start,
    end: start + quantity.end,
  }))
}

/** Whether a quantity is a verb that is spelled like one, since its other form is none: "acht", "achten". */
function isVerb(
  quantity: Range,
  { name, texts, start, end }: Given,
  words: QuantityWords,
  rules: Rules,
): boolean {
  if (name !== 'agree' || quantity.start !== start || quantity.end !== end) return false
  const [, ...forms] = texts
  return !forms.every((text) => readQuantities({ text, figures: [] }, words, rules).said.length > 0)
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

function typedProblem(source: SourceText, { start, kind, text }: Written<Quantity>): Problem {
  return source.problem(start, {
    rule: 'typed-number',
    message: `\`${text}\` is typed by hand`,
    hint: `write it with a helper such as ${HELPERS[kind]}, assert it with \`{{#claim …}}\`, or excuse the line with \`{{!-- typed: why it may stand --}}\``,
  })
}
