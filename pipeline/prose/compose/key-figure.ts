import type { Results, Share } from '../../analysis/results.ts'
import { isSmallBase } from '../../analysis/small-base.ts'
import type { KeyFigureBlock } from '../document.ts'

/** A share as a key figure: its percentage, or its count where the base is small; and what it is counted among. */
export function keyFigureTexts(
  { count, base, percent, noun, texts }: Share,
  results: Results,
): Pick<KeyFigureBlock, 'figure' | 'of'> {
  const { language } = results
  const counted = base === 1 ? noun.singular : noun.plural
  if (isSmallBase(base, results))
    return { figure: texts.count, of: `${language.words.of} ${texts.base} ${counted}` }
  const { words } = language.inDigits.share(count, base, percent, noun)
  return { figure: texts.percent, of: `${words} ${counted}` }
}
