import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

/** A problem for each id in a list that an earlier item already has. */
export function repeatedIds(
  document: JsonDocument,
  list: readonly (string | number)[],
  items: readonly { readonly id: string }[],
): Problem[] {
  const ids = items.map(({ id }) => id)
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id)
    if (first === index) return []
    const { line } = document.place([...list, first, 'id'])
    const message = `the id \`${id}\` is also on line ${line}`
    return [document.problem([...list, index, 'id'], { rule: 'repeated-id', message })]
  })
}
