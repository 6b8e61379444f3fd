import { LANGUAGES } from '../../pipeline/language/languages.ts'
import { guardNames, type ListedName, type NameGuard } from '../../pipeline/study/names.ts'

/** Names on lines 2 and on of `names.csv`; one that ends in `*` is public as well. */
export function listOf(names: readonly string[]): ListedName[] {
  return names.map((name, index) => ({
    name: name.replace(/\*$/, ''),
    file: 'names.csv',
    line: index + 2,
    isPublic: name.endsWith('*'),
  }))
}

/** A guard of some names, in one language or in all. */
export function guardOf(names: readonly string[], language?: keyof typeof LANGUAGES): NameGuard {
  const languages = language === undefined ? Object.values(LANGUAGES) : [LANGUAGES[language]]
  return guardNames(
    { names: listOf(names), isComplete: true },
    languages.map((each) => each.names),
  )
}

/** A guard that guards nothing. */
export const noNames = guardOf([])
