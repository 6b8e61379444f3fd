import { isAscii } from 'node:buffer'
import type { Finding, Problem } from '../core/problem.ts'
import { LOOK_ALIKES } from './look-alikes.ts'
import { type StrangeLetter, strangeLetters } from './mixed-scripts.ts'
import { SourceText } from './source-text.ts'

/**
 * Characters that could change what is read, by kind: what has no width or steers the direction of what is around it;
 * what is no character at all; digits that are mistaken for others; digits that are set as an exponent.
 */
const SUSPECT =
  /(?![\t\n\r])\p{Cc}|[\p{Default_Ignorable_Code_Point}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\uFFF9-\uFFFB\u2800]|(?![0-9])\p{Nd}|[²³¹\u2070-\u2079\u2080-\u2089]/gu

/**
 * The problems of characters in a text that could change what is read: for each such character its first place. Words in
 * any one script and emoji are free.
 */
export function misleadingCharacters(source: SourceText): Problem[] {
  return problemsOf(source, source.text, (index) => index)
}

/** The same of a text in UTF-8, of which the lines are not shown. */
export function misleadingBytes(file: string, bytes: Uint8Array): Problem[] {
  if (isAscii(bytes) && !hasControls(bytes)) return []
  return misleadingCharacters(
    new SourceText(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(), true),
  )
}

/** Whether a text in ASCII has control characters other than tabs and line ends. */
function hasControls(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    if (byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return true
  }
  return false
}

/** The same of JSON, in which a character may be written by its number: `\u202e`. */
export function misleadingInJson(source: SourceText): Problem[] {
  if (!source.text.includes('\\')) return misleadingCharacters(source)
  const { text, offset } = withoutEscapes(source.text)
  return problemsOf(source, text, offset)
}

function problemsOf(source: SourceText, text: string, offset: (index: number) => number): Problem[] {
  const found = new Map<string, { readonly index: number; readonly what: What; readonly times: number }>()
  for (const { index, 0: character } of text.matchAll(SUSPECT)) {
    const before = found.get(character)
    const what = before?.what ?? whatOf(character)
    if (what.isFree?.(text, index, character) === true) continue
    found.set(character, { index: before?.index ?? index, what, times: (before?.times ?? 0) + 1 })
  }
  return [
    ...[...found].map(([character, { index, what, times }]) =>
      source.problem(offset(index), {
        rule: 'misleading-character',
        message: `${nameOf(character)} ${what.says}${timesIn(times)}`,
        hint: what.hint ?? 'remove it',
      }),
    ),
    ...mixedScripts(source, text, offset),
  ]
}

function timesIn(times: number): string {
  return times === 1 ? '' : ` (${times} times in this file)`
}

/** For each letter that stands in words of another alphabet its first place. */
function mixedScripts(source: SourceText, text: string, offset: (index: number) => number): Problem[] {
  const found = strangeLetters(text)
  return [...new Set(found.map(({ letter }) => letter))].flatMap((letter) => {
    const [first, ...others] = found.filter((each) => each.letter === letter)
    return first === undefined
      ? []
      : source.problem(offset(first.index), strangeLetter(first, others.length + 1))
  })
}

/** What is said of a letter that stands in a word of another alphabet. */
export function strangeLetter({ letter, of, among }: StrangeLetter, times = 1): Finding {
  const { latin } = LOOK_ALIKES.get(letter) ?? {}
  const advice = among === 'Latin' && latin !== undefined ? `write the Latin \`${latin}\`` : undefined
  return {
    rule: 'mixed-scripts',
    message: `${nameOf(letter)} “${letter}” is a letter of ${of} in a word of ${among}${timesIn(times)}`,
    hint: advice ?? 'write the word in letters of one alphabet',
  }
}

/** What is wrong with a character. */
interface What {
  readonly says: string
  /** What to do, unless it is to be removed. */
  readonly hint?: string
  /** Whether it may be at a place. */
  isFree?(text: string, index: number, character: string): boolean
}

function whatOf(character: string): What {
  if (/\p{Nd}/u.test(character)) return { ...FOREIGN_DIGIT, hint: `write \`${digitOf(character)}\`` }
  if (/\p{No}/u.test(character)) return { ...RAISED_DIGIT, hint: `write \`${character.normalize('NFKC')}\`` }
  if (/[\p{Co}]/u.test(character)) return { says: 'has no meaning that readers share' }
  if (/[\p{Cs}\p{Noncharacter_Code_Point}]/u.test(character)) return { says: 'is not a character' }
  if (DIRECTION.test(character)) return { says: 'changes the order in which the text around it is read' }
  if (/\p{Cc}/u.test(character)) return { says: 'is an order to a terminal' }
  if (character === '\u00AD') return SOFT_HYPHEN
  return { says: 'cannot be seen', isFree: isWithinWord }
}

const SOFT_HYPHEN: What = {
  says: 'cannot be seen',
  hint: 'remove it: words are broken by the rules of their language',
}

const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/

