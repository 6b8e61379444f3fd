import { largest, smallest } from '../../../core/lists.ts'
import { memoizeByObject } from '../../../core/memoize.ts'
import type { Problem } from '../../../core/problem.ts'
import type { SourceText } from '../../../input/source-text.ts'
import type { Noun } from '../../../language/nouns.ts'
import { type QuantityWords, wholeWords } from '../../../language/quantity-words.ts'
import type { Direction } from '../../../language/statement-words.ts'
import type { Quantity } from '../grammar/find.ts'
import {
  type ClaimText,
  HELPER_CHARACTER,
  MARKDOWN_CHARACTER,
  type Range,
  rangesIn,
} from '../reading/prose-text.ts'
import type { ReadText } from '../reading/read-prose.ts'
import { seenText } from '../reading/tokens.ts'
import { type Claimed, type Condition, conditionOf, type Figure, follows, subjectOf } from './condition.ts'
import { type Bounds, type Statement, statementsIn } from './statement.ts'

/** The innermost claim around a stretch. */
export function claimAround(claims: readonly ClaimText[], range: Range): ClaimText | undefined {
  return claims.findLast(({ start, end }) => start <= range.start && range.end <= end)
}

/** Words for quantities that are held to a claim alone: elsewhere they mostly are figures of speech. */
export function onlyInClaims(
  { text, sourceOf }: ReadText,
  claims: readonly ClaimText[],
  words: QuantityWords,
): Quantity[] {
  const all = sourceOf({ start: 0, end: text.length })
  if (!claims.some(({ start, end }) => all !== undefined && start < all.end && all.start < end)) return []
  const { seen, offset } = seenText(text)
  return Array.from(
    seen.toLowerCase().matchAll(onlyInClaimsOf(words)),
    ({ index, 0: { length } }): Quantity => ({
      kind: 'quantifier',
      start: offset(index),
      end: offset(index + length - 1) + 1,
    }),
  ).filter((range) => {
    const source = sourceOf(range)
    return source !== undefined && claimAround(claims, source) !== undefined
  })
}

const onlyInClaimsOf = memoizeByObject(({ statements }: QuantityWords) =>
  wholeWords(statements.onlyInClaims, 'gu'),
)

/** A claim, and what its words are read by. */
interface ClaimReading {
  readonly claim: ClaimText
  readonly words: QuantityWords
  readonly nouns: readonly Noun[]
}

/** The problem of a quantity within a claim whose condition does not say it. */
export function claimWordsProblem(
  source: SourceText,
  text: string,
  quantity: Quantity,
  { claim: { claim }, words, nouns }: ClaimReading,
): Problem[] {
  const condition = conditionOf(claim)
  if (condition === undefined) return []
  const claimed = claimedBy(source.text, text, quantity, nouns)
  const [unsaid] = statementsIn(text, quantity, words).filter(
    (statement) => !follows(statement, { condition, ...claimed }),
  )
  if (unsaid === undefined) return []
  const said = source.text.slice(quantity.start, quantity.end).replace(/\s+/g, ' ')
  return [
    source.problem(quantity.start, {
      rule: 'claim-words',
      message: `\`${said}\` does not follow from the claim \`${writtenClaim(source.text, claim)}\``,
      hint: `${adviceFor(unsaid, condition)}, write it with a helper, or leave it out`,
    }),
  ]
}

/** What stands after a quantity, by which it is held to a claim. */
export function claimedBy(
  source: string,
  text: string,
  quantity: Range,
  nouns: readonly Noun[],
): Omit<Claimed, 'condition'> {
  const isOfCases = startsWithNoun(text.slice(quantity.end), nouns)
  return { figure: figureAfter(source, text, quantity), isOfCases }
}

/** Whether a noun of the study comes first in a text, and so is what the number before it counts. */
function startsWithNoun(text: string, nouns: readonly Noun[]): boolean {
  const [word] = /^\s+[\p{L}\p{M}-]+/u.exec(text) ?? []
  const first = word?.trim().toLowerCase()
  return nouns.some(({ singular, plural }) => [singular, plural].some((each) => each.toLowerCase() === first))
}

