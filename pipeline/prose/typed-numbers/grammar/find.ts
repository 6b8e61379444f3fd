import type { Noun } from '../../../language/nouns.ts'
import type { QuantityWords, WordKind } from '../../../language/quantity-words.ts'
import type { ProseText, Range } from '../reading/prose-text.ts'
import { type Token, tokensOf } from '../reading/tokens.ts'
import { type Allowed, findAllowed } from './allowed.ts'
import { type Counting, isBeforeNoun, joinedNumbers } from './counting.ts'
import { disguisedIn } from './disguised.ts'
import { findPhrases, type Grammar, longestAt, type Reading } from './grammar.ts'
import { classesWith, type Grammars, grammarsOf, type Rules, withNouns } from './grammars.ts'
import { signsIn } from './signs.ts'

/** A quantity in the prose of a template. */
export interface Quantity extends Range {
  readonly kind: WordKind
}

/** The quantities of a text. */
export interface Quantities {
  readonly said: readonly Quantity[]
  /** Those that no name, date, law or figure of speech accounts for. */
  readonly open: readonly Quantity[]
  /** What accounts for the others. */
  readonly used: readonly Allowed[]
}

/**
 * The quantities that a text says in its language, with the words that qualify them.
 *
 * @param adjust adds quantities that are found in another way, or leaves some out
 */
export function readQuantities(
  { text, figures }: Pick<ProseText, 'text' | 'figures'>,
  words: QuantityWords,
  rules: Rules,
  adjust = (found: readonly Quantity[]): readonly Quantity[] => found,
): Quantities {
  const grammars = grammarsOf(words)
  const { nouns, names } = rules
  const reading = { tokens: tokensOf(text, figures), classes: classesWith(grammars.classes)(rules) }
  const counting = { reading, noun: grammars.noun() }
  const isNumeral = (token: Token) =>
    grammars.quantities.rulesFor(token).some(({ kind }) => kind === 'number')
  const plain = quantitiesIn(reading, grammars)
  const said = adjust([
    ...plain,
    ...disguisedIn(reading, grammars.quantities).filter(
      (word) => !plain.some((each) => overlaps(word, each)),
    ),
    ...allOf('number', joinedNumbers(counting, nouns, isNumeral)),
    ...allOf('change', signsIn(text, words.pointers)),
  ])
  const labels = numberedLabels(reading, grammars)
  // Most texts say none, and need not be read again.
  const allowed =
    said.length === 0
      ? []
      : [...findAllowed(text, words, names), ...allowedPhrases(reading, grammars), ...labels]
  const isExcused = (range: Allowed, quantity: Quantity) =>
    accountsFor(range, quantity) && !isCount(quantity, range, counting, grammars)
  const open = said.filter((quantity) => !allowed.some((range) => isExcused(range, quantity)))
  const needed = allowed.filter((range) => said.some((quantity) => isExcused(range, quantity)))
  const used = needed.filter((range, index) => {
    const wider = needed.find((other) => other !== range && isWithin(range, other))
    return wider === undefined || needed.indexOf(wider) > index
  })
  const qualifiers = qualifiersIn(reading, grammars, open)
  const isOwn = (qualifier: Quantity) => !labels.some((range) => isWithin(qualifier, range))
  return { said: [...said, ...qualifiers], open: [...open, ...qualifiers.filter(isOwn)], used }
}

/** Whether a few words say a quantity by themselves. */
export function saysQuantity(text: string, words: QuantityWords): boolean {
  return readQuantities({ text, figures: [] }, words, { nouns: [], names: [] }).open.length > 0
}

function allOf(kind: WordKind, ranges: readonly Range[]): Quantity[] {
  return ranges.map((range) => ({ ...range, kind }))
}

/** A text to be read in a language, in a study of these nouns. */
export function readingOf(text: string, words: QuantityWords, nouns: readonly Noun[]): Reading {
  return { tokens: tokensOf(text), classes: withNouns(grammarsOf(words).classes)(nouns) }
}

function allowedPhrases(reading: Reading, { allowed }: Grammars): Allowed[] {
  return findIn(reading, allowed()).map(({ kind, ...range }) => ({ ...range, why: kind }))
}

/**
 * Labels of the study with a number in them, in a text that has a figure, which has to be theirs, and where one ends a heading
 * or a cell. Elsewhere the same words may be a finding: "18 to 34 of them agree".
 */
function numberedLabels(reading: Reading, { numbered }: Grammars): Allowed[] {
  const { tokens } = reading
  const hasFigure = tokens.some(({ type }) => type === 'figure')
  return findPhrases(numbered(), reading)
    .filter(({ after }) => hasFigure || endsHeading(tokens[after]))
    .map(({ first, after }) => ({ ...rangeOf(tokens, first, after), why: 'label' }))
}

/** A full stop ends a sentence. */
function endsHeading(token: Token | undefined): boolean {
  return token === undefined || (token.type === 'stop' && !/[.!?;]/.test(token.text))
}

