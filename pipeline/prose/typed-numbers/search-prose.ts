import type { Place, Problem } from '../../core/problem.ts'
import { SourceText } from '../../input/source-text.ts'
import { LANGUAGES } from '../../language/languages.ts'
import type { QuantityWords, WordKind } from '../../language/quantity-words.ts'
import type { TemplateFile } from '../../report/report.ts'
import type { Allowed } from './allowed.ts'
import { claimAround, claimWordsProblem, onlyInClaims } from './claim-words.ts'
import { containerProblems } from './containers.ts'
import { type Excuse, excusesIn, reasonProblem, staleProblem } from './excuses.ts'
import {
  isForeignNumeral,
  isWithin,
  joinNeighbours,
  type Quantity,
  type Rules,
  readQuantities,
} from './find.ts'
import type { ForeignText, ProseText, Range } from './prose-text.ts'

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
export function searchProse(
  template: TemplateFile,
  prose: ProseText,
  words: QuantityWords,
  rules: Rules,
): TemplateCheck {
  const source = new SourceText(template.file, template.source)
  const { all, used, open } = sortOut(prose, words, rules)
  const excuses = excusesIn(source, prose.comments)
  const textOf = ({ start, end }: Quantity | Allowed) =>
    template.source.slice(start, end).replace(/\s+/g, ' ')
  const codes = characterCodes(prose.text)
  const typed = open.flatMap((quantity) => {
    if (codes.some((code) => isWithin(quantity, code))) return []
    const { line } = source.place(quantity.start)
    const claim = claimAround(prose.claims, quantity)
    const problems =
      claim === undefined
        ? [typedProblem(source, quantity, textOf(quantity))]
        : claimWordsProblem(source, prose.text, quantity, claim, words)
    const excuse = excuses.find((each) => each.line === line)
    return problems.map((problem) => ({ quantity, problem, excuse }))
  })
  const needed = new Set(typed.map(({ excuse }) => excuse))
  return {
    problems: [
      ...typed.flatMap(({ problem, excuse }) => (excuse === undefined ? [problem] : [])),
      ...containerProblems(source, prose),
      ...codes.map((code) => codeProblem(source, code)),
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
    quantities: all.map(({ start }) => source.place(start)),
    usedNames: used.filter(({ why }) => why === 'name').map(textOf),
  }
}

/** Codes of Markdown for characters that mean nothing else: all others could hide a number or a mark. */
const PLAIN_CODES: readonly string[] = ['&amp;', '&lt;', '&gt;', '&quot;', '&nbsp;']

function characterCodes(text: string): Range[] {
  return Array.from(text.matchAll(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi))
    .filter(([code]) => !PLAIN_CODES.includes(code))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}

function codeProblem(source: SourceText, { start, end }: Range): Problem {
  return source.problem(start, {
    rule: 'character-code',
    message: `\`${source.text.slice(start, end)}\` is a code for a character`,
    hint: 'write the character itself',
  })
}

const WHY = {
  name: 'a name, listed in report.json',
  date: 'a date',
  law: 'an article or section of a law',
  idiom: 'a figure of speech',
  label: 'part of a name or scale',
} as const

function excused(range: Quantity, excuse: Excuse | undefined) {
  return excuse === undefined ? [] : [{ range, why: excuse.reason }]
}

/** The quantities that a template says, and those that nothing accounts for. */
function sortOut(prose: ProseText, words: QuantityWords, rules: Rules) {
  const { text, claims, foreign, agreeing } = prose
  const inForeignWords = foreign.flatMap((each) => findForeign(text, each))
  const { said, open, used } = readQuantities(prose, words, rules, (found) => {
    const isMeant = (quantity: Quantity) =>
      foreign.some((each) => isWithin(quantity, each)) &&
      isForeignNumeral(text.slice(quantity.start, quantity.end), words)
    const all = [...found.filter((quantity) => !isMeant(quantity)), ...inForeignWords]
    return all.filter((quantity) => !agreeing.some((forms) => isVerb(quantity, forms, all)))
  })
  return { all: said, open: joinNeighbours(text, [...open, ...onlyInClaims(text, claims, words)]), used }
}

/** The quantities in words of another language, by its own words for them if the program knows it. */
function findForeign(text: string, { start, end, language }: ForeignText): Quantity[] {
  const known = Object.entries(LANGUAGES).find(([tag]) => tag === language.split('-')[0])
  if (known === undefined) return []
  const [, { quantities }] = known
  const words = { text: text.slice(start, end), figures: [] }
  return readQuantities(words, quantities, { nouns: [], names: [] }).open.map((quantity) => ({
    ...quantity,
    start: start + quantity.start,
    end: start + quantity.end,
  }))
}

/** Whether a quantity is a verb that is spelled like one, since its other form is none: "acht", "achten". */
function isVerb(quantity: Range, forms: readonly Range[], found: readonly Range[]): boolean {
  if (!forms.some(({ start, end }) => quantity.start === start && quantity.end === end)) return false
  return !forms.every((form) => found.some((other) => isWithin(other, form)))
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
