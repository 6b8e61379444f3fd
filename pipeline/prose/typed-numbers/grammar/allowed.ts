import { literally } from '../../../core/literally.ts'
import { memoizeByObject } from '../../../core/memoize.ts'
import { type QuantityWords, wholeWords } from '../../../language/quantity-words.ts'
import { MARKDOWN_CHARACTER, type Range } from '../reading/prose-text.ts'

/** A stretch that may hold numbers without a word: why, and for a name, which. */
export interface Allowed extends Range {
  readonly why: 'name' | 'date' | 'law' | 'idiom' | 'label'
}

const patternsOf = memoizeByObject(({ dates, laws }: QuantityWords) => ({
  dates: wholeWords(dates),
  laws: wholeWords(laws),
}))

/** The names, dates and laws in a text. */
export function findAllowed(text: string, words: QuantityWords, names: readonly string[]): Allowed[] {
  const { dates, laws } = patternsOf(words)
  const stretches = nearDigits(text)
  const near = (pattern: RegExp) =>
    stretches.flatMap(({ start, end }) => ranges(text.slice(start, end), pattern, start))
  return [
    ...namesIn(text, names).map((range) => ({ ...range, why: 'name' as const })),
    ...near(dates).map((range) => ({ ...range, why: 'date' as const })),
    ...yearsInHeads(text).map((range) => ({ ...range, why: 'date' as const })),
    ...near(laws).map((range) => ({ ...range, why: 'law' as const })),
  ]
}

/** The edge of a cell, which the text may have as it is written. */
const EDGE = `[|${MARKDOWN_CHARACTER}]`
/** A row of a table, and the line of dashes under it. */
const HEAD = new RegExp(
  `^[^\\n]*${EDGE}[^\\n]*(?=\\n[^\\S\\n]*${MARKDOWN_CHARACTER}[${MARKDOWN_CHARACTER} \\t]*$)`,
  'gm',
)
const YEAR_ALONE = new RegExp(`(?<=(?:^|${EDGE})[^\\S\\n]*)(?:19|20)[0-9]{2}(?=[^\\S\\n]*(?:${EDGE}|$))`, 'g')

/** Years that are all that a cell at the head of a table says. */
function yearsInHeads(text: string): Range[] {
  if (!text.includes(MARKDOWN_CHARACTER)) return []
  return [...text.matchAll(HEAD)].flatMap(({ index, 0: row }) => ranges(row, YEAR_ALONE, index))
}

/** The names in a text; only of those whose words it has a pattern is made. */
function namesIn(text: string, names: readonly string[]): Range[] {
  const composed = text.normalize('NFC')
  const present = names.filter((name) =>
    name.split(' ').every((word) => composed.includes(word.normalize('NFC'))),
  )
  return present.length === 0 ? [] : ranges(text, wholeWords(present.map(literally), 'gu'))
}

/** More than a date or an article of a law is long, and the word before it. */
const REACH = 60

/** Where there are digits, with what is near them: all else need not be searched for what holds a number. */
function nearDigits(text: string): Range[] {
  const near: { start: number; end: number }[] = []
  for (const { index } of text.matchAll(/[0-9]+/g)) {
    const last = near.at(-1)
    const end = index + REACH
    if (last !== undefined && index - REACH <= last.end) last.end = end
    else near.push({ start: Math.max(0, index - REACH), end })
  }
  return near
}

function ranges(text: string, pattern: RegExp, from = 0): Range[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: from + index,
    end: from + index + length,
  }))
}
