import type { StudyFile } from '../../schemas/types.ts'
import type { Problem } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'
import type { NumberStyle } from '../language/nouns.ts'

/** What each language calls the ways of writing whole numbers. */
const PRESETS: Readonly<Record<StudyFile['language'], Readonly<Record<string, NumberStyle>>>> = {
  nl: { twintig: 'twenty', twaalf: 'twelve', cijfers: 'digits' },
  en: { twenty: 'twenty', twelve: 'twelve', digits: 'digits' },
}

/** The style that a study chose; undefined when it chose none. */
export function numberStyleOf({ language, numbers }: StudyFile): NumberStyle | undefined {
  return numbers === undefined ? undefined : PRESETS[language][numbers]
}

/** A preset of the other language. */
export function presetProblems(document: JsonDocument, study: StudyFile): Problem[] {
  const { language, numbers } = study
  if (numbers === undefined || numberStyleOf(study) !== undefined) return []
  const known = Object.keys(PRESETS[language]).map((name) => `\`${name}\``)
  return [
    document.problem(['numbers'], {
      rule: 'number-preset',
      message: `\`${numbers}\` is no way of writing numbers in a study whose language is \`${language}\``,
      expected: `one of ${known.join(', ')}`,
    }),
  ]
}
