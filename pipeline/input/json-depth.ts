import { LIMITS } from './limits.ts'

const OPENS = new Set(['[', '{'])
const CLOSES = new Set([']', '}'])

/**
 * Where a text of JSON goes deeper than is allowed; undefined when it does not. Looks at brackets alone, since what
 * reads JSON calls itself at each. A text without its last quotation mark ends with its line, as for what reads JSON.
 */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0
  for (const { 0: part, index } of text.matchAll(/"(?:[^"\\\r\n]|\\.)*"?|[[\]{}]/gs)) {
    if (OPENS.has(part)) depth += 1
    else if (CLOSES.has(part)) depth -= 1
    if (depth > LIMITS.jsonDepth) return index
  }
  return undefined
}
