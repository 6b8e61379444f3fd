import type { NameGuard } from '../study/names.ts'

/**
 * A value without the texts and keys that hold a name which no reader may see. An earlier edition may hold one that was
 * listed after it was published.
 *
 * @param instead takes the place of each such text
 */
export function withholdNames<T>(value: T, guard: NameGuard, instead: string): T {
  return guard.find(JSON.stringify(value).replaceAll(ESCAPED, ' ')).length === 0
    ? value
    : (withheld(value, guard, instead) as T)
}

/** Of JSON: a line break, a tab and the like. */
const ESCAPED = /\\[bfnrt]/g

function withheld(value: unknown, guard: NameGuard, instead: string): unknown {
  if (typeof value === 'string') return guard.find(value).length === 0 ? value : instead
  if (Array.isArray(value)) return value.map((each) => withheld(each, guard, instead))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [
    withheld(key, guard, instead),
    withheld(each, guard, instead),
  ])
  return Object.fromEntries(entries)
}
