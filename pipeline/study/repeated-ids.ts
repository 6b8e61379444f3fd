import type { Problem } from '../core/problem.ts'
import type { JsonDocument, Pointer } from '../input/json.ts'

/** An id in a document, and where it stands. */
export interface PlacedId {
  readonly id: string
  readonly pointer: Pointer
}

type Identified = readonly { readonly id: string }[]

/** A problem for each id in a list that an earlier item already has. */
export function repeatedIds(
  document: JsonDocument,
  list: readonly (string | number)[],
  items: Identified,
): Problem[] {
  return repeatedAmong(document, idsIn(list, items))
}

/** A problem for each id that an earlier one of these already is. */
export function repeatedAmong(document: JsonDocument, ids: readonly PlacedId[]): Problem[] {
  const seen = new Map<string, Pointer>()
  return ids.flatMap(({ id, pointer }) => {
    const first = seen.get(id)
    if (first === undefined) {
      seen.set(id, pointer)
      return []
    }
    const message = `the id \`${id}\` is also on line ${document.place(first).line}`
    return [document.problem(pointer, { rule: 'repeated-id', message })]
  })
}

/** The ids of a list. */
export function idsIn(list: readonly (string | number)[], items: Identified): PlacedId[] {
  return items.map(({ id }, index) => ({ id, pointer: [...list, index, 'id'] }))
}
