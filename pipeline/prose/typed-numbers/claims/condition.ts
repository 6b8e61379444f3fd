import { isNumberFigure } from '../../../analysis/number-figures.ts'
import { own } from '../../../core/own.ts'
import type { Direction, Limit } from '../../../language/statement-words.ts'
import { type Bounds, beyond, opposite, type Statement } from './statement.ts'

/** What a claim asserts, as its template writes it. */
export interface Condition {
  readonly name: string
  readonly args: readonly Argument[]
  readonly hash: ReadonlyMap<string, Argument>
}

type Argument = string | number | Condition | undefined

/** The condition of a claim; undefined for one that is not written as it should be, which has its own problem. */
export function conditionOf({ params, hash }: hbs.AST.BlockStatement): Condition | undefined {
  const [first, ...others] = params
  if (first?.type === 'SubExpression') return fromBrackets(first as hbs.AST.SubExpression)
  if (first?.type !== 'StringLiteral') return undefined
  return { name: (first as hbs.AST.StringLiteral).value, ...argumentsOf(others, hash) }
}

/** A condition in brackets. */
export function fromBrackets({ path, params, hash }: hbs.AST.SubExpression): Condition {
  return { name: (path as hbs.AST.PathExpression).original, ...argumentsOf(params, hash) }
}

function argumentsOf(
  params: readonly hbs.AST.Expression[],
  hash: hbs.AST.Hash | undefined,
): Pick<Condition, 'args' | 'hash'> {
  const pairs = (hash?.pairs ?? []).map(({ key, value }) => [key, argumentOf(value)] as const)
  return { args: params.map(argumentOf), hash: new Map(pairs) }
}

function argumentOf(node: hbs.AST.Expression): Argument {
  if (node.type === 'SubExpression') return fromBrackets(node as hbs.AST.SubExpression)
  if (node.type === 'StringLiteral') return (node as hbs.AST.StringLiteral).value
  return node.type === 'NumberLiteral' ? (node as hbs.AST.NumberLiteral).value : undefined
}

/** The first result that a condition is about. */
export function subjectOf({ args }: Condition): string | undefined {
  const [first] = args
  return typeof first === 'object' ? subjectOf(first) : typeof first === 'string' ? first : undefined
}

/** A share by its result, such as `vision.any`, and by the wave and the group that it is of. */
export interface Figure {
  readonly id: string
  readonly of: ReadonlyMap<string, Argument>
}

/** What words are held to. */
export interface Claimed {
  readonly condition: Condition
  /** What the helper directly after the words shows. */
  readonly figure: Figure | undefined
  /** Whether the words are directly before a noun of the study: a number of answers is then none of these. */
  readonly isOfCases: boolean
}

/** Whether what words say follows from a condition. */
export function follows(statement: Statement, claimed: Claimed): boolean {
  const { condition } = claimed
  const parts = condition.args.filter((each) => typeof each === 'object')
  const followsFrom = (part: Condition) => follows(statement, { ...claimed, condition: part })
  switch (condition.name) {
    case 'and':
      return parts.some(followsFrom) || isWithinSome(statement, together(parts))
    case 'or':
      // Of two results it is not known which of them it is that the words are true of.
      return new Set(parts.map(subjectOf)).size === 1 && parts.every(followsFrom)
    case 'not':
      return parts.some((part) => followsFromNot(statement, part))
    default:
      return followsFromOne(statement, claimed)
  }
}

function followsFromOne(statement: Statement, { condition, figure, isOfCases }: Claimed): boolean {
  const directions = directionsOf(condition)
  switch (statement.kind) {
    case 'share':
      return isWithinSome(statement, boundsOf(condition))
    case 'several':
      return saysSeveral(statement.least, condition)
    case 'scope':
      return directions.some((each) => each === 'highest' || each === 'lowest')
    case 'direction':
      return statement.isNegated
        ? directions.some((each) => EXCLUDED[each]?.includes(statement.direction))
        : directions.includes(statement.direction)
    case 'number':
      return saysNumber(statement, condition, isOfCases)
    case 'limit':
      return statement.limit === condition.name && isSame(figure, comparandOf(condition))
    case 'unmeasured':
    case 'change':
    case 'degree':
    case 'unknown':
      return false
  }
}

