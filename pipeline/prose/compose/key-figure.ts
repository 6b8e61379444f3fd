import type { PhrasingContent } from 'mdast'
import { sharePhrase, textsIn } from '../../analysis/phrases.ts'
import type { Results, Share } from '../../analysis/results.ts'
import { isSmallBase } from '../../analysis/small-base.ts'
import type { Phrase } from '../../language/phrase.ts'

declare module '../document.ts' {
  interface BlockTypes {
    keyFigure: KeyFigureBlock
  }
}

/** One figure, large, with a sentence that explains it. Neighbours are laid out as one list. */
export interface KeyFigureBlock {
  readonly type: 'keyFigure'
  /** "57%", or the count where the base is small. */
  readonly figure: string
  /** "20 van de 35 gemeenten". */
  readonly of: string
  readonly words: readonly PhrasingContent[]
  /** Of the figure; its part `of` is that of the base. */
  readonly traceId: string
}

/** A share as a key figure: its percentage, or its count where the base is small; and what it is counted among. */
export function keyFigurePhrases(
  share: Share,
  results: Results,
): { readonly figure: Phrase; readonly of: Phrase } {
  const { language } = results
  const { base, noun, texts } = share
  const among = (text: string) =>
    sharePhrase(share, 'base', `${text} ${base === 1 ? noun.singular : noun.plural}`)
  if (isSmallBase(base, results))
    return { figure: sharePhrase(share, 'count'), of: among(`${language.words.of} ${texts.base}`) }
  return { figure: sharePhrase(share, 'percent'), of: among(textsIn(share, language.inDigits).words) }
}
