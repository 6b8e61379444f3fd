import type { Problem } from '../../../core/problem.ts'
import type { SourceText } from '../../../input/source-text.ts'
import type { Quantity } from '../grammar/find.ts'
import type { ClaimText } from '../reading/prose-text.ts'
import type { Written } from '../reading/read-prose.ts'
import type { Search } from '../search.ts'
import { claimAround, claimedBy } from './claim-words.ts'
import { type Condition, conditionOf, follows, subjectOf } from './condition.ts'
import { type Statement, statementsIn } from './statement.ts'

/** A quantity, and what is wrong with it. */
interface Faulty {
  readonly quantity: Written<Quantity>
  readonly problem: Problem
}

/**
 * Quantities of a claim that each follow from it, but not together: from parts on different results, so that they could
 * be exchanged; or twice the same of one result, so that the second is of something else.
 *
 * @param quantities of one paragraph, in order
 */
export function sharedClaims(
  source: SourceText,
  quantities: readonly Written<Quantity>[],
  search: Search,
): Faulty[] {
  const { claims } = search.prose
  const byClaim = new Map<ClaimText, Written<Quantity>[]>()
  for (const quantity of quantities) {
    const claim = claimAround(claims, quantity)
    if (claim !== undefined) byClaim.set(claim, [...(byClaim.get(claim) ?? []), quantity])
  }
  return [...byClaim].flatMap(([{ claim }, said]) => {
    const condition = conditionOf(claim)
    if (condition === undefined || said.length < 2) return []
    const results = byResult(condition)
    const placed = said.map((quantity) => placedIn(source, quantity, results, search))
    return [...exchanged(source, placed), ...repeated(source, placed)]
  })
}

/** What a condition says of each result. */
function byResult(condition: Condition): Condition[] {
  const parts = condition.name === 'and' ? partsOf(condition) : [condition]
  const grouped = new Map<string, Condition[]>()
  for (const part of parts) {
    const key = resultOf(part)
    grouped.set(key, [...(grouped.get(key) ?? []), part])
  }
  return [...grouped.values()].map((args) => ({ name: 'and', args, hash: new Map() }))
}

function partsOf({ name, args, ...rest }: Condition): Condition[] {
  if (name !== 'and') return [{ name, args, ...rest }]
  return args.flatMap((each) => (typeof each === 'object' ? partsOf(each) : []))
}

/** The question of a condition, its answer, wave and group. */
function resultOf(condition: Condition): string {
  const { count: _, of: __, since: ___, despite: ____, ...cases } = Object.fromEntries(condition.hash)
  return JSON.stringify([subjectOf(condition), cases])
}

/** A quantity, what it says, and the results from which that follows. */
interface Placed {
  readonly quantity: Written<Quantity>
  readonly statements: readonly Statement[]
  readonly results: ReadonlySet<Condition>
}

function placedIn(
  source: SourceText,
  quantity: Written<Quantity>,
  results: readonly Condition[],
  { prose: { text }, words, rules: { nouns } }: Search,
): Placed {
  const statements = statementsIn(text, quantity, words)
  const claimed = claimedBy(source.text, text, quantity, nouns)
  const all = results.filter((condition) =>
    statements.every((statement) => follows(statement, { ...claimed, condition })),
  )
  return { quantity, statements, results: new Set(all) }
}

/** The first quantity that follows from none of the results that those before it do. */
function exchanged(source: SourceText, said: readonly Placed[]): Faulty[] {
  const [first, ...others] = said.filter(({ results }) => results.size > 0)
  if (first === undefined) return []
  let { results } = first
  for (const { quantity, results: own } of others) {
    results = new Set([...results].filter((each) => own.has(each)))
    if (results.size > 0) continue
    const problem = source.problem(quantity.start, {
      rule: 'claim-words',
      message: `\`${quantity.text}\` follows from another part of the claim than \`${first.quantity.text}\`, so that they could be exchanged`,
      hint: 'give each result a claim of its own',
    })
    return [{ quantity, problem }]
  }
  return []
}

/** Quantities that say once more what a claim is of one result. */
function repeated(source: SourceText, said: readonly Placed[]): Faulty[] {
  const counts = new Map<string, number>()
  return said.flatMap(({ quantity, statements, results }) => {
    const words = quantity.text.toLowerCase()
    const count = (counts.get(words) ?? 0) + 1
    counts.set(words, count)
    if (results.size === 0 || count <= results.size || isRestated(statements, results)) return []
    const problem = source.problem(quantity.start, {
      rule: 'claim-words',
      message: `\`${quantity.text}\` is said more often than the claim has results of which it is so`,
      hint: 'give each result a claim of its own, or say it once',
    })
    return [{ quantity, problem }]
  })
}

/** "Of the twelve" says how many there are, and "two of the ten, so two in ten" one count in two ways. */
function isRestated(statements: readonly Statement[], results: ReadonlySet<Condition>): boolean {
  const isOfNumber = [...results].some(({ args }) =>
    args.some((part) => typeof part === 'object' && part.hash.has('of')),
  )
  return statements.every(
    ({ kind }) => kind === 'scope' || kind === 'limit' || (kind === 'number' && isOfNumber),
  )
}
