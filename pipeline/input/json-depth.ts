import { LIMITS } from './limits.ts'

/**
 * Where a text of JSON goes deeper than is allowed; undefined when it does not. Looks at brackets alone, since what
 * reads JSON calls itself at each.
 */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') at = endOfText(text, at)
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > LIMITS.jsonDepth) return at
  }
  return undefined
}

/** Where the double quote stands that closes a text, or the end of all when none does. */
function endOfText(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
