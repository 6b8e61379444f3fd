import type { Random } from '../random.ts'
import { NASTY_TEXTS } from './values.ts'

/** One change to a text, whatever it is. */
export function mutateText(text: string, random: Random): string {
  return random.pick(CHANGES)(text, random)
}

const CHANGES: readonly ((text: string, random: Random) => string)[] = [
  // Characters
  (text, random) => splice(text, random.below(text.length), 1, ''),
  (text, random) => splice(text, random.below(text.length), 0, random.pick(NASTY_TEXTS)),
  (text, random) => splice(text, random.below(text.length), 1, String.fromCharCode(random.below(256))),
  (text, random) => splice(text, random.below(text.length), 0, String.fromCharCode(random.below(0x10000))),
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => text.slice(random.below(text.length)),
  // Words
  (text, random) => onWord(text, random, () => ''),
  (text, random) => onWord(text, random, (word) => `${word}${word}`),
  (text, random) => onWord(text, random, () => random.pick(NASTY_TEXTS)),
  (text, random) => onWord(text, random, () => random.pick(wordsOf(text))[0]),
  (text, random) => onWord(text, random, (word) => misspell(word, random)),
  // Lines
  (text, random) => onLine(text, random, () => []),
  (text, random) => onLine(text, random, (line) => [line, line]),
  (text, random) => onLine(text, random, (line) => [line, random.pick(NASTY_TEXTS)]),
  (text, random) => onLine(text, random, (line) => [random.pick(text.split('\n')), line]),
  // The whole
  () => '',
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replaceAll('\n', ' '),
  (text) => text + text,
]

/** One change to the bytes of a text, which may then be no UTF-8. */
export function mutateBytes(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  const at = random.below(bytes.length)
  if (random.once(4)) return new Uint8Array(Buffer.from(text, random.pick(['utf16le', 'latin1'] as const)))
  if (random.once(3)) return bytes.slice(0, at)
  bytes[at] = random.below(256)
  return bytes
}

function splice(text: string, at: number, length: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at + length)
}

function wordsOf(text: string): RegExpExecArray[] {
  const words = [...text.matchAll(/[\p{L}\p{N}_.-]+|[^\s\p{L}\p{N}]/gu)]
  return words.length === 0 ? [Object.assign([''] as const, { index: 0, input: text }) as never] : words
}

function onWord(text: string, random: Random, change: (word: string) => string): string {
  const { 0: word, index } = random.pick(wordsOf(text))
  return splice(text, index, word.length, change(word))
}

function misspell(word: string, random: Random): string {
  const at = random.below(Math.max(1, word.length - 1))
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}

function onLine(text: string, random: Random, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  return [...lines.slice(0, at), ...change(lines[at] ?? ''), ...lines.slice(at + 1)].join('\n')
}
