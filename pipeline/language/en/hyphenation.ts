import type { Hyphenation } from '../hyphenation.ts'

export const HYPHENATION: Hyphenation = {
  patterns: async () => (await import('hyphen/patterns/en-gb.js')).default,
}
