import { columnTotal, ROUNDED_TOTAL, totalNote } from '../../analysis/column.ts'
import type { FrequencyTable, Results, Share } from '../../analysis/results.ts'
import { isSmallBase } from '../../analysis/small-base.ts'
import { number, type Phrase } from '../../language/phrase.ts'

/** The base below which counts lead. */
export const LIMIT = 'the base below which counts lead, as study.json sets it'

/**
 * How to read the percentages of a table: not alone where a base is small, and not as a sum where that is not 100.
 *
 * @param columns the shares in each column that the table shows
 */
export function percentNotes(
  { question: id }: FrequencyTable,
  columns: readonly (readonly Share[])[],
  results: Results,
): readonly Phrase[] {
  const { language, smallBase, questions } = results
  const { words } = language
  const hasSmall = columns.some(([share]) => share !== undefined && isSmallBase(share.base, results))
  const question = questions.find((each) => each.id === id)
  const totals = question === undefined ? [] : columns.map((column) => columnTotal(column, question))
  const rounding = totalNote(totals, language)
  return [
    ...(hasSmall && smallBase !== undefined
      ? [number(words.smallBase(language.digits(smallBase)), LIMIT)]
      : []),
    ...(rounding === undefined ? [] : [number(rounding, ROUNDED_TOTAL)]),
  ]
}
