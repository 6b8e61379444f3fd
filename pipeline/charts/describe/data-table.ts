import type { Language } from '../../language/language.ts'
import type { ChartTable } from '../chart.ts'
import type { ChartRow } from '../chart-row.ts'
import { capitalised } from '../line.ts'
import { differences, isValue } from '../parts.ts'

/**
 * The figures of a chart as a table: one row each, with count, base and share.
 *
 * @param groupedBy heading of the column of groups
 */
export function dataTable(rows: readonly ChartRow[], groupedBy: string, { words }: Language): ChartTable {
  const differ = differences(rows)
  const isSpread = rows.some(isValue)
  const when = <T>(condition: boolean, cell: T): T[] => (condition ? [cell] : [])
  return {
    columns: [
      ...when(differ.wave, words.wave),
      ...when(differ.group, capitalised(groupedBy)),
      isSpread ? words.value : words.answer,
      words.count,
      words.base,
      ...when(!isSpread, words.share),
    ],
    rows: rows.map((row) => [
      ...when(differ.wave, row.waveLabel),
      ...when(differ.group, row.groupLabel ?? ''),
      labelOf(row, differ.question),
      row.countText ?? '',
      row.baseText ?? '',
      ...when(!isSpread, row.columnText ?? ''),
    ]),
  }
}

function labelOf(row: ChartRow, hasQuestions: boolean): string {
  const label = row.answerLabel ?? row.valueText ?? ''
  return hasQuestions ? `${row.questionLabel} ${label}` : label
}
