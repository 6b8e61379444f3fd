import { LIMITS } from './limits.ts'

/**
 * Where a text of JSON goes deeper than is allowed; undefined when it does not. Looks at brackets alone, since what
 * reads JSON calls itself at each. A text without its last quotation mark ends with its line, as for what reads JSON.
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

const ENDS = new Set<string | undefined>(['"', '\n', '\r'])

/** Where the double quote is that closes a text, or the end of its line when none does. */
function endOfText(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && !ENDS.has(text[at])) at += text[at] === '\\' ? 2 : 1
  return at
}
