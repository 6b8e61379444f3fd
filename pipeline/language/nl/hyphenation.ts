import type { Hyphenation } from '../hyphenation.ts'

export const HYPHENATION: Hyphenation = {
  patterns: async () => (await import('hyphen/patterns/nl.js')).default,
  isSpoilt,
  corrections: ['case-ma-na-ger', 'desk-re-search', 'tie-samen', 'zorg-on-der', 'zorg-or-ga', 'ënt-on-der'],
}

/** A letter loses its diaeresis at the start of a line ("be-eindigen"), and a diminutive its double vowel ("auto-tje"). */
function isSpoilt(before: string, after: string): boolean {
  return /^[äëïöü]/.test(after) || (/(aa|ee|oo|uu)t?$/.test(before) && /^t?jes?$/.test(after))
}
