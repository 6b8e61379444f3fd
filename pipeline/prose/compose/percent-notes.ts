import { columnTotal, ROUNDED_TOTAL, totalNote } from '../../analysis/column.ts'
import type { Results, Share } from '../../analysis/results.ts'
import { isSmallBase } from '../../analysis/small-base.ts'
import type { Language } from '../../language/language.ts'
import { number, type Phrase } from '../../language/phrase.ts'

/** The base below which counts lead. */
export const LIMIT = 'the base below which counts lead, as study.json sets it'

/** Says that some percentages are not to be read alone, because their base is small. */
export function smallBaseNote(shares: readonly Share[], results: Results): readonly Phrase[] {
  const { language, smallBase } = results
  const hasSmall = shares.some((share) => isSmallBase(share.base, results))
  if (!hasSmall || smallBase === undefined) return []
  return [number(language.words.smallBase(language.digits(smallBase)), LIMIT)]
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
