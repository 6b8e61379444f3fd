import type { Language } from '../language/language.ts'
import { figure, type Phrase, weave } from '../language/phrase.ts'
import { missingResults } from './missing.ts'
import { numberRule } from './phrases.ts'
import type { FrequencyTable, Results } from './results.ts'

/** "two without a substantive answer". */
export function missingNote(table: FrequencyTable, results: Results, style = results.language): Phrase[] {
  if (table.missing === 0) return []
  const missing = missingFigure(table, results, style)
  return [weave([missing], ([text = '']) => results.language.words.withoutAnswer(text))]
}

/** How many gave no substantive answer to each item of a battery, from the least to the most. */
export function missingOfItems(
  tables: readonly FrequencyTable[],
  style: Language,
  results: Results,
): readonly Phrase[] {
  const sorted = tables.toSorted((one, other) => one.missing - other.missing)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (least === undefined || most === undefined) return []
  if (least.missing === most.missing) return missingNote(most, results, style)
  const { exhibits } = results.language.words
  const ends = [least, most].map((table) => missingFigure(table, results, style))
  return least.missing === 0
    ? [weave(ends.slice(1), ([to = '']) => exhibits.withoutAnswerUpTo(to))]
    : [weave(ends, ([from = '', to = '']) => exhibits.withoutAnswerBetween(from, to))]
}

/** How many gave an answer that is declared missing. */
function missingFigure(table: FrequencyTable, results: Results, style: Language): Phrase {
  const ids = missingResults(table, results).map(({ id }) => id)
  return figure(style.number(table.missing), ids, numberRule(style, table.missing), 'missing')
}