function followsFromNot(statement: Statement, condition: Condition): boolean {
  if (statement.kind === 'direction')
    return statement.isNegated && directionsOf(condition).includes(statement.direction)
  const left = boundsOf(condition).map(opposite)
  return isWithinSome(
    statement,
    left.flatMap((bounds) => bounds ?? []),
  )
}

function isWithinSome(statement: Statement, all: readonly Bounds[]): boolean {
  if (statement.kind !== 'share' || statement.bounds === undefined) return false
  const { bounds } = statement
  return all.some((each) => isWithin(each, bounds))
}

function isWithin(inner: Bounds, outer: Bounds): boolean {
  const isFrom =
    inner.from > outer.from || (inner.from === outer.from && (!outer.isFromOpen || inner.isFromOpen === true))
  const isTo = inner.to < outer.to || (inner.to === outer.to && (!outer.isToOpen || inner.isToOpen === true))
  return isFrom && isTo
}

const LIMITS: readonly string[] = ['more-than', 'fewer-than', 'at-least', 'at-most'] satisfies Limit[]

const SHARES: Readonly<Record<string, Bounds>> = {
  most: { from: 50, to: 100, isFromOpen: true },
  majority: { from: 50, to: 100, isFromOpen: true },
  minority: { from: 0, to: 50, isFromOpen: true, isToOpen: true },
  'about-half': { from: 45, to: 55 },
  none: { from: 0, to: 0 },
  all: { from: 100, to: 100 },
}

const SOME: Bounds = { from: 0, to: 100, isFromOpen: true }

/** What a condition says of the size of its share. */
function boundsOf(condition: Condition): readonly Bounds[] {
  const { name, args } = condition
  const share = own(SHARES, name)
  if (share !== undefined) return [share]
  if (name === 'highest' || name === 'top') return [SOME]
  if (name !== 'exactly' && !LIMITS.includes(name)) return []
  const [result, percent] = args
  // A mean above 50 is no majority.
  if (typeof result === 'string' && isNumberFigure(result.split('.')[1] ?? '')) return []
  if (typeof percent === 'number') return [limited(name, percent)]
  return percent === undefined ? boundsOfCount(condition) : name === 'more-than' ? [SOME] : []
}

function boundsOfCount({ name, hash }: Condition): readonly Bounds[] {
  const [count, of] = [hash.get('count'), hash.get('of')]
  if (typeof count !== 'number') return []
  if (typeof of === 'number') return percentsOf(count, of).map((percent) => limited(name, percent))
  const counts = countsOf(name, count)
  if (counts.to === 0) return [{ from: 0, to: 0 }]
  return counts.from > 0 ? [SOME] : []
}

/** A share in percent; of a third or two thirds also as words for those are read. */
function percentsOf(count: number, of: number): readonly number[] {
  const percent = (100 * count) / of
  return [1, 2].some((thirds) => 3 * count === thirds * of) ? [percent, Math.round(percent)] : [percent]
}

function limited(name: string, value: number): Bounds {
  return name === 'exactly' ? { from: value, to: value } : beyond(name as Limit, value)
}

/** What conditions on one share say of it together. */
function together(parts: readonly Condition[]): readonly Bounds[] {
  const bounds = new Map<string, Bounds>()
  for (const part of parts) {
    const { count: _, of: __, ...options } = Object.fromEntries(part.hash)
    const share = JSON.stringify([part.args[0], options])
    for (const each of boundsOf(part)) bounds.set(share, both(bounds.get(share) ?? each, each))
  }
  return [...bounds.values()]
}

function both(one: Bounds, other: Bounds): Bounds {
  const from = one.from > other.from || (one.from === other.from && one.isFromOpen) ? one : other
  const to = one.to < other.to || (one.to === other.to && one.isToOpen) ? one : other
  return {
    from: from.from,
    to: to.to,
    isFromOpen: from.isFromOpen === true,
    isToOpen: to.isToOpen === true,
  }
}

