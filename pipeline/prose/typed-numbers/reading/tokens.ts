import { once } from '../../../core/memoize.ts'
import { ALL_CHARACTERS, type Characters, isLatin, LATIN_CHARACTERS } from '../../../input/latin.ts'
import { asLatin } from '../../../input/look-alikes.ts'
import { HELPER_CHARACTER, MARKDOWN_CHARACTER, type Range } from './prose-text.ts'

/** A word of a template's prose, or what stands between words. */
export interface Token extends Range {
  /**
   * `digits` is a number with what belongs to it, `roman` one in Roman numerals, `figure` what a helper says of one,
   * `tag` what else is the template's, `stop` whatever ends a clause.
   */
  readonly type: 'word' | 'digits' | 'roman' | 'figure' | 'tag' | 'comma' | 'stop'
  /** As the grammar reads it: in small Latin letters, composed, with straight apostrophes and plain hyphens. */
  readonly text: string
}

/** What a reader does not see within a word: marks of Markdown, and characters without a width. */
const UNSEEN = `[${MARKDOWN_CHARACTER}\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFE00-\\uFE0F\\uFEFF]`
const BLANK_LINE = '\\n[^\\S\\n]*\\n'
/** Marks of Markdown that stand alone, or begin or end a line, part cells and items; others only stress a word. */
const MARKS = `${MARKDOWN_CHARACTER}+`
const PARTING_MARKS = `(?<=^\\s*)${MARKS}|${MARKS}(?=\\s*$)|(?<!\\S)${MARKS}(?!\\S)`

/** Matches a token of a text with some kinds of characters. */
function tokenPattern(kinds: Characters, flags: string): RegExp {
  const letter = `[${kinds.letter}${kinds.mark}${kinds.number}]`
  const number = `[${kinds.number}]`
  // With the letters and signs that belong to it: "35", "12.000", "57%", "1e".
  const digits = `${number}(?:${UNSEEN}*(?:${letter}|[.,:/–-](?=${UNSEEN}*${number})))*(?:${UNSEEN}*\\s?[%‰](?![${kinds.letter}]))?`
  const word = `${letter}+(?:${UNSEEN}+${letter}+)*`
  // "24-hour", "COVID-19" and "colleague's" are one word.
  const joined = `(?:${UNSEEN}*['’\\u2010\\u2011-]${UNSEEN}*${word})`
  return new RegExp(
    [
      `(${digits})(${joined}+)?`,
      `(${word}${joined}*)`,
      `(${HELPER_CHARACTER}+(?:\\s+${HELPER_CHARACTER}+)*)`,
      '(,)',
      `[.!?;:()…|]|${BLANK_LINE}|${PARTING_MARKS}`,
    ].join('|'),
    flags,
  )
}

const latinToken = once(() => tokenPattern(LATIN_CHARACTERS, 'gm'))
const token = once(() => tokenPattern(ALL_CHARACTERS, 'gmu'))

/**
 * The words of a template's prose, in order.
 *
 * @param figures where helpers say a figure
 */
export function tokensOf(text: string, figures: readonly Range[] = []): Token[] {
  return Array.from(text.matchAll(isLatin(text) ? latinToken() : token()), (match) => {
    const [found, digits, joined, word, helper, comma] = match
    const range = { start: match.index, end: match.index + found.length }
    if (word !== undefined) return { type: typeOfWord(word), text: plain(word), ...range }
    if (helper !== undefined) return { type: typeOfHelper(text, range, figures), text: '', ...range }
    if (digits === undefined) return { type: comma === undefined ? 'stop' : 'comma', text: found, ...range }
    return { type: joined === undefined ? 'digits' : 'word', text: plain(found), ...range }
  })
}

/** From two on, since "I" and "V" are mostly letters. */
const ROMAN = /^(?=..)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
/** "A4" */
const WITH_DIGIT = /^[^-\u2010\u2011]*\p{N}/u

function typeOfWord(written: string): Token['type'] {
  if (PLAIN.test(written)) return 'word'
  const word = written.replace(ALL_UNSEEN, '')
  if (ROMAN.test(word)) return 'roman'
  return WITH_DIGIT.test(word) ? 'digits' : 'word'
}

function typeOfHelper(text: string, range: Range, figures: readonly Range[]): Token['type'] {
  const { start, end } = range
  if (figures.some((figure) => start <= figure.start && figure.start < end)) return 'figure'
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const lineEnd = text.indexOf('\n', end)
  const after = text.slice(end, lineEnd === -1 ? undefined : lineEnd)
  return before.trim() === '' && after.trim() === '' ? 'stop' : 'tag'
}

/** A text without what a reader does not see, and where each of its characters stands in it. */
export function seenText(text: string): { readonly seen: string; offset(index: number): number } {
  const seen = text.replace(ALL_UNSEEN, '')
  if (seen === text) return { seen, offset: (index) => index }
  const starts = once(() => Array.from(text.matchAll(SEEN), ({ index }) => index))
  return { seen, offset: (index) => starts()[index] ?? text.length }
}

const PLAIN = /^[a-z]+$/
const ASCII = /^[ -~]*$/
const ALL_UNSEEN = new RegExp(UNSEEN, 'g')
const SEEN = new RegExp(UNSEEN.replace('[', '[^'), 'g')

/** A text as the grammar's own words are written. */
function plain(text: string): string {
  if (PLAIN.test(text)) return text
  if (ASCII.test(text)) return text.toLowerCase()
  return asLatin(text.replace(ALL_UNSEEN, '').normalize('NFKC'))
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\u2010\u2011]/g, '-')
}
