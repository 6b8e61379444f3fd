import { defined } from '../core/defined.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument, Pointer } from '../input/json.ts'

/** A text in a document, and where it stands. */
export interface PlacedText {
  readonly text: string
  readonly pointer: Pointer
}

/** The labels of a list of things with one each. */
export function labelsIn(
  list: readonly (string | number)[],
  items: readonly { readonly label: string }[],
): PlacedText[] {
  return items.map(({ label }, index) => ({ text: label, pointer: [...list, index, 'label'] }))
}

/** A problem for each label that an earlier one in the document equals, as readers see it. */
export function repeatedLabels(document: JsonDocument, labels: readonly PlacedText[]): Problem[] {
  return repeats(labels).map(({ earlier, later }) => {
    const { line } = document.place(earlier.pointer)
    const hint = earlier.text === later.text ? undefined : 'only capitals or spaces differ'
    return document.problem(later.pointer, {
      rule: 'repeated-label',
      message: `the label \`${later.text}\` is also on line ${line}`,
      expected: 'another label, because readers do not see ids',
      ...defined({ hint }),
    })
  })
}

/** Each text that equals an earlier one but for capitals and spaces, with the first of these. */
export function repeats<T extends { readonly text: string }>(
  texts: readonly T[],
): { earlier: T; later: T }[] {
  const first = new Map<string, T>()
  return texts.flatMap((later) => {
    const seen = asSeen(later.text)
    const earlier = first.get(seen)
    if (earlier !== undefined) return [{ earlier, later }]
    first.set(seen, later)
    return []
  })
}

function asSeen(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase()
}
