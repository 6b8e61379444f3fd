import { isAscii } from 'node:buffer'
import { FirstOfKinds } from '../core/first-of-kinds.ts'
import { firstProblems, type Problem } from '../core/problem.ts'
import { brokenTexts } from './broken-text.ts'
import { isLineEnd } from './csv-records.ts'

/**
 * The first characters of a text in UTF-8 that were lost or doubled when it was converted, and how many more there are:
 * of a text that may be too large for one string. Does not show its lines.
 */
export function brokenBytesProblems(file: string, bytes: Uint8Array): Problem[] {
  if (isAscii(bytes)) return []
  const first = new FirstOfKinds<Problem>()
  let line = 1
  let lineStart = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    if (isLineEnd(bytes, at)) {
      line += 1
      lineStart = at + 1
    } else if (byte >= 0xc3 && mayBreak(bytes, at)) {
      const lineEnd = endOfLine(bytes, at)
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + lineStart, lineEnd - lineStart).toString()
      for (const { index, finding } of brokenTexts(text))
        first.add(finding.rule, () => ({ file, line, column: index + 1, ...finding }))
      at = lineEnd - 1
    }
  }
  return firstProblems(first)
}

/** Whether what starts here may be such a character: U+FFFD, or one from Â to ô before another that is not ASCII. */
function mayBreak(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] as number
  if (byte === 0xef) return true
  return byte === 0xc3 && (bytes[at + 2] ?? 0) >= 0x80
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1
  return at
}
