import { addAll } from '../../../core/lists.ts'
import type { QuantityWords } from '../../../language/quantity-words.ts'
import type { Direction, Limit, ShareWord } from '../../../language/statement-words.ts'
import { numberOf } from '../grammar/amount.ts'
import { type Quantity, saysQuantity } from '../grammar/find.ts'
import { signsIn } from '../grammar/signs.ts'
import { HELPER_CHARACTER, MARKDOWN_CHARACTER } from '../reading/prose-text.ts'
import { type Found, type Readers, readersOf } from './statement-readers.ts'

/** The shares, in percent, or the counts that a word or a condition allows; an open end leaves the bound itself out. */
export interface Bounds {
  readonly from: number
  readonly to: number
  readonly isFromOpen?: boolean
  readonly isToOpen?: boolean
}

/** What a word for a quantity says. */
export type Statement =
  | { readonly kind: 'share'; readonly bounds: Bounds | undefined }
  /** At least so many: "several". */
  | { readonly kind: 'several'; readonly least: number }
  /** As many, or as few, as no condition says: "countless". */
  | { readonly kind: 'unmeasured' }
  /** "Of all themes, …": the whole of which something else is a part. */
  | { readonly kind: 'scope' }
  | { readonly kind: 'direction'; readonly direction: Direction; readonly isNegated: boolean }
  /** A number of cases, or of answers: as it is written, and what the words before it make of it. */
  | {
      readonly kind: 'number'
      readonly value: number
      readonly isLimited: boolean
      readonly bounds: Bounds
      readonly part: NumberPart
    }
  /** "More than", before a helper's figure. */
  | { readonly kind: 'limit'; readonly limit: Limit }
  /** A change that no condition says, or in a direction that is not known: "fluctuated", "soared". */
  | { readonly kind: 'change' }
  /** How much something changed: "sharply". */
  | { readonly kind: 'degree' }
  | { readonly kind: 'unknown' }

/** What a number is of: of the cases that are counted, or of how many those are: "the twelve" in "eight of the twelve". */
export type NumberPart = 'count' | 'whole' | 'whole-of-number'

const ABOVE_HALF = { from: 50, to: 100, isFromOpen: true }

/** How many cases a word says that there are, or more. */
const LEAST = { several: 2, handful: 3 } as const

/** What each word says of a share; that of a fraction is its value, which words before it can make a limit. */
const BOUNDS: Readonly<Record<Exclude<ShareWord, keyof typeof LEAST | 'unmeasured'>, Bounds>> = {
  all: { from: 100, to: 100 },
  'nearly-all': { from: 90, to: 100 },
  most: ABOVE_HALF,
  some: { from: 0, to: 100, isFromOpen: true },
  minority: { from: 0, to: 50, isToOpen: true },
  none: { from: 0, to: 0 },
  half: { from: 45, to: 55 },
  quarter: { from: 25, to: 25 },
  third: { from: 33, to: 33 },
  'two-thirds': { from: 67, to: 67 },
  'three-quarters': { from: 75, to: 75 },
}

const FRACTIONS: Readonly<Partial<Record<ShareWord, number>>> = {
  half: 50,
  quarter: 25,
  third: 33,
  'two-thirds': 67,
  'three-quarters': 75,
}

/** The shares beyond a value; or the counts, which have no greatest. */
export function beyond(limit: Limit, value: number, greatest = 100): Bounds {
  switch (limit) {
    case 'more-than':
      return { from: value, to: greatest, isFromOpen: true }
    case 'at-least':
      return { from: value, to: greatest }
    case 'fewer-than':
      return { from: 0, to: value, isToOpen: true }
    case 'at-most':
      return { from: 0, to: value }
  }
}

/** The shares that are left out; undefined where those are at both ends. */
export function opposite({ from, to, isFromOpen = false, isToOpen = false }: Bounds): Bounds | undefined {
  if (from === 0 && !isFromOpen) return { from: to, to: 100, isFromOpen: !isToOpen }
  if (to === 100 && !isToOpen) return { from: 0, to: from, isToOpen: !isFromOpen }
  return undefined
}

