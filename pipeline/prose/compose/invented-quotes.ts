import { memoizeByObject } from '../../core/memoize.ts'
import type { Language, LanguageWords } from '../../language/language.ts'
import { wholeWords } from '../../language/quantity-words.ts'
import type { Quote } from '../../study/study.ts'
import type { FilledSection } from './filled.ts'

/** Whether all quotes of a wave were invented and a section says so; where some are real, that would not tell which. */
export function areSaidToBeInvented(
  quotes: readonly Quote[],
  filled: readonly FilledSection[],
  { words }: Pick<Language, 'words'>,
): boolean {
  return (
    quotes.every(({ illustrative }) => illustrative) &&
    filled.some((section) => patternOf(words).test(section.filled.markdown))
  )
}

const patternOf = memoizeByObject(({ quotes }: LanguageWords) => wholeWords(quotes.areInvented, 'iu'))
