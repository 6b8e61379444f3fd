import { sharePhrase } from '../../analysis/phrases.ts'
import type { Results, Share } from '../../analysis/results.ts'
import { isSmallBase } from '../../analysis/small-base.ts'
import type { Phrase } from '../../language/phrase.ts'

/** A share as a key figure: its percentage, or its count where the base is small; and what it is counted among. */
export function keyFigurePhrases(
  share: Share,
  results: Results,
): { readonly figure: Phrase; readonly of: Phrase } {
  const { language } = results
  const { count, base, percent, noun, texts } = share
  const among = (text: string) =>
    sharePhrase(share, 'base', `${text} ${base === 1 ? noun.singular : noun.plural}`)
  if (isSmallBase(base, results))
    return { figure: sharePhrase(share, 'count'), of: among(`${language.words.of} ${texts.base}`) }
  const { words } = language.inDigits.share(count, base, percent, noun)
  return { figure: sharePhrase(share, 'percent'), of: among(words) }
}