/**
 * What the words of a quantity say, one statement for each word that is known; one that is not known at all is one
 * statement of its own.
 */
export function statementsIn(text: string, quantity: Quantity, words: QuantityWords): Statement[] {
  const reader = readersOf(words)
  const { start, end, kind } = quantity
  const before = withoutMarks(text.slice(Math.max(0, start - SURROUNDINGS), start))
  const after = withoutMarks(text.slice(end, end + SURROUNDINGS))
  const said = withoutMarks(text.slice(start, end))
  if (signsIn(said).length > 0) return [UNKNOWN]
  const { known, unknown } = knownWords(said, reader)
  const last = known.at(-1)
  const context = (found: Placed) => ({
    words,
    isNegated: reader.isNegated(before + said.slice(0, found.at)),
    isFollowedByNegation: reader.isFollowedByNegation(after),
    isScope: reader.isScope(before + said.slice(0, found.at)),
    isMultiplied: found === last && reader.isMultiplier(after),
    part: partOf(found),
    isSized: isSized(found, reader, before + said.slice(0, found.at), found === last ? after : ''),
    isExact: reader.isExact(before + said.slice(0, found.at)),
  })
  const partOf = ({ at }: Placed): NumberPart => {
    const all = before + said.slice(0, at)
    if (reader.isOfNumber(all)) return 'whole-of-number'
    return reader.isWhole(all) ? 'whole' : 'count'
  }
  const besides = (stretch: string, others: readonly Statement[]): Statement[] => {
    if (others.some(({ kind }) => kind === 'direction') && reader.hasDegreeBefore(stretch))
      return [{ kind: 'degree' }]
    return saysQuantity(stretch, words) ? [UNKNOWN] : []
  }
  let limit = reader.limitBefore(before)
  const statements: Statement[] = []
  for (const [index, each] of known.entries()) {
    const isDegree =
      known[index + 1]?.direction !== undefined &&
      reader.hasDegreeBefore(said.slice(each.at, each.at + each.length))
    if (each.limit !== undefined) limit = each.limit
    else if (isOfSize(each, known[index + 1])) statements.push({ kind: 'unmeasured' })
    else
      addAll(
        statements,
        statementsOf(isDegree ? { ...each, hasDegree: true } : each, { ...context(each), limit }),
      )
  }
  if (statements.length > 0)
    return [...statements, ...unknown.flatMap((stretch) => besides(stretch, statements))]
  // "More than" goes with the quantity after it, which says what it comes to.
  if (known.length > 0 && limit !== undefined)
    return reader.first(after.replace(reader.gap, '')) === undefined ? [{ kind: 'limit', limit }] : []
  return [kind === 'change' ? { kind: 'change' } : UNKNOWN]
}

/** Whether a word of degree goes with a share or number, and not with a change: "barely half". */
function isOfSize(found: Found, next: Found | undefined): boolean {
  const isDegree = found.hasDegree === true && found.direction === undefined
  return isDegree && next !== undefined && (next.share !== undefined || next.number !== undefined)
}

const UNKNOWN: Statement = { kind: 'unknown' }

/** The known words of a text, from its beginning on, and the stretches of others between them. */
function knownWords(text: string, { first }: Readers) {
  const known: Placed[] = []
  const unknown: string[] = []
  let unknownFrom: number | undefined
  for (let at = text.search(/\S/); at >= 0 && at < text.length; ) {
    const rest = text.slice(at)
    const found = first(rest)
    if (found === undefined) unknownFrom ??= at
    else {
      known.push({ ...found, at })
      if (unknownFrom !== undefined) unknown.push(text.slice(unknownFrom, at))
      unknownFrom = undefined
    }
    const length = found?.length ?? WORD.exec(rest)?.[0].length ?? 0
    at += Math.max(1, length)
    at += NO_WORD.exec(text.slice(at))?.[0].length ?? 0
  }
  if (unknownFrom !== undefined) unknown.push(text.slice(unknownFrom))
  return { known, unknown }
}

