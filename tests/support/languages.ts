import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { makeLanguage } from '../../pipeline/language/make-language.ts'
import type { WrittenStyle } from '../../pipeline/language/numerals.ts'

export const dutch = makeLanguage(LANGUAGES.nl)
export const english = makeLanguage(LANGUAGES.en)

export function dutchWith(style: WrittenStyle) {
  return makeLanguage(LANGUAGES.nl, style)
}

export function englishWith(style: WrittenStyle) {
  return makeLanguage(LANGUAGES.en, style)
}
