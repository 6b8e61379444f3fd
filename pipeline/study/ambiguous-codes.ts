import type { Problem } from '../core/problem.ts'
import type { JsonDocument, Pointer } from '../input/json.ts'

/** A text that cells may have, and what it stands for in words. */
export interface Code {
  readonly text: string
  readonly means: string
  /** Absent for what stands for it by itself. */
  readonly pointer?: Pointer
}

/** A problem for each code that stands for something else before. */
export function ambiguousCodes(document: JsonDocument, codes: readonly Code[]): Problem[] {
  const first = new Map<string, Code>()
  return codes.flatMap((code) => {
    const { text, means } = code
    const earlier = first.get(text) ?? code
    first.set(text, earlier)
    const pointer = code.pointer ?? earlier.pointer
    if (earlier.means === means || pointer === undefined) return []
    return [ambiguousCode(document, pointer, `\`${text}\``, [earlier.means, means])]
  })
}

/** @param code as a message shows it */
export function ambiguousCode(
  document: JsonDocument,
  pointer: Pointer,
  code: string,
  [one, other]: readonly [string, string],
): Problem {
  const message = `${code} stands for both ${one} and ${other}`
  return document.problem(pointer, { rule: 'ambiguous-code', message, expected: 'one meaning for each code' })
}

/** The codes of an answer or of a missing number. */
export function codesAt(
  codes: readonly string[] | undefined,
  means: string,
  path: readonly (string | number)[],
): Code[] {
  return (codes ?? []).map((text, item) => ({ text, means, pointer: [...path, item] }))
}
