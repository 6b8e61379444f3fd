import { memoize, once } from '../../../core/memoize.ts'
import type { Token } from '../reading/tokens.ts'
import { type Item, type Phrase, type Repeated, readPhrases } from './phrases.ts'

/** Classes of phrases by name, read once for a language. */
export type Classes = ReadonlyMap<string, readonly Phrase[]>

/** A text to be read: its tokens, and the classes that hold for it. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly classes: Classes
}

/** Where a phrase was found: the first of its tokens, and the one after the last. */
export interface Found<Kind> {
  readonly kind: Kind
  readonly first: number
  readonly after: number
}

/** The phrases of a grammar, each with its kind, by the token that they can begin with. */
export interface Grammar<Kind> {
  rulesFor(token: Token): readonly Rule<Kind>[]
}

export interface Rule<Kind> {
  readonly kind: Kind
  readonly phrase: Phrase
}

/** How many words may stand between the parts of a phrase. */
const MAX_GAP = 14

export function classesOf(classes: Readonly<Record<string, readonly string[]>>): Classes {
  return new Map(Object.entries(classes).map(([name, phrases]) => [name, readPhrases(phrases)]))
}

/** Rules for a word are looked for once; more words than a report has. */
const MAX_WORDS = 20_000

/** A grammar of phrases, each with its kind. */
export function grammarOf<Kind>(rules: readonly Rule<Kind>[], classes: Classes): Grammar<Kind> {
  const byWord = new Map<string, Rule<Kind>[]>()
  const byItem = new Map<Item, Rule<Kind>[]>()
  for (const rule of rules)
    for (const opening of openingsOf(rule.phrase, classes))
      if (opening.type === 'words') for (const word of opening.words) addTo(byWord, word, rule)
      else addTo(byItem, opening, rule)
  const others = [...byItem]
  const mayBePattern = anyOf([...byItem.keys()])
  const known = new Map<Token['type'], (text: string) => Rule<Kind>[]>()
  const rulesOf = (type: Token['type']) =>
    memoize(MAX_WORDS, (text) => {
      const isPattern = mayBePattern(text)
      const canBegin = (item: Item) => (item.type !== 'pattern' || isPattern) && canOpen(item, type, text)
      return [
        ...(byWord.get(text) ?? []),
        ...others.flatMap(([opening, rules]) => (canBegin(opening) ? rules : [])),
      ]
    })
  return {
    rulesFor: ({ type, text }) => {
      const rules = known.get(type) ?? rulesOf(type)
      known.set(type, rules)
      return rules(text)
    },
  }
}

/** Whether a word may match any of the patterns among some items: one pattern of all is tried sooner than each. */
function anyOf(items: readonly Item[]): (text: string) => boolean {
  const sources = items.flatMap((item) => (item.type === 'pattern' ? [item.pattern.source] : []))
  const all = once(() => new RegExp(sources.join('|'), 'u'))
  return (text) => sources.length > 0 && all().test(text)
}

