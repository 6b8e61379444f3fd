import makeHyphenator from 'hyphen/hyphen.js'
import { memoizeByObject, once } from '../../core/memoize.ts'
import { own } from '../../core/own.ts'

/** Where words in a text may be broken with a hyphen: offsets, ascending. */
export type BreakPoints = (text: string) => readonly number[]

/** The fewest letters before and after a break, in a word without hyphens or digits. */
const MIN_BEFORE = 2
const MIN_AFTER = 3
/** Breaking a shorter word gains at most three letters, which is not worth a hyphen. */
const MIN_WORD = 7
/** Anything longer is not a word, and would take quadratic time. */
const MAX_WORD = 100

/** How the words of a language are hyphenated. */
export interface Hyphenation {
  /** From the package `hyphen`. They are large, so only those of languages in the document are read. */
  readonly patterns: () => Promise<Patterns>
  /** Whether a break there would require another spelling. */
  readonly isSpoilt?: (before: string, after: string) => boolean
  /** Parts of words with their only breaks, for words that the patterns get wrong. */
  readonly corrections?: readonly string[]
}

/** By language, as BCP 47 tags in small letters. */
export type Hyphenations = Readonly<Record<string, Hyphenation>>

/** A hyphenation whose patterns have been read. */
export interface LoadedHyphenation extends Omit<Hyphenation, 'patterns'> {
  readonly patterns: Patterns
}

/** The hyphenations of the languages in a document. */
export type LoadedHyphenations = Readonly<Record<string, LoadedHyphenation>>

const load = memoizeByObject(
  async (hyphenation: Hyphenation): Promise<LoadedHyphenation> => ({
    ...hyphenation,
    patterns: await hyphenation.patterns(),
  }),
)

/** Reads the patterns of languages, when they exist. */
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

/** The language of a paragraph, and the hyphenation of it and its passages. */
export interface Hyphenated {
  /** BCP 47. */
  readonly language: string
  readonly hyphenations: LoadedHyphenations
}

/** The hyphenation of a language, or else of that language in no particular country. */
function hyphenationOf(tag: string, hyphenations: Hyphenations): Hyphenation | undefined {
  const name = tag.toLowerCase()
  return own(hyphenations, name) ?? own(hyphenations, name.split('-')[0] ?? '')
}

/** The break points of a language. Addresses, words with digits and words in capitals are not broken. */
export const breakPointsOf = memoizeByObject((language: LoadedHyphenation): BreakPoints => {
  const pointsOf = once(() => wordBreaker(language))
  return (text) => [...wordsOf(text)].flatMap(({ word, at }) => pointsOf()(word).map((point) => at + point))
})

/**
 * The break points in a part of a text, as offsets in that part. Words are judged as a whole, because the part may
 * be only the end of an address.
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
    // A hyphen or slash separates words; digits and combining marks protect their part from being broken.
    for (const { 0: part, index: offset } of token.matchAll(/[^/\p{Pd}]+/gu)) {
      if (/[\p{N}\p{M}]/u.test(part)) continue
      for (const { 0: word, index } of part.matchAll(/\p{L}+/gu)) yield { word, at: start + offset + index }
    }
  }
}

/** From the package `hyphen`: levels, letters and exceptions. */
type Patterns = readonly [levels: unknown, letters: unknown, exceptions?: Readonly<Record<string, unknown>>]

const MARK = '\u00AD'
/** How many words are kept per language. */
const MAX_WORDS = 50_000

function wordBreaker({ patterns, isSpoilt, corrections = [] }: LoadedHyphenation): BreakPoints {
  const [levels, letters, exceptions] = patterns
  // The package adds every word that it meets to the exceptions, so it gets a copy.
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

/** The positions of a separator, as offsets in the text without separators. */
function offsetsOfMarks(text: string, mark: string): number[] {
  const parts = text.split(mark)
  let offset = 0
  return parts.slice(0, -1).map((part) => {
    offset += part.length
    return offset
  })
}