function quantitiesIn(reading: Reading, grammars: Grammars): Quantity[] {
  const said = findIn(reading, grammars.quantities)
  if (said.every(({ kind }) => kind !== 'quantifier')) return said
  const besides = findPhrases(grammars.asides(), reading, nearQuantifiers(said, reading))
    .filter(({ after }) => !isAsserted(after, reading, grammars))
    .map(({ first, after }) => rangeOf(reading.tokens, first, after))
  return said.filter((each) => each.kind !== 'quantifier' || !besides.some((range) => isWithin(each, range)))
}

/** Whether there is a quantifier close after a token: an aside without one is of no account. */
function nearQuantifiers(said: readonly Quantity[], { tokens }: Reading): (at: number) => boolean {
  const starts = said.filter(({ kind }) => kind === 'quantifier').map(({ start }) => start)
  let next = 0
  return (at) => {
    while (next < starts.length && (starts[next] ?? 0) < (tokens[at]?.start ?? 0)) next += 1
    const start = starts[next]
    return start !== undefined && start <= (tokens[at + LONGEST_ASIDE]?.start ?? Number.POSITIVE_INFINITY)
  }
}

const LONGEST_ASIDE = 40

/** Whether what is supposed or asked is then said to be so: "as they do", "? Yes". */
function isAsserted(from: number, reading: Reading, { affirmations, assertions }: Grammars): boolean {
  for (let at = from; at < Math.min(reading.tokens.length, from + LONGEST_SENTENCE); at += 1) {
    const { type, text } = reading.tokens[at] as Token
    if (text === '?') return longestAt(affirmations(), reading, at + 1) !== undefined
    if (type === 'stop' && text !== '(' && text !== ':') return false
    if (longestAt(assertions(), reading, at) !== undefined) return true
  }
  return false
}

const LONGEST_SENTENCE = 60

/** The words that qualify a quantity or a figure, with an article between: "bijna de" in "bijna de helft". */
function qualifiersIn(
  reading: Reading,
  { beforeFigures }: Grammars,
  quantities: readonly Quantity[],
): Quantity[] {
  const { tokens, classes } = reading
  const starts = new Set(quantities.map(({ start }) => start))
  const isQualified = (token: Token | undefined) =>
    token !== undefined && (token.type === 'figure' || starts.has(token.start))
  const isArticle = (token: Token | undefined) =>
    classes.get('article')?.some(([item]) => item?.type === 'words' && item.words.has(token?.text ?? '')) ??
    false
  const found: Quantity[] = []
  // From the last on, since one may qualify another: "nog niet eens ruim".
  for (let first = tokens.length - 1; first >= 0; first--) {
    const qualifier = longestAt(beforeFigures, reading, first)
    if (qualifier === undefined) continue
    const word = tokens[qualifier.after]
    const hasArticle = !isQualified(word) && isArticle(word)
    const after = hasArticle ? qualifier.after + 1 : qualifier.after
    if (!isQualified(tokens[after])) continue
    const range = rangeOf(tokens, first, after)
    starts.add(range.start)
    found.push({ ...range, kind: 'quantifier' })
  }
  return found
}

function findIn<Kind>(reading: Reading, grammar: Grammar<Kind>): (Range & { kind: Kind })[] {
  return findPhrases(grammar, reading).map(({ kind, first, after }) => ({
    kind,
    ...rangeOf(reading.tokens, first, after),
  }))
}

function rangeOf(tokens: readonly Token[], first: number, after: number): Range {
  return { start: tokens[first]?.start ?? 0, end: tokens[after - 1]?.end ?? 0 }
}

/** In order, and joined where they overlap or only a space parts them: "bijna driekwart" is one. */
export function joinNeighbours(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last === undefined || !/^[^\S\r\n]*$/.test(text.slice(last.end, quantity.start)))
      joined.push(quantity)
    else if (quantity.end > last.end) joined.splice(-1, 1, { ...quantity, start: last.start })
  }
  return joined
}

/** Whether a stretch says what a quantity is: the rest of a figure of speech may be a part of it, as in "a third party". */
function accountsFor(allowed: Allowed, quantity: Quantity): boolean {
  if (isWithin(quantity, allowed)) return true
  const isPhrase = allowed.why === 'idiom' || allowed.why === 'label'
  return isPhrase && overlaps(quantity, allowed) && !isWithin(allowed, quantity)
}

/** Whether a number counts a noun of the study after what would account for it: "in May 12 branches". */
function isCount(quantity: Quantity, range: Allowed, counting: Counting, { ofNoun }: Grammars): boolean {
  if (quantity.kind !== 'number' || quantity.end !== range.end) return false
  // "In May 2024" has no count; "in May 12" and "in 2024" may.
  const isYear = counting.reading.tokens.some(
    ({ start, text }) => start === quantity.start && /^(?:19|20)[0-9]{2}$/.test(text),
  )
  if (isYear && quantity.start > range.start) return false
  return (
    isBeforeNoun(quantity, counting) ||
    (range.why === 'date' && isBeforeNoun(quantity, { ...counting, noun: ofNoun() }))
  )
}

function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end
}

/** Whether a quantity lies within a stretch. */
export function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
