import makeHyphenator from 'hyphen/hyphen.js'
import { memoizeByObject, once } from '../../core/memoize.ts'

/** Where in a text a word may be broken with a hyphen: offsets, in order. */
export type BreakPoints = (text: string) => readonly number[]

/** Of a word without hyphens or digits, at least so many letters stand before a break and after it. */
const MIN_BEFORE = 2
const MIN_AFTER = 3
/** Breaking a shorter word gains three letters at most, which is not worth a hyphen. */
const MIN_WORD = 7
/** What is longer is no word, and would take time with the square of its length. */
const MAX_WORD = 100

/** How the words of a language are hyphenated. */
export interface Hyphenation {
  /** Of the package `hyphen`; they are large, so only those of languages in the document are read. */
  readonly patterns: () => Promise<Patterns>
  /** Whether the word would have to be spelled otherwise when broken there. */
  readonly isSpoilt?: (before: string, after: string) => boolean
  /** Parts of words with their only breaks, where the patterns go wrong. */
  readonly corrections?: readonly string[]
}

/** By language, as BCP 47 tags in small letters. */
export type Hyphenations = Readonly<Record<string, Hyphenation>>

/** A hyphenation whose patterns are read. */
export interface LoadedHyphenation extends Omit<Hyphenation, 'patterns'> {
  readonly patterns: Patterns
}

/** Those of languages that a document is in. */
export type LoadedHyphenations = Readonly<Record<string, LoadedHyphenation>>

const load = memoizeByObject(
  async (hyphenation: Hyphenation): Promise<LoadedHyphenation> => ({
    ...hyphenation,
    patterns: await hyphenation.patterns(),
  }),
)

/** Reads the patterns of languages, as far as there are any. */
export async function loadHyphenations(
  tags: Iterable<string>,
  hyphenations: Hyphenations,
): Promise<LoadedHyphenations> {
  const found = [...new Set(tags)].map(async (tag) => {
    const hyphenation = hyphenationOf(tag, hyphenations)
    return hyphenation === undefined ? [] : [[tag.toLowerCase(), await load(hyphenation)] as const]
  })
  return Object.fromEntries((await Promise.all(found)).flat())
}

/** The language of a paragraph, and how it and those of passages in it are hyphenated. */
export interface Hyphenated {
  /** BCP 47. */
  readonly language: string
  readonly hyphenations: LoadedHyphenations
}

/** How a language is hyphenated: itself, or as it is written in no country in particular. */
function hyphenationOf(tag: string, hyphenations: Hyphenations): Hyphenation | undefined {
  const name = tag.toLowerCase()
  return hyphenations[name] ?? hyphenations[name.split('-')[0] ?? '']
}

/** The rule for a language. It breaks no addresses, no words with digits and no words in capitals only. */
export const breakPointsOf = memoizeByObject((language: LoadedHyphenation): BreakPoints => {
  const pointsOf = once(() => wordBreaker(language))
  return (text) => [...wordsOf(text)].flatMap(({ word, at }) => pointsOf()(word).map((point) => at + point))
})

/**
 * Where a part of a text may be broken, as offsets in that part: its words are judged whole, of which it may be only
 * the end of an address, say.
 */
export function breakPointsWithin(text: string, start: number, end: number, rule: BreakPoints): number[] {
  let from = start
  while (from > 0 && !isSpace(text, from - 1)) from -= 1
  let to = end
  while (to < text.length && !isSpace(text, to)) to += 1
  const points = rule(text.slice(from, to)).map((point) => from + point)
  return points.filter((point) => point > start && point < end).map((point) => point - start)
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

interface Word {
  readonly word: string
  /** Offset in the text. */
  readonly at: number
}

/** Web and e-mail addresses, paths, names of files. */
const ADDRESS = /[@_=#~%&\\]|:\/\/|^\/|\/$|[\p{L}\p{N}]\.[\p{L}\p{N}]/u

function* wordsOf(text: string): Generator<Word> {
  for (const { 0: token, index: start } of text.matchAll(/\S+/g)) {
    if (ADDRESS.test(token)) continue
    // A hyphen or a slash parts words; digits and combining marks keep their whole part from being broken.
    for (const { 0: part, index: offset } of token.matchAll(/[^/\p{Pd}]+/gu)) {
      if (/[\p{N}\p{M}]/u.test(part)) continue
      for (const { 0: word, index } of part.matchAll(/\p{L}+/gu)) yield { word, at: start + offset + index }
    }
  }
}

/** Of the package `hyphen`: levels, letters and exceptions. */
type Patterns = readonly [levels: unknown, letters: unknown, exceptions?: Readonly<Record<string, unknown>>]

const MARK = '\u00AD'
/** Words that are remembered, of each language. */
const MAX_WORDS = 50_000

function wordBreaker({ patterns, isSpoilt, corrections = [] }: LoadedHyphenation): BreakPoints {
  const [levels, letters, exceptions] = patterns
  // The package adds every word that it meets to the exceptions given, so it gets a copy.
  const make = () => makeHyphenator([levels, letters, { ...exceptions }], { html: false, hyphenChar: MARK })
  let hyphenate = make()
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const points = known.get(word) ?? find(word)
    if (known.size === MAX_WORDS) {
      known.clear()
      hyphenate = make()
    }
    known.set(word, points)
    return points
  }

  function find(word: string): readonly number[] {
    const lower = word.toLowerCase()
    if (word.length < MIN_WORD || word.length > MAX_WORD) return []
    if (word === word.toUpperCase() || lower.length !== word.length) return []
    return correct(lower, offsetsOfMarks(hyphenate(lower), MARK), corrections).filter(
      (point) =>
        point >= MIN_BEFORE &&
        point <= word.length - MIN_AFTER &&
        isSpoilt?.(lower.slice(0, point), lower.slice(point)) !== true,
    )
  }
}

function correct(word: string, points: readonly number[], corrections: readonly string[]): readonly number[] {
  return corrections.reduce((before, correction) => {
    const part = correction.replaceAll('-', '')
    const start = word.indexOf(part)
    if (start === -1) return before
    const own = offsetsOfMarks(correction, '-').map((point) => start + point)
    const others = before.filter((point) => point <= start || point >= start + part.length)
    return [...others, ...own].sort((one, other) => one - other)
  }, points)
}

/** Where marks stand, as offsets in the text without them. */
function offsetsOfMarks(text: string, mark: string): number[] {
  const parts = text.split(mark)
  let offset = 0
  return parts.slice(0, -1).map((part) => {
    offset += part.length
    return offset
  })
}
