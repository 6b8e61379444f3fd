import { memoize } from '../../../core/memoize.ts'
import { spellingsOf } from './spellings.ts'

/** Something that a phrase of a grammar asks for. */
export type Item =
  | { readonly type: 'words'; readonly words: ReadonlySet<string> }
  | { readonly type: 'pattern'; readonly pattern: RegExp }
  | (Repeated & { readonly type: 'group'; readonly phrases: readonly Phrase[] })
  | (Repeated & { readonly type: 'class'; readonly name: string })
  | { readonly type: 'other'; readonly name: string }
  | { readonly type: 'gap' | 'beginning' | 'end' | 'comma' }

export interface Repeated {
  readonly times: 'one' | 'optional' | 'any'
}

/** What a phrase asks for, in order. */
export type Phrase = readonly Item[]

/** Reads phrases in the notation of `QuantityWords`. */
export function readPhrases(texts: readonly string[]): Phrase[] {
  return texts.flatMap((text) =>
    splitPhrases(text.normalize('NFC')).map((phrase) => splitPhrase(phrase).map(readItem)),
  )
}

const MARKS: Readonly<Record<string, 'gap' | 'beginning' | 'end' | 'comma'>> = {
  '…': 'gap',
  '^': 'beginning',
  $: 'end',
  ',': 'comma',
}
const CLASS = /^<(?<not>!?)(?<name>[a-z-]+)>(?<mark>[?*]?)$/
const GROUP_OF_PHRASES = /^\(\?:(?<phrases>.* .*)\)(?<mark>[?*]?)$/
/** More than the words of a language's grammar. */
const MAX_WORDS = 5000
const TIMES: Readonly<Record<string, Repeated['times']>> = { '?': 'optional', '*': 'any' }

function readItem(text: string): Item {
  const type = MARKS[text]
  if (type !== undefined) return { type }
  const {
    phrases,
    not,
    name = '',
    mark = '',
  } = (CLASS.exec(text) ?? GROUP_OF_PHRASES.exec(text))?.groups ?? {}
  const times = TIMES[mark] ?? 'one'
  if (phrases !== undefined) return { type: 'group', phrases: readPhrases([phrases]), times }
  if (not === '!') return { type: 'other', name }
  if (not === '') return { type: 'class', name, times }
  return readWord(text)
}

/** Patterns are shared, so that each is tried once on a word. */
const readWord = memoize(MAX_WORDS, (text): Item => {
  const words = spellingsOf(text)
  return words === undefined
    ? { type: 'pattern', pattern: new RegExp(`^(?:${text})$`, 'u') }
    : { type: 'words', words: new Set(words) }
})

/** The phrases of a text that may stand for one another. */
export function splitPhrases(text: string): string[] {
  return splitAt('|', text)
}

/** The words of a phrase, each as it is written. */
export function splitPhrase(phrase: string): string[] {
  return splitAt(' ', phrase)
}

/** The parts of a text between marks that stand in no parentheses. */
function splitAt(mark: string, text: string): string[] {
  if (!text.includes('(')) return text.split(mark)
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character !== mark || depth > 0) continue
    parts.push(text.slice(start, at))
    start = at + 1
  }
  return [...parts, text.slice(start)]
}
