/**
 * Remembers the results of a pure function by text. When it is full it starts again empty; frequent texts are soon
 * back.
 *
 * @param max how many results are kept
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

/** Remembers the results of a pure function, as long as that exists, by a text that says what they are made of. */
export function memoizeBy<Args extends readonly unknown[], T>(
  textOf: (...args: Args) => string,
  make: (...args: Args) => T,
): (...args: Args) => T {
  const known = new Map<string, { readonly made: T }>()
  return (...args) => {
    const text = textOf(...args)
    const before = known.get(text) ?? { made: make(...args) }
    known.set(text, before)
    return before.made
  }
}

/** Remembers the result of a pure function for an object, which must never be edited, as long as the object exists. */
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

/** Computes a pure value on first use, and only once. */
export function once<T>(make: () => T): () => T {
  let known: { readonly made: T } | undefined
  return () => {
    known ??= { made: make() }
    return known.made
  }
}
