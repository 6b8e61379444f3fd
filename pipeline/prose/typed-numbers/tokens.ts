import { HELPER_CHARACTER, MARKDOWN_CHARACTER, type Range } from './prose-text.ts'

/** A word of a template's prose, or what stands between words. */
export interface Token extends Range {
  /**
   * `digits` is a number with what belongs to it, `roman` one in Roman numerals, `figure` what a helper says, `stop`
   * whatever ends a clause.
   */
  readonly type: 'word' | 'digits' | 'roman' | 'figure' | 'comma' | 'stop'
  /** As the grammar reads it: in small letters, composed, with straight apostrophes and plain hyphens; no figure. */
  readonly text: string
}

/** A number in digits, with the letters and signs that belong to it: "35", "12.000", "57%", "1e". */
const DIGITS = '\\p{N}(?:[\\p{L}\\p{M}\\p{N}]|[.,:/–-](?=\\p{N}))*(?:\\s?[%‰](?!\\p{L}))?'
const LETTERS = '[\\p{L}\\p{M}\\p{N}\\u00AD]+'
/** "24-hour", "COVID-19" and "colleague's" are one word. */
const JOINED = `(?:['’\\u2010\\u2011-]${LETTERS})`
const BLANK_LINE = '\\n[^\\S\\n]*\\n'
/** Marks of Markdown that stand alone, or begin or end a line, part cells and items; others only stress a word. */
const MARKS = `${MARKDOWN_CHARACTER}+`
const PARTING_MARKS = `(?<=^\\s*)${MARKS}|${MARKS}(?=\\s*$)|(?<!\\S)${MARKS}(?!\\S)`

const TOKEN = new RegExp(
  [
    `(?<digits>${DIGITS})(?<joined>${JOINED}+)?`,
    `(?<word>${LETTERS}${JOINED}*)`,
    `(?<figure>${HELPER_CHARACTER}+(?:\\s+${HELPER_CHARACTER}+)*)`,
    '(?<comma>,)',
    `[.!?;:()…]|${BLANK_LINE}|${PARTING_MARKS}`,
  ].join('|'),
  'gmu',
)

/** The words of a template's prose, in order. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ index, 0: found, groups = {} }) => {
    const type = typeOf(groups)
    return { type, text: type === 'figure' ? '' : plain(found), start: index, end: index + found.length }
  })
}

/** From two on, since "I" and "V" are mostly letters. */
const ROMAN = /^(?=..)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
/** "A4" */
const WITH_DIGIT = /^[^-\u2010\u2011]*\p{N}/u

function typeOf({
  word,
  digits,
  joined,
  figure,
  comma,
}: Readonly<Record<string, string | undefined>>): Token['type'] {
  if (word !== undefined) return WITH_DIGIT.test(word) ? 'digits' : ROMAN.test(word) ? 'roman' : 'word'
  if (digits !== undefined) return joined === undefined ? 'digits' : 'word'
  if (figure !== undefined) return 'figure'
  return comma === undefined ? 'stop' : 'comma'
}

const PLAIN = /^[a-z]+$/

/** A text as the grammar's own words are written. */
function plain(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\u2010\u2011]/g, '-')
}