/** Of a script that has digits of its own, in a line with words in such a script. */
const FOREIGN_DIGIT: What = {
  says: 'is mistaken for another digit',
  isFree: (text, index, character) =>
    !LOOKALIKE.test(character) &&
    /(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{L}/u.test(lineAt(text, index)),
}

/** Fullwidth, mathematical and segmented digits, which belong to no script. */
const LOOKALIKE = /[\uFF10-\uFF19\u{1D7CE}-\u{1D7FF}\u{1FBF0}-\u{1FBF9}]/u

/** "m²", "CO₂"; but not "57²". */
const RAISED_DIGIT: What = {
  says: 'makes another number of the digits before it',
  isFree: (text, index) => /\p{L}[²³¹\u2070-\u2089]*$/u.test(text.slice(Math.max(0, index - 4), index)),
}

/** The zero of each set of digits is a multiple of ten below its own; Unicode keeps them together. */
function digitOf(character: string): string {
  const plain = character.normalize('NFKC')
  if (/^[0-9]$/.test(plain)) return plain
  const code = character.codePointAt(0) ?? 0
  let digit = 0
  while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - digit - 1))) digit += 1
  return String(digit)
}

/** A joiner within a word of a script that needs it or within an emoji, or a variant. */
function isWithinWord(text: string, index: number, character: string): boolean {
  const before = text.slice(Math.max(0, index - 12), index)
  const after = text.slice(index + character.length, index + 12)
  if (/[\u200C\u200D]/.test(character)) return isJoined(before, after, character)
  if (/[\uFE0E\uFE0F]/.test(character)) return /\p{Extended_Pictographic}$/u.test(before)
  if (/[\u180B-\u180D\u180F]/.test(character)) return /\p{sc=Mongolian}$/u.test(before)
  return /[\u{E0100}-\u{E01EF}]/u.test(character) && /\p{sc=Han}$/u.test(before)
}

function isJoined(before: string, after: string, joiner: string): boolean {
  const isWord = /(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])[\p{L}\p{M}]$/u.test(before)
  const isEmoji = /\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?$/u.test(before)
  return isWord || (joiner === '\u200D' && isEmoji && /^\p{Extended_Pictographic}/u.test(after))
}

function lineAt(text: string, index: number): string {
  const start = text.lastIndexOf('\n', index) + 1
  const end = text.indexOf('\n', index)
  return text.slice(start, end < 0 ? undefined : end)
}

/** The text with the characters that escapes stand for, and where each is written. */
function withoutEscapes(json: string): { text: string; offset(index: number): number } {
  const starts: { readonly index: number; readonly offset: number }[] = [{ index: 0, offset: 0 }]
  let text = ''
  let end = 0
  for (const { index, 0: written, 1: code } of json.matchAll(/\\(?:u([\da-f]{4})|.)/gis)) {
    const letter = code === undefined ? CONTROLS[written] : String.fromCharCode(Number.parseInt(code, 16))
    if (letter === undefined) continue
    text += json.slice(end, index)
    starts.push(
      { index: text.length, offset: index },
      { index: text.length + 1, offset: index + written.length },
    )
    text += letter
    end = index + written.length
  }
  const offset = (index: number) => {
    const last = starts.findLast((each) => each.index <= index) ?? { index: 0, offset: 0 }
    return last.offset + index - last.index
  }
  return { text: text + json.slice(end), offset }
}

const CONTROLS: Readonly<Record<string, string>> = {
  '\\b': '\b',
  '\\f': '\f',
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
}

/** "U+202E RIGHT-TO-LEFT OVERRIDE" */
function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const name = NAMES.get(code) ?? LOOK_ALIKES.get(character)?.name ?? nameOfKind(character, code)
  return name === undefined ? number : `${number} ${name}`
}

function nameOfKind(character: string, code: number): string | undefined {
  if (code >= 0xfe00 && code <= 0xfe0f) return `VARIATION SELECTOR-${code - 0xfe00 + 1}`
  if (code >= 0xe0100 && code <= 0xe01ef) return `VARIATION SELECTOR-${code - 0xe0100 + 17}`
  if (code >= 0xe0000 && code <= 0xe007f) return 'TAG'
  if (/\p{Cc}/u.test(character)) return 'control character'
  return /[\p{Nd}\p{No}]/u.test(character) ? `“${character}”` : undefined
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'SOFT HYPHEN'],
  [0x034f, 'COMBINING GRAPHEME JOINER'],
  [0x061c, 'ARABIC LETTER MARK'],
  [0x115f, 'HANGUL CHOSEONG FILLER'],
  [0x1160, 'HANGUL JUNGSEONG FILLER'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x2028, 'LINE SEPARATOR'],
  [0x2029, 'PARAGRAPH SEPARATOR'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2060, 'WORD JOINER'],
  [0x2061, 'FUNCTION APPLICATION'],
  [0x2062, 'INVISIBLE TIMES'],
  [0x2063, 'INVISIBLE SEPARATOR'],
  [0x2064, 'INVISIBLE PLUS'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x2800, 'BRAILLE PATTERN BLANK'],
  [0x3164, 'HANGUL FILLER'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
  [0xffa0, 'HALFWIDTH HANGUL FILLER'],
])