const FIGURE_AFTER = new RegExp(`^\\s*${MARKDOWN_CHARACTER}*(?=${HELPER_CHARACTER})`)
/** A helper that shows a share of cases in per cent, which is what conditions compare. */
const SHARE_CALL =
  /^\{\{~?\s*(?:percent|share)\s+["'](?<id>[^"']*)["'](?<options>(?:\s+[\w-]+=["'][^"']*["'])*)\s*~?\}\}/
const OPTION = /([\w-]+)=["']([^"']*)["']/g

/** The share that a helper directly after a stretch shows. */
function figureAfter(source: string, text: string, { end }: Range): Figure | undefined {
  const gap = FIGURE_AFTER.exec(text.slice(end))
  const { id, options } = (gap && SHARE_CALL.exec(source.slice(end + gap[0].length)))?.groups ?? {}
  if (id === undefined || options === undefined) return undefined
  const pairs = Array.from(options.matchAll(OPTION), ([, name = '', value]) => [name, value] as const)
  return { id, of: new Map(pairs.filter(([name]) => name !== 'as')) }
}

/** As the template writes it: `at-least "vision.any" count=1`. */
function writtenClaim(source: string, { params, hash }: hbs.AST.BlockStatement): string {
  const rangeOf = rangesIn(source)
  const parts = [...params, ...(hash?.pairs ?? [])].map(({ loc }) => rangeOf(loc))
  const [start, end] = [smallest(parts.map((each) => each.start)), largest(parts.map((each) => each.end))]
  const written = source.slice(start, end).replace(/\s+/g, ' ')
  return params[0]?.type === 'SubExpression' ? written.slice(1, -1) : written.replace(/^(["'])(.*?)\1/, '$2')
}

/** The condition that would say it. */
function adviceFor(statement: Statement, condition: Condition): string {
  const share = subjectOf(condition) === undefined ? '…' : `"${subjectOf(condition)}"`
  const claim = (name: string, rest = '') => `claim it with \`(${name} ${share}${rest})\``
  switch (statement.kind) {
    case 'share':
      return statement.bounds === undefined ? NO_CONDITION : claimOfBounds(statement.bounds, claim)
    case 'number':
      return statement.part === 'count'
        ? claim(statement.isLimited ? 'at-least' : 'exactly', ` count=${statement.value}`)
        : claim('exactly', ` count=… of=${statement.value}`)
    case 'several':
      return claim('at-least', ` count=${statement.least}`)
    case 'unmeasured':
      return 'let `{{quantifier …}}` say how many'
    case 'direction':
      return adviceForDirection(statement.direction, statement.isNegated, claim)
    case 'degree':
      return 'let `{{change …}}` say how much'
    default:
      return NO_CONDITION
  }
}

const NO_CONDITION = 'no condition says this'

type MakeClaim = (name: string, rest?: string) => string

function claimOfBounds({ from, to, isFromOpen, isToOpen }: Bounds, claim: MakeClaim): string {
  if (from === to)
    return from === 0 ? claim('none') : from === 100 ? claim('all') : claim('exactly', ` ${from}`)
  if (to < 100 && from > 0) return claim('about-half')
  if (to === 100) return claim(isFromOpen === true ? 'more-than' : 'at-least', ` ${from}`)
  return claim(isToOpen === true ? 'fewer-than' : 'at-most', ` ${to}`)
}

function adviceForDirection(direction: Direction, isNegated: boolean, claim: MakeClaim): string {
  if (isNegated) return NO_CONDITION
  switch (direction) {
    case 'rises':
    case 'falls':
    case 'unchanged':
      return claim(direction, ' since="…"')
    case 'more':
      return claim('more-than', ' …')
    case 'less':
      return claim('fewer-than', ' …')
    case 'place':
      return 'claim the order with `(top "…" …)`'
    default:
      return claim(direction)
  }
}
