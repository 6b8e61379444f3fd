import { memoizeByObject } from '../../core/memoize.ts'
import type { Noun } from '../../language/nouns.ts'
import { type QuantityWords, type WordKind, wholeWords } from '../../language/quantity-words.ts'
import {
  type Classes,
  classesOf,
  findPhrases,
  type Grammar,
  grammarOf,
  longestAt,
  type Reading,
  type Rule,
} from './grammar.ts'
import { type Phrase, readPhrases } from './phrases.ts'
import type { Range } from './prose-text.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A quantity in the prose of a template. */
export interface Quantity extends Range {
  readonly kind: WordKind
}

/** A stretch that may hold numbers without a word: why, and for a name, which. */
export interface Allowed extends Range {
  readonly why: 'name' | 'date' | 'law' | 'idiom' | 'label'
}

/** What a text says in its language: its quantities in order, and the stretches in which a number says nothing of the data. */
export function readQuantities(
  text: string,
  words: QuantityWords,
  { nouns, names }: { readonly nouns: readonly Noun[]; readonly names: readonly string[] },
): { quantities: Quantity[]; allowed: Allowed[] } {
  const grammars = grammarsOf(words)
  const reading = { tokens: tokensOf(text), classes: withNouns(grammars.classes, nouns) }
  return {
    quantities: quantitiesIn(reading, grammars),
    allowed: [
      ...ranges(text, wholeWords(names.map(literally), 'gu')).map((range) => ({
        ...range,
        why: 'name' as const,
      })),
      ...ranges(text, grammars.dates).map((range) => ({ ...range, why: 'date' as const })),
      ...ranges(text, grammars.laws).map((range) => ({ ...range, why: 'law' as const })),
      ...findIn(reading, grammars.allowed).map(({ kind, ...range }) => ({ ...range, why: kind })),
    ],
  }
}

type Grammars = ReturnType<typeof grammarsOf>

/** The grammar of a language, for all templates. */
const grammarsOf = memoizeByObject((words: QuantityWords) => {
  const classes = classesOf(words.classes ?? {})
  const beforeNouns = readPhrases(words.beforeNouns).map((phrase): Phrase => [...phrase, NOUN])
  const kinds = Object.entries(words.words) as [WordKind, readonly string[]][]
  return {
    classes,
    quantities: grammarOf<WordKind>(
      [
        ...kinds.flatMap(([kind, texts]) => ofKind(kind, readPhrases(texts))),
        ...ofKind('quantifier' as const, beforeNouns),
        // The last, since "2nd" is an order.
        ...ofKind('number' as const, [[DIGITS]]),
      ],
      classes,
    ),
    beforeFigures: grammarOf(ofKind('quantifier' as const, readPhrases(words.beforeFigures)), classes),
    allowed: grammarOf(
      [
        ...ofKind('idiom' as const, readPhrases(words.idioms)),
        ...ofKind('label' as const, readPhrases(words.labels ?? [])),
      ],
      classes,
    ),
    asides: grammarOf(ofKind('aside', readPhrases(words.asides ?? [])), classes),
    dates: wholeWords(words.dates),
    laws: wholeWords(words.laws),
  }
})

const NOUN = { type: 'class', name: 'noun', times: 'one' } as const
const DIGITS = { type: 'class', name: 'digits', times: 'one' } as const

function ofKind<Kind>(kind: Kind, phrases: readonly Phrase[]): Rule<Kind>[] {
  return phrases.map((phrase) => ({ kind, phrase }))
}

function withNouns(classes: Classes, nouns: readonly Noun[]): Classes {
  const phrases = nouns
    .flatMap(({ singular, plural }) => [singular, plural])
    .map((noun) => tokensOf(noun).map(({ text }) => ({ type: 'words', words: new Set([text]) }) as const))
  return new Map([...classes, ['noun', phrases]])
}

function quantitiesIn(reading: Reading, { quantities, asides, beforeFigures }: Grammars): Quantity[] {
  const beside = findIn(reading, asides)
  const said = findIn(reading, quantities).filter(
    (each) => each.kind !== 'quantifier' || !beside.some((range) => isWithin(each, range)),
  )
  return [...said, ...qualifiersIn(reading, beforeFigures, said)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
}

/** The words that qualify a quantity or a figure, with an article between: "bijna de" in "bijna de helft". */
function qualifiersIn(
  reading: Reading,
  grammar: Grammar<'quantifier'>,
  said: readonly Quantity[],
): Quantity[] {
  const { tokens, classes } = reading
  const starts = new Set(said.map(({ start }) => start))
  const isQualified = (token: Token | undefined) =>
    token !== undefined && (token.type === 'figure' || starts.has(token.start))
  const isArticle = (token: Token | undefined) =>
    classes.get('article')?.some(([item]) => item?.type === 'words' && item.words.has(token?.text ?? '')) ??
    false
  const found: Quantity[] = []
  // From the last on, since one may qualify another: "nog niet eens ruim".
  for (let first = tokens.length - 1; first >= 0; first--) {
    const qualifier = longestAt(grammar, reading, first)
    if (qualifier === undefined) continue
    const after = isArticle(tokens[qualifier.after]) ? qualifier.after + 1 : qualifier.after
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

/** Joins quantities that overlap, or that only a space parts: "bijna driekwart" is one. */
export function joinNeighbours(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const last = joined.at(-1)
    if (last === undefined || !/^[^\S\r\n]*$/.test(text.slice(last.end, quantity.start)))
      joined.push(quantity)
    else if (quantity.end > last.end) joined.splice(-1, 1, { ...quantity, start: last.start })
  }
  return joined
}

/** Whether a quantity lies within a stretch. */
export function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function ranges(text: string, pattern: RegExp): Range[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
