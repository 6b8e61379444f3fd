import { Breaker } from './breaker.ts'
import type { Token } from './token.ts'

/** The precision with which the narrowest width is found, in points. */
const PRECISION = 0.5

/**
 * The narrowest width, up to the given one, in which a text takes the same number of lines, so that they are about
 * equally long.
 */
export function balancedWidth(tokens: readonly Token[], width: number): number {
  const lines = linesIn(tokens, width)
  if (lines < 2) return width
  let [tooNarrow, enough] = [0, width]
  while (enough - tooNarrow > PRECISION) {
    const middle = (tooNarrow + enough) / 2
    if (isWide(tokens, middle) && linesIn(tokens, middle) === lines) enough = middle
    else tooNarrow = middle
  }
  return enough
}

/** Whether no word would be cut at a place without a hyphen. */
function isWide(tokens: readonly Token[], width: number): boolean {
  let word = 0
  for (const token of tokens) {
    word += token.width
    if (word > width) return false
    if (!token.staysWithNext) word = 0
  }
  return true
}

function linesIn(tokens: readonly Token[], width: number): number {
  const breaker = new Breaker(tokens)
  let lines = 0
  while (!breaker.isAtEnd) {
    breaker.takeLine(width)
    lines += 1
  }
  return lines
}