const DIRECTIONS: Readonly<Record<string, readonly Direction[]>> = {
  rises: ['rises', 'more'],
  falls: ['falls', 'less'],
  unchanged: ['unchanged'],
  most: ['highest'],
  highest: ['highest'],
  top: ['highest', 'place'],
  lowest: ['lowest'],
}

/** What did not happen when something did. */
const EXCLUDED: Readonly<Partial<Record<Direction, readonly Direction[]>>> = {
  rises: ['falls', 'unchanged'],
  falls: ['rises', 'unchanged'],
  unchanged: ['rises', 'falls'],
}

const COMPARED: Readonly<Record<string, { readonly answers: Direction; readonly waves: Direction }>> = {
  'more-than': { answers: 'more', waves: 'rises' },
  'fewer-than': { answers: 'less', waves: 'falls' },
  exactly: { answers: 'unchanged', waves: 'unchanged' },
}

/** What a condition says of its share beside others. */
function directionsOf(condition: Condition): readonly Direction[] {
  const { name, args } = condition
  const [, comparand] = args
  const compared = own(COMPARED, name)
  if (compared === undefined || (typeof comparand !== 'string' && typeof comparand !== 'object'))
    return own(DIRECTIONS, name) ?? []
  if (comparandOf(condition) === undefined) return []
  return isOverTime(condition) ? [compared.answers, compared.waves] : [compared.answers]
}

/** Whether a comparison is of one result, in the report's wave, with what it was in another. */
function isOverTime(condition: Condition): boolean {
  const [own, other] = [subjectFigure(condition), comparandOf(condition)]
  if (own === undefined || other === undefined || own.of.has('wave') || !other.of.has('wave')) return false
  const group = new Map([...other.of].filter(([name]) => name !== 'wave'))
  return isSame(own, { id: other.id, of: group })
}

/** The share that a condition is about. */
function subjectFigure({ args, hash }: Condition): Figure | undefined {
  const [id] = args
  if (typeof id !== 'string') return undefined
  return { id, of: new Map([...hash].filter(([name]) => !NO_GROUP.includes(name))) }
}

/** Options of a condition that choose no wave or group. */
const NO_GROUP: readonly string[] = ['count', 'of', 'despite']

function isSame(one: Figure | undefined, other: Figure | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.id === other.id &&
    one.of.size === other.of.size &&
    [...one.of].every(([name, value]) => other.of.get(name) === value)
  )
}

/** The share that a comparison compares with; undefined where it compares one with itself, which says nothing. */
function comparandOf(condition: Condition): Figure | undefined {
  const [, comparand] = condition.args
  const own = subjectFigure(condition)
  const [id] = typeof comparand === 'object' ? comparand.args : [comparand]
  const of = typeof comparand === 'object' ? comparand.hash : own?.of
  if (typeof id !== 'string' || of === undefined) return undefined
  const found = { id, of }
  return isSame(found, own) ? undefined : found
}

/** A number of cases that the condition names or implies, or after "of" how many it is of; or how many answers are on top. */
function saysNumber(
  { value, isLimited, bounds, part }: Extract<Statement, { readonly kind: 'number' }>,
  { name, args, hash }: Condition,
  isOfCases: boolean,
): boolean {
  const [count, of] = [hash.get('count'), hash.get('of')]
  if (part === 'whole-of-number' || (part === 'whole' && of !== undefined)) return !isLimited && of === value
  if (!isLimited && !isOfCases && name === 'top' && args[1] === value) return true
  return typeof count === 'number' && isWithin(countsOf(name, count), bounds)
}

/** Whether there are as many cases as words say; about half are taken for several, and never for a handful. */
function saysSeveral(least: number, condition: Condition): boolean {
  const count = condition.hash.get('count')
  if (typeof count === 'number' && countsOf(condition.name, count).from >= least) return true
  return least === 2 && boundsOf(condition).some(({ from }) => from >= ABOUT_HALF)
}

const ABOUT_HALF = 45

/** The counts that a condition allows. */
function countsOf(name: string, count: number): Bounds {
  const least = own({ 'more-than': count + 1, 'at-least': count, exactly: count }, name) ?? 0
  const most = own({ 'fewer-than': count - 1, 'at-most': count, exactly: count }, name)
  return { from: least, to: most ?? Number.POSITIVE_INFINITY }
}