const WORD = /^[\p{L}\p{M}\p{N}]*/u
const NO_WORD = /^[^\p{L}\p{M}\p{N}]+/u

/** How far from a quantity its limit and its negation are looked for. */
const SURROUNDINGS = 120

const MARKS = new RegExp(`[${HELPER_CHARACTER}${MARKDOWN_CHARACTER}]`, 'g')

/** In small letters: patterns that ignore case take long to compile. */
function withoutMarks(text: string): string {
  return text.replace(MARKS, '').toLowerCase().normalize('NFC')
}

/** Such a word, and where it stands in its text. */
interface Placed extends Found {
  readonly at: number
}

interface Context {
  readonly words: QuantityWords
  readonly limit: Limit | undefined
  readonly isNegated: boolean
  readonly isFollowedByNegation: boolean
  readonly isScope: boolean
  /** Whether a word after it makes another number of it: "twee keer". */
  readonly isMultiplied: boolean
  readonly part: NumberPart
  readonly isSized: boolean
  /** Whether a fraction is meant to the letter: "exactly half". */
  readonly isExact: boolean
}

function statementsOf(found: Found, context: Context): Statement[] {
  const degree: Statement[] = found.hasDegree === true ? [{ kind: 'degree' }] : []
  const size: Statement[] = context.isSized ? [{ kind: 'unmeasured' }] : []
  return found.hasDegree === true && found.direction === undefined
    ? degree
    : [...size, statementOf(found, context), ...degree]
}

/** Shares that have a size of their own. */
const UNSIZED: readonly (ShareWord | undefined)[] = [
  'all',
  'nearly-all',
  'none',
  'some',
  'several',
  'handful',
  'unmeasured',
]

/** Whether words say how large a share or number is beyond what it says itself: "a narrow majority". */
function isSized(found: Found, reader: Readers, before: string, after: string): boolean {
  const { share, number, percent } = found
  const hasSize =
    share === undefined ? number !== undefined || percent !== undefined : !UNSIZED.includes(share)
  return hasSize && (reader.isSized(before) || reader.isSizedAfter(after))
}

function statementOf(found: Found, context: Context): Statement {
  const { share, direction, isMultiple } = found
  if (isMultiple === true) return UNKNOWN
  const { isNegated } = context
  // "De meeste niet" says what most do; "het steeg niet" says that it did not rise.
  if (direction !== undefined)
    return {
      kind: 'direction',
      direction,
      isNegated: isNegated || found.isNegated === true || context.isFollowedByNegation,
    }
  if (share === undefined) return amountOf(found, context)
  return shareOf(share, context)
}

function shareOf(share: ShareWord, context: Context): Statement {
  const { limit, isNegated, isScope } = context
  if (share === 'all' && isScope && !isNegated) return { kind: 'scope' }
  if (share === 'unmeasured') return { kind: 'unmeasured' }
  if (share === 'several' || share === 'handful')
    return isNegated || limit !== undefined ? UNKNOWN : { kind: 'several', least: LEAST[share] }
  const value = FRACTIONS[share]
  if (context.isExact && value !== undefined)
    return { kind: 'share', bounds: isNegated ? undefined : { from: value, to: value } }
  const bounds = limit === undefined ? BOUNDS[share] : value === undefined ? undefined : beyond(limit, value)
  return { kind: 'share', bounds: isNegated && bounds !== undefined ? opposite(bounds) : bounds }
}

function amountOf({ number, percent }: Found, context: Context): Statement {
  const { words, isNegated, isMultiplied, part } = context
  const value = numberOf(percent ?? number ?? '', words)
  if (value === undefined || isNegated || isMultiplied) return UNKNOWN
  // "At least eight of the twelve" says twelve.
  const limit = part === 'whole-of-number' ? undefined : context.limit
  const bounds = (greatest?: number) =>
    limit === undefined ? { from: value, to: value } : beyond(limit, value, greatest)
  if (percent !== undefined) return { kind: 'share', bounds: bounds() }
  return {
    kind: 'number',
    value,
    isLimited: limit !== undefined,
    bounds: bounds(Number.POSITIVE_INFINITY),
    part,
  }
}
