import type { Study } from '../study/study.ts'
import { dutchWith } from './dutch.ts'
import { englishWith } from './english.ts'
import type { Language } from './language.ts'

/** The language of a study, with numbers in its style. */
export function languageOf({ language, numbers = 'twenty' }: Pick<Study, 'language' | 'numbers'>): Language {
  return { nl: dutchWith, en: englishWith }[language](numbers)
}
