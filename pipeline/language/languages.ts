import type { StudyFile } from '../../schemas/types.ts'
import { english } from './en/english.ts'
import { type Hyphenation, OF_PASSAGES } from './hyphenation.ts'
import { dutch } from './nl/dutch.ts'
import type { LanguageParts } from './parts.ts'

/** The languages that studies are in, by what `study.json` calls them. */
export type Languages = Readonly<Record<StudyFile['language'], LanguageParts>>

export const LANGUAGES: Languages = { nl: dutch, en: english }

/** Of every language that there are patterns for, by tag in small letters: a passage may be in another than the report. */
export const HYPHENATIONS: Readonly<Record<string, Hyphenation>> = {
  ...OF_PASSAGES,
  ...Object.fromEntries(Object.entries(LANGUAGES).map(([tag, { hyphenation }]) => [tag, hyphenation])),
}

/** A language by the tag of its documents, as `results.json` has it; undefined when there is none. */
export function languageOfDocument(tag: string, languages = LANGUAGES): LanguageParts | undefined {
  return Object.values(languages).find((language) => language.tag === tag)
}
