import type { Cache } from '../../pipeline/core/cache/cache.ts'

/** A cache in memory, and what it holds. */
export function memoryCache(): Cache & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>()
  return {
    entries,
    async read(kind, key) {
      return entries.get(`${kind} ${key}`)
    },
    async clear(kind) {
      for (const key of [...entries.keys()]) if (key.startsWith(`${kind} `)) entries.delete(key)
    },
    async write(kind, key, text) {
      entries.set(`${kind} ${key}`, text)
    },
  }
}
