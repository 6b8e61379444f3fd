import type { Language } from '../language/language.ts'
import { opensInOwnCase } from '../language/letter-case.ts'
import { capitalised as opened, type Phrase, phrase } from '../language/phrase.ts'

/** Capitalised, and with a full stop unless it ends in punctuation of its own. */
export function sentence(text: string): string {
  const begun = capitalised(text)
  return endsInStop(begun) ? begun : `${begun}.`
}

/** The same for a phrase. */
export function asSentence(whole: Phrase, language: Pick<Language, 'capitalise'>): Phrase {
  const { parts, text } = opened(whole, language)
  return endsInStop(text) ? phrase(...parts) : phrase(...parts, '.')
}

function endsInStop(text: string): boolean {
  return /[.?!]$/.test(text)
}

export function capitalised(text: string): string {
  return opensInOwnCase(text) ? text : text.slice(0, 1).toUpperCase() + text.slice(1)
}
