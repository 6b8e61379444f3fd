import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

/** A problem for each id in a list that an earlier item already has. */
export function repeatedIds(
  document: JsonDocument,
  list: readonly (string | number)[],
  items: readonly { readonly id: string }[],
): Problem[] {
  const seen = new Map<string, number>()
  return items.flatMap(({ id }, index) => {
    const first = seen.get(id)
    if (first === undefined) {
      seen.set(id, index)
      return []
    }
    const { line } = document.place([...list, first, 'id'])
    const message = `the id \`${id}\` is also on line ${line}`
    return [document.problem([...list, index, 'id'], { rule: 'repeated-id', message })]
  })
}
