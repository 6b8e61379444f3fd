import type { StudyFile } from '../../schemas/types.ts'
import { english } from './en/english.ts'
import { type Hyphenation, OF_PASSAGES } from './hyphenation.ts'
import { dutch } from './nl/dutch.ts'
import type { LanguageParts } from './parts.ts'

/** The languages of studies, by their names in `study.json`. */
export type Languages = Readonly<Record<StudyFile['language'], LanguageParts>>

export const LANGUAGES: Languages = { nl: dutch, en: english }

/** Hyphenation by tag in small letters; includes languages of passages only. */
export const HYPHENATIONS: Readonly<Record<string, Hyphenation>> = {
  ...OF_PASSAGES,
  ...Object.fromEntries(Object.entries(LANGUAGES).map(([tag, { hyphenation }]) => [tag, hyphenation])),
}

/** A language by the tag of its documents, as in `results.json`; undefined when there is none. */
export function languageOfDocument(tag: string, languages = LANGUAGES): LanguageParts | undefined {
  return Object.values(languages).find((language) => language.tag === tag)
}
