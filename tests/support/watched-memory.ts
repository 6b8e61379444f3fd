import { createMemo, type Memo } from '../../pipeline/core/memo.ts'

/** A memory that tells what it had to make, and of which nothing can be edited. */
export interface WatchedMemory extends Memo {
  /** Names of the work that was done, each once, since this was last asked. */
  takeMade(): readonly string[]
}

type Work = (...args: never[]) => unknown

export function watchedMemory(): WatchedMemory {
  const memory = createMemo()
  const watched = new Map<Work, Work>()
  const made = new Set<string>()
  /** Always the same for the same work. */
  const watch = <W extends Work>(work: W): W => {
    const before = watched.get(work)
    const seen: Work = (...args) => {
      made.add(work.name)
      const value = work(...args)
      return value instanceof Promise ? value.then(freeze) : freeze(value)
    }
    if (before === undefined) watched.set(work, seen)
    return (before ?? seen) as W
  }
  return {
    run: (about, work, ...args) => memory.run(about, watch(work), ...args),
    read: (about, work, files, ...args) => memory.read(about, watch(work), files, ...args),
    takeMade() {
      const names = [...made].sort()
      made.clear()
      return names
    },
  }
}

/** Everything that plain code could edit; bytes cannot be frozen. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  // Frozen by itself, or met before.
  if (Object.isFrozen(value) && Object.keys(value).length > 0) return value
  Object.freeze(value)
  for (const part of value instanceof Map ? value.values() : Object.values(value)) freeze(part)
  return value
}
