import { memoizeByObject } from '../../core/memoize.ts'
import type { Noun } from '../../language/nouns.ts'
import { type QuantityWords, type WordKind, wholeWords } from '../../language/quantity-words.ts'
import { HELPER_CHARACTER, MARKDOWN_CHARACTER, type Range } from './prose-text.ts'

/** A quantity in the prose of a template. */
export interface Quantity extends Range {
  readonly kind: WordKind
}

/** A stretch that may hold numbers without a word: why, and for a name, which. */
export interface Allowed extends Range {
  readonly why: 'name' | 'date' | 'law' | 'idiom'
}

/** A number in digits, with the letters and signs that belong to it: "35", "12.000", "57%", "1e". */
const DIGITS =
  /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]*\p{N}(?:[\p{L}\p{M}\p{N}]|[.,:/–-](?=\p{N}))*(?:\s?[%‰])?/gu

/** Every quantity that a text says in its language, in order; those that follow one another on a line are one. */
export function findQuantities(text: string, words: QuantityWords, nouns: readonly Noun[]): Quantity[] {
  const counted = nouns.flatMap(({ singular, plural }) => [singular, plural]).map(literally)
  const beforeNouns =
    counted.length === 0 ? [] : [`(?:${words.beforeNouns.join('|')}) (?:${counted.join('|')})`]
  const patterns = patternsOf(words)
  const found = [
    ...matches(text, DIGITS, 'number'),
    ...patterns.words.flatMap(({ kind, pattern }) => matches(text, pattern, kind)),
    ...(beforeNouns.length === 0 ? [] : matches(text, wholeWords(beforeNouns), 'quantifier')),
    ...matches(text, patterns.beforeFigures, 'quantifier'),
  ]
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

const FIGURE_FOLLOWS = `(?=\\s+${MARKDOWN_CHARACTER}*${HELPER_CHARACTER})`

/** The patterns of a language, for all templates. */
const patternsOf = memoizeByObject(({ words, beforeFigures, dates, laws, idioms }: QuantityWords) => ({
  words: Object.entries(words).map(([kind, patterns]) => ({
    kind: kind as WordKind,
    pattern: wholeWords(patterns),
  })),
  beforeFigures: wholeWords(beforeFigures, 'giu', FIGURE_FOLLOWS),
  dates: wholeWords(dates),
  laws: wholeWords(laws),
  idioms: wholeWords(idioms),
}))

/** Stretches in which a number says nothing of the data. */
export function findAllowed(text: string, words: QuantityWords, names: readonly string[]): Allowed[] {
  const { dates, laws, idioms } = patternsOf(words)
  const kinds = [
    { why: 'name', pattern: wholeWords(names.map(literally), 'gu') },
    { why: 'date', pattern: dates },
    { why: 'law', pattern: laws },
    { why: 'idiom', pattern: idioms },
  ] as const
  return kinds.flatMap(({ why, pattern }) => [...ranges(text, pattern)].map((range) => ({ ...range, why })))
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

function matches(text: string, pattern: RegExp, kind: WordKind): Quantity[] {
  return ranges(text, pattern).map((range) => ({ ...range, kind }))
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
