import { columnTotal, ROUNDED_TOTAL, totalNote } from '../../analysis/column.ts'
import type { Result, Results, Share } from '../../analysis/results.ts'
import { isSmallBase } from '../../analysis/small-base.ts'
import { isWeighted } from '../../analysis/weighted.ts'
import { largest } from '../../core/lists.ts'
import type { Language } from '../../language/language.ts'
import { number, type Phrase } from '../../language/phrase.ts'

/** The base below which counts lead. */
export const LIMIT = 'the base below which counts lead, as study.json sets it'

/** Says that some percentages are not to be read alone, because their base is small. */
export function smallBaseNote(shares: readonly Share[], results: Results): readonly Phrase[] {
  const { language, smallBase } = results
  const small = shares.filter((share) => isSmallBase(share.base, results))
  if (small.length === 0 || smallBase === undefined) return []
  const { words } = language
  const byWeight = small.some((share) => isWeighted(share, results))
  const note = byWeight ? words.exhibits.smallBaseByWeight : words.smallBase
  return [number(note(language.digits(smallBase)), LIMIT)]
}

/** In a sample with weights: that the figures of a table are weighted, and the weighted base of most of it. */
export function weightedNote(shown: readonly (Result | undefined)[], results: Results): readonly Phrase[] {
  const { language } = results
  const weighted = shown.filter((result) => result !== undefined && isWeighted(result, results))
  const bases = weighted.flatMap((result) => Math.round(result?.estimate?.base.weighted ?? 0))
  if (bases.length === 0) return []
  const note = language.words.exhibits.weighted
  return [number(note(language.digits(largest(bases))), 'the weighted base of the table')]
}

/**
 * Says that some percentages do not add up to 100 where a reader would add them up.
 *
 * @param columns the shares that stand below or beside one another, each of one question
 */
export function roundingNote(
  columns: readonly (readonly Share[])[],
  { language, questions }: Results,
): readonly Phrase[] {
  const totals = columns.map((column) => {
    const question = questions.find(({ id }) => id === column[0]?.question)
    return question && columnTotal(column, question)
  })
  return totalsNote(totals, language)
}

/** @param totals of the percentages in each column; undefined where nobody would add them up */
export function totalsNote(totals: Parameters<typeof totalNote>[0], language: Language): readonly Phrase[] {
  const rounding = totalNote(totals, language)
  return rounding === undefined ? [] : [number(rounding, ROUNDED_TOTAL)]
}
