import type { Finding } from '../../../core/problem.ts'
import { strangeLetter } from '../../../input/characters.ts'
import { mayMixScripts, strangeLetters } from '../../../input/mixed-scripts.ts'
import type { Range } from './prose-text.ts'
import { distinct, type ReadText, type Written, written } from './read-prose.ts'
import { seenText } from './tokens.ts'

/** A stretch of a template that is read otherwise than it looks there. */
export interface Misread extends Range {
  readonly finding: Finding
}

/** What could hide a number, or be printed by mistake: codes, backslashes, letters that are others, links of two parts. */
export function misreadIn(source: string, texts: readonly ReadText[]): Misread[] {
  return [
    ...places(texts, CODE).map((code) => ({ ...code, finding: codeFinding(source, code) })),
    ...places(texts, BACKSLASH).map((sign) => ({ ...sign, finding: LOOSE_BACKSLASH })),
    // One that Markdown reads is hidden.
    ...places(texts, LINK)
      .filter(({ start, end }) => end - start > ']('.length)
      .map((link) => ({ ...link, finding: SPLIT_LINK })),
    ...strangeIn(source, texts),
  ]
}

/** Those that Markdown needs are read already: all others could hide a number or a mark. */
const CODE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi
/** One that escapes no sign and breaks no line. */
const BACKSLASH = /\\(?=\S)/g
const LINK = /\]\(/g

function codeFinding(source: string, { start, end }: Range): Finding {
  return {
    rule: 'character-code',
    message: `\`${source.slice(start, end)}\` is a code for a character`,
    hint: 'write the character itself',
  }
}

const LOOSE_BACKSLASH: Finding = {
  rule: 'loose-backslash',
  message: 'this backslash would be printed',
  hint: 'remove it',
}

const SPLIT_LINK: Finding = {
  rule: 'split-link',
  message: 'a tag parts the words of a link from its address',
  hint: 'write `](` without a tag between the two',
}

function places(texts: readonly ReadText[], pattern: RegExp): Written<Range>[] {
  const found = texts.flatMap((text) => {
    const ranges = Array.from(text.text.matchAll(pattern), ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }))
    return written(
      text,
      ranges.filter(
        (range) => !text.given.some((given) => range.start >= given.start && range.end <= given.end),
      ),
    )
  })
  return distinct(found)
}

/** Letters of another alphabet than their word, where marks or tags stand between the two. */
function strangeIn(source: string, texts: readonly ReadText[]): Misread[] {
  const found = texts.flatMap((text) => {
    if (!mayMixScripts(text.text)) return []
    const { seen, offset } = seenText(text.text)
    const letters = strangeLetters(seen).map((letter) => {
      const start = offset(letter.index)
      return { ...letter, start, end: start + letter.letter.length }
    })
    return written(text, letters)
  })
  if (found.length === 0) return []
  const known = new Set(strangeLetters(source).map(({ index }) => index))
  return distinct(found)
    .filter(({ start }) => !known.has(start))
    .map((letter) => ({ ...letter, finding: strangeLetter(letter) }))
}
