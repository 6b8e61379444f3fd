import { DUTCH } from './dutch.ts'
import { ENGLISH } from './english.ts'
import type { Language } from './language.ts'

/** Those in which the study is published. */
export const LANGUAGES: Readonly<Record<Language['tag'], Language>> = { en: ENGLISH, nl: DUTCH }
