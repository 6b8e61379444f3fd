/**
 * A pure function that remembers what it gave for each of its last texts. When it remembers as many as it may, it
 * begins afresh: what is needed often is soon known again.
 *
 * @param most how many are remembered
 */
export function remember<T>(most: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}

/** A pure function of an object that is never edited; what it gave is remembered for as long as the object is in use. */
export function rememberOf<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { readonly made: T }>()
  return (key) => {
    const found = known.get(key) ?? { made: make(key) }
    known.set(key, found)
    return found.made
  }
}
