import type { PhrasingContent } from 'mdast'
import { askedOfRule } from '../../analysis/asked-of.ts'
import { CODEBOOK, sharePhrase, textsIn, WAVE_NAME } from '../../analysis/phrases.ts'
import type { Results, Share } from '../../analysis/results.ts'
import { isSmallBase } from '../../analysis/small-base.ts'
import { isWeighted } from '../../analysis/weighted.ts'
import { named, type Phrase, weave } from '../../language/phrase.ts'

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
  /** "20 van de 35 gemeenten", with the group and the wave where they are not all cases of the reported one, and of whom it was asked. */
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
  const among = (text: string) => {
    const cases = sharePhrase(share, 'base', `${text} ${base === 1 ? noun.singular : noun.plural}`)
    const asked = results.questions.filter(({ id }) => id === share.question)
    return weave([withCases(cases, share, results), ...askedOfRule(asked, results)], (texts) =>
      texts.join('; '),
    )
  }
  // What a percentage by weight rests on is no count of respondents.
  if (isWeighted(share, results))
    return { figure: sharePhrase(share, 'percent'), of: among(`n = ${texts.base}`) }
  if (isSmallBase(base, results))
    return { figure: sharePhrase(share, 'count'), of: among(`${language.words.of} ${texts.base}`) }
  return { figure: sharePhrase(share, 'percent'), of: among(textsIn(share, language.inDigits).words) }
}

/** "4 van de 9 gemeenten (Drenthe) in juni 2015": neither a group nor another wave may go unsaid. */
function withCases(among: Phrase, { subgroup, wave }: Share, results: Results): Phrase {
  const { ofGroup, inWave, quoted } = results.language.words.exhibits
  const isStratum = results.strata.some(({ id }) => id === subgroup?.variable)
  const inGroup =
    subgroup === undefined
      ? among
      : weave(
          [among, named(isStratum ? subgroup.label : quoted(subgroup.label), CODEBOOK)],
          ([cases = '', group = '']) => ofGroup(cases, group),
        )
  if (wave === results.wave.id) return inGroup
  const label = results.waves.find(({ id }) => id === wave)?.label ?? wave
  return weave([inGroup, named(label, WAVE_NAME)], ([cases = '', when = '']) => inWave(cases, when))
}
