import { memoize } from '../../core/memoize.ts'
import { foldCharacters, foldEntity } from './fold-characters.ts'

/** A way to read a text, because the same signs may join a word or part two. */
export interface Reading {
  /** What is not read as it is written: the signs that only this reading knows, as a group, and all others. */
  readonly special: RegExp
  /** How it reads its own signs. */
  own(signs: string): string
}

/** Another reading, and the signs in a text that it is for. */
export interface OtherReading extends Reading {
  readonly signs: RegExp
}

const ENTITY = '&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});'
/** Of an address: `%C3%BA`. */
const PERCENT = '(?:%[0-9A-Fa-f]{2})+'
const NOT_ASCII = '[^\\t-\\r -~]+'

/** Reads every sign as one that parts words, except those that nobody sees. */
export const PLAIN: Reading = readingOf('(?!)', () => '')

export const OTHER_READINGS: readonly OtherReading[] = [
  // Marks of Markdown inside a word: `As**sen**`; of many marks, only the first is tried.
  readingOf('(?<![*_~`])[*_~`]+(?=[\\p{L}&])', () => ''),
  // The hyphen of a word that is broken over two lines.
  readingOf('(?:[-\\u00ad\\u2010\\u2011]|&shy;)[^\\S\\n]*\\n\\s*(?=\\p{L})', () => ''),
  // The second of two words that are written as one: `GemeenteAssen`.
  readingOf('[A-ZÀ-Þ](?<=[a-zß-ÿ].)', (letter) => ` ${foldCharacters(letter)}`),
]

function readingOf(signs: string, own: Reading['own']): OtherReading {
  const special = new RegExp(`(${signs})|${ENTITY}|${PERCENT}|${NOT_ASCII}`, 'gu')
  return { signs: new RegExp(signs, 'gu'), special, own }
}

/** A text in lower case, without accents, ligatures and marks that nobody sees. */
export function readText(text: string, { special, own }: Reading): string {
  return text
    .replaceAll(special, (found: string, signs?: string) => readSpecial(found, signs, own))
    .toLowerCase()
}

/** The same, with the stretch of the given text that each of its characters was read from. */
export function readWithPlaces(text: string, { special, own }: Reading) {
  const places: { readonly start: number; readonly end: number }[] = []
  const plain = (from: number, to: number) => {
    for (let start = from; start < to; start += 1) places.push({ start, end: start + 1 })
  }
  let end = 0
  for (const { 0: found, 1: signs, index } of text.matchAll(special)) {
    plain(end, index)
    end = index + found.length
    for (const _ of readSpecial(found, signs, own).split('')) places.push({ start: index, end })
  }
  plain(end, text.length)
  return { text: readText(text, { special, own }), places }
}

function readSpecial(found: string, signs: string | undefined, own: Reading['own']): string {
  return signs === undefined ? foldSpecial(found) : own(signs)
}

/** Of those in a report, most are there often. */
const MAX_SPECIAL = 2000

const foldSpecial = memoize(MAX_SPECIAL, (found): string => {
  if (found.startsWith('&')) return foldCharacters(foldEntity(found))
  if (found.startsWith('%')) return foldCharacters(decoded(found))
  return foldCharacters(found)
})

function decoded(found: string): string {
  try {
    return decodeURIComponent(found)
  } catch {
    return found
  }
}
