/** Items of two lists that have the same key, and those of one list alone. */
export interface SideBySide<T> {
  readonly both: readonly (readonly [T, T])[]
  readonly added: readonly T[]
  readonly removed: readonly T[]
}

/** Pairs items by key, in the order of their list; a key that occurs twice pairs twice. */
export function sideBySide<T>(
  last: readonly T[],
  next: readonly T[],
  keyOf: (item: T) => string,
): SideBySide<T> {
  const waiting = new Map<string, T[]>()
  for (const item of last) waiting.set(keyOf(item), [...(waiting.get(keyOf(item)) ?? []), item])
  const both: (readonly [T, T])[] = []
  const added: T[] = []
  for (const item of next) {
    const before = waiting.get(keyOf(item))?.shift()
    if (before === undefined) added.push(item)
    else both.push([before, item])
  }
  const left = new Set([...waiting.values()].flat())
  return { both, added, removed: last.filter((item) => left.has(item)) }
}
