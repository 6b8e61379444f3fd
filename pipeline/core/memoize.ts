/**
 * A pure function that remembers what it gave for each of its last texts. When it remembers as many as it may, it
 * begins afresh: what is needed often is soon known again.
 *
 * @param max how many are remembered
 */
export function memoize<T>(max: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (known.size >= max) known.clear()
    known.set(text, made)
    return made
  }
}

/** A pure function of an object that is never edited; what it gave is remembered for as long as the object lives. */
export function memoizeByObject<Thing extends object, T>(make: (thing: Thing) => T): (thing: Thing) => T {
  const known = new WeakMap<Thing, { readonly made: T }>()
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined) return before.made
    const made = make(thing)
    known.set(thing, { made })
    return made
  }
}

/** Something pure that is made when it is first asked for, and once. */
export function once<T>(make: () => T): () => T {
  let known: { readonly made: T } | undefined
  return () => {
    known ??= { made: make() }
    return known.made
  }
}