/** Whether a token can be the first of an item, as far as it alone can tell. */
function canOpen(item: Item, type: Token['type'], text: string): boolean {
  if (item.type === 'pattern') return item.pattern.test(text)
  return item.type !== 'class' || !isTokenType(item.name) || item.name === type
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** What the first token of a phrase can be; the nouns of a study are not known yet. */
function openingsOf([item, ...rest]: Phrase, classes: Classes): Item[] {
  if (item === undefined) return []
  if (item.type === 'beginning') return openingsOf(rest, classes)
  if (item.type !== 'class' && item.type !== 'group') return [item]
  const phrases = item.type === 'group' ? item.phrases : classes.get(item.name)
  const openings = phrases?.flatMap((phrase) => openingsOf(phrase, classes)) ?? [item]
  return item.times === 'one' ? openings : [...openings, ...openingsOf(rest, classes)]
}

/**
 * The longest phrase of a grammar from each token on; none begins within another.
 *
 * @param mayBegin whether one that begins there is looked for
 */
export function findPhrases<Kind>(
  grammar: Grammar<Kind>,
  reading: Reading,
  mayBegin: (at: number) => boolean = () => true,
): Found<Kind>[] {
  const found: Found<Kind>[] = []
  for (let at = 0; at < reading.tokens.length; ) {
    const phrase = mayBegin(at) ? longestAt(grammar, reading, at) : undefined
    if (phrase !== undefined) found.push(phrase)
    at = phrase?.after ?? at + 1
  }
  return found
}

/** The longest phrase that begins at a token; of two of one length the first. */
export function longestAt<Kind>(
  grammar: Grammar<Kind>,
  reading: Reading,
  first: number,
): Found<Kind> | undefined {
  const token = reading.tokens[first]
  let longest: Found<Kind> | undefined
  for (const { kind, phrase } of token === undefined ? [] : grammar.rulesFor(token)) {
    for (const after of endsOf(phrase, reading, first))
      if (after > (longest?.after ?? first)) longest = { kind, first, after }
  }
  return longest
}

const NOWHERE: readonly number[] = []

/** After which tokens a phrase can end, or the rest of it, that begins at a token. */
function endsOf(phrase: Phrase, reading: Reading, from: number, first = 0): readonly number[] {
  let at = from
  for (let index = first; index < phrase.length; index++) {
    const item = phrase[index] as Item
    if (item.type !== 'words') {
      const ends = item.type === 'gap' ? gapEnds(reading, at, phrase[index + 1]) : itemEnds(item, reading, at)
      return ends.flatMap((end) => endsOf(phrase, reading, end, index + 1))
    }
    if (!isOneOf(item, reading.tokens[at])) return NOWHERE
    at += 1
  }
  return [at]
}

function isOneOf({ words }: Extract<Item, { type: 'words' }>, token: Token | undefined): boolean {
  return token !== undefined && words.has(token.text)
}

function itemEnds(item: Item, reading: Reading, at: number): readonly number[] {
  const token = reading.tokens[at]
  switch (item.type) {
    case 'words':
      return isOneOf(item, token) ? [at + 1] : NOWHERE
    case 'pattern':
      return token !== undefined && item.pattern.test(token.text) ? [at + 1] : NOWHERE
    case 'comma':
      return token?.type === 'comma' ? [at + 1] : NOWHERE
    case 'beginning':
      return beginsClause(reading.tokens[at - 1], token) ? [at] : NOWHERE
    case 'end':
      return endsClause(token) ? [at] : NOWHERE
    case 'gap':
      return gapEnds(reading, at, undefined)
    case 'other':
      return token?.type === 'word' && classEnds(item.name, reading, at).length === 0 ? [at + 1] : NOWHERE
    case 'class':
      return repeated(item, at, (from) => classEnds(item.name, reading, from))
    case 'group':
      return repeated(item, at, (from) => item.phrases.flatMap((phrase) => endsOf(phrase, reading, from)))
  }
}

function repeated(
  { times }: Repeated,
  at: number,
  endsFrom: (at: number) => readonly number[],
): readonly number[] {
  if (times === 'one') return endsFrom(at)
  if (times === 'optional') return [at, ...endsFrom(at)]
  // Grows while it is gone through.
  const ends = new Set([at])
  for (const end of ends) for (const next of endsFrom(end)) ends.add(next)
  return [...ends]
}

function classEnds(name: string, reading: Reading, at: number): readonly number[] {
  if (isTokenType(name)) return reading.tokens[at]?.type === name ? [at + 1] : NOWHERE
  return reading.classes.get(name)?.flatMap((phrase) => endsOf(phrase, reading, at)) ?? NOWHERE
}

function isTokenType(name: string): boolean {
  return name === 'digits' || name === 'roman' || name === 'figure'
}

/** Where a gap can end, before what comes after it. */
function gapEnds({ tokens }: Reading, at: number, next: Item | undefined): number[] {
  const ends: number[] = []
  for (let end = at; end <= at + MAX_GAP; end++) {
    if (next?.type !== 'words' || isOneOf(next, tokens[end])) ends.push(end)
    if (endsClause(tokens[end])) break
  }
  return ends
}

/** A tag with a word close after it opens or closes a block. */
function beginsClause(before: Token | undefined, token: Token | undefined): boolean {
  return endsClause(before) || (before?.type === 'tag' && before.end === token?.start)
}

function endsClause(token: Token | undefined): boolean {
  return token === undefined || token.type === 'stop' || token.type === 'comma'
}
