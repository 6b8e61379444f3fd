import type { StudyFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import type { Language } from '../language/language.ts'
import type { Languages } from '../language/languages.ts'
import { makeLanguage } from '../language/make-language.ts'
import { NUMBER_STYLES, type NumberStyle } from '../language/nouns.ts'

type NumberWriting = Pick<StudyFile, 'language' | 'numbers'>

/** The language of a study, with the number style that it chose. */
export function languageOf(study: NumberWriting, languages: Languages): Language {
  return makeLanguage(languages[study.language], numberStyleOf(study, languages))
}

/** A number style of another language. */
export function presetProblems(
  document: JsonDocument,
  study: NumberWriting,
  languages: Languages,
): Problem[] {
  const { language, numbers } = study
  if (numbers === undefined || numberStyleOf(study, languages) !== undefined) return []
  const known = Object.values(languages[language].numbers.styles).map((name) => `\`${name}\``)
  return [
    document.problem(['numbers'], {
      rule: 'number-preset',
      message: `\`${numbers}\` is not a number style for a study whose language is \`${language}\``,
      expected: `one of ${known.join(', ')}`,
    }),
  ]
}

/** The number style that a study chose; undefined when it chose none. */
function numberStyleOf({ language, numbers }: NumberWriting, languages: Languages): NumberStyle | undefined {
  const { styles } = languages[language].numbers
  return NUMBER_STYLES.find((style) => styles[style] === numbers)
}
