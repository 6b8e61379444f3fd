import { dutchWith } from './dutch.ts'
import { englishWith } from './english.ts'
import type { Language } from './language.ts'
import type { LanguageTag, NumberStyle } from './nouns.ts'

interface Wanted {
  readonly language: LanguageTag
  readonly numbers?: NumberStyle
}

/** The language of a study, with numbers in its style. */
export function languageOf({ language, numbers = 'twenty' }: Wanted): Language {
  return { nl: dutchWith, en: englishWith }[language](numbers)
}
