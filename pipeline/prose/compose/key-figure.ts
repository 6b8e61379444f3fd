import type { PhrasingContent } from 'mdast'
import { askedOfRule } from '../../analysis/asked-of.ts'
import { CODEBOOK, sharePhrase, textsIn, valuePhrase, WAVE_NAME } from '../../analysis/phrases.ts'
import type { NumberSummary, Result, Results, Share } from '../../analysis/results.ts'
import { scaleText } from '../../analysis/scale-text.ts'
import { isSmallBase } from '../../analysis/small-base.ts'
import { isWeighted } from '../../analysis/weighted.ts'
import { figure, named, type Phrase, weave } from '../../language/phrase.ts'

declare module '../document.ts' {
  interface BlockTypes {
    keyFigure: KeyFigureBlock
  }
}

/** One figure, large, with a sentence that explains it. Neighbours are laid out as one list. */
export interface KeyFigureBlock {
  readonly type: 'keyFigure'
  /** "57%", or the count where the base is small; of a measure its value. */
  readonly figure: string
  /** "20 van de 35 gemeenten", "mediaan; n = 35 gemeenten", with the group and the wave where they are not all cases of the reported one, and of whom it was asked. */
  readonly of: string
  readonly words: readonly PhrasingContent[]
  /** Of the figure; its part `of` is that of the base. */
  readonly traceId: string
}

interface KeyFigurePhrases {
  readonly figure: Phrase
  readonly of: Phrase
}

/**
 * A share as a key figure: its percentage, or its count where the base is small; and what it is counted among.
 *
 * @param areUnweighted whether it is of respondents alone, whatever their weights
 */
export function keyFigurePhrases(share: Share, results: Results, areUnweighted: boolean): KeyFigurePhrases {
  const { language } = results
  const { base, texts } = share
  const among = (text: string) => {
    const cases = `${text} ${nounOf(share)}`
    const said = areUnweighted ? language.words.exhibits.unweighted(cases) : cases
    return weave(casesOf(sharePhrase(share, 'base', said), share, results), (texts) => texts.join('; '))
  }
  // What a percentage by weight rests on is no count of respondents.
  if (isWeighted(share, results))
    return { figure: sharePhrase(share, 'percent'), of: among(`n = ${texts.base}`) }
  if (isSmallBase(base, results))
    return { figure: sharePhrase(share, 'count'), of: among(`${language.words.of} ${texts.base}`) }
  return { figure: sharePhrase(share, 'percent'), of: among(textsIn(share, language.inDigits).words) }
}

/** A measure as a key figure; and which it is, of how many. */
export function keyMeasurePhrases(
  measure: NumberSummary,
  results: Results,
  decimals: number | undefined,
): KeyFigurePhrases {
  const { language, questions } = results
  const { id, item, label, base } = measure
  const question = questions.find((each) => each.id === measure.question)
  const what = (question && scaleText(question, item, label, results)) ?? label
  const n = `n = ${language.digits(base)} ${nounOf(measure)}`
  const cases = figure(n, [id], () => language.rules.number('digits'), 'base')
  return {
    figure: valuePhrase(measure, 'digits', language, decimals),
    of: weave([named(what, CODEBOOK), ...casesOf(cases, measure, results)], (texts) => texts.join('; ')),
  }
}

function nounOf({ base, noun }: Result): string {
  return base === 1 ? noun.singular : noun.plural
}

/** Of which cases, and of whom it was asked. */
function casesOf(among: Phrase, result: Result, results: Results): Phrase[] {
  const asked = results.questions.filter(({ id }) => id === result.question)
  return [withCases(among, result, results), ...askedOfRule(asked, results)]
}

/** "4 van de 9 gemeenten (Drenthe) in juni 2015": neither a group nor another wave may go unsaid. */
function withCases(among: Phrase, { subgroup, wave }: Result, results: Results): Phrase {
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
