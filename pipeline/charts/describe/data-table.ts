import { numberTexts } from '../../analysis/number-figures.ts'
import type { Result, Results } from '../../analysis/results.ts'
import { levelText, percentShownOf } from '../../analysis/shown-interval.ts'
import { isWeighted } from '../../analysis/weighted.ts'
import type { ChartTable } from '../chart.ts'
import type { ChartRow } from '../chart-row.ts'
import { capitalised } from '../line.ts'
import { differences, isValue } from '../parts.ts'

/** A column, when the table has it. */
interface Column {
  readonly heading: string
  readonly isShown: boolean
  cell(row: ChartRow, result: Result | undefined): string
}

/**
 * The figures of a chart as a table: one row each, with count, base and share or value; in a sample also the weighted base and the
 * ends of the interval.
 *
 * @param groupedBy heading of the column of groups
 */
export function dataTable(rows: readonly ChartRow[], groupedBy: string, results: Results): ChartTable {
  const columns = [...nameColumns(rows, groupedBy, results), ...figureColumns(rows, results)].filter(
    ({ isShown }) => isShown,
  )
  return {
    columns: columns.map(({ heading }) => heading),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, results.byId.get(row.result ?? '')))),
  }
}

/** What tells rows apart. */
function nameColumns(
  rows: readonly ChartRow[],
  groupedBy: string,
  { language: { words } }: Results,
): Column[] {
  const differ = differences(rows)
  const isSpread = rows.some(isValue)
  const isOfItems = rows.some(({ item }) => item !== null)
  return [
    { heading: words.wave, isShown: differ.wave, cell: (row) => row.waveLabel },
    { heading: capitalised(groupedBy), isShown: differ.group, cell: (row) => row.groupLabel ?? '' },
    { heading: words.item, isShown: isOfItems, cell: (row) => row.itemLabel ?? '' },
    {
      heading: isSpread ? words.value : words.answer,
      isShown: true,
      cell: (row) => labelOf(row, differ.question && !isOfItems),
    },
  ]
}

function figureColumns(rows: readonly ChartRow[], results: Results): Column[] {
  const { words } = results.language
  const { exhibits } = words
  const isSpread = rows.some(isValue)
  const isMeasure = ({ answer, value }: ChartRow) => answer !== null && value !== null
  const hasIntervals = rows.some(({ low }) => low !== null)
  const level = levelText(results)
  const isByWeight = rows.some(({ result }) => isWeightedResult(results.byId.get(result ?? ''), results))
  const ofRespondents = (heading: string) => (isByWeight ? exhibits.unweighted(heading) : heading)
  return [
    {
      heading: ofRespondents(words.count),
      isShown: !rows.every((row) => !row.known || isMeasure(row)),
      cell: (row) => row.countText ?? '',
    },
    { heading: ofRespondents(words.base), isShown: true, cell: (row) => row.baseText ?? '' },
    {
      heading: exhibits.weightedBase,
      isShown: isByWeight,
      cell: (_, result) => weightedBase(result, results),
    },
    {
      heading: words.share,
      isShown: !isSpread && !rows.every((row) => !row.known || isMeasure(row)),
      cell: (row) => row.columnText ?? '',
    },
    {
      heading: words.value,
      isShown: !isSpread && rows.some(isMeasure),
      cell: (row) => row.valueText ?? '',
    },
    {
      heading: exhibits.lowEnd(level),
      isShown: hasIntervals,
      cell: (row, result) => endText(row, row.low, result, results),
    },
    {
      heading: exhibits.highEnd(level),
      isShown: hasIntervals,
      cell: (row, result) => endText(row, row.high, result, results),
    },
  ]
}

function isWeightedResult(result: Result | undefined, results: Results): boolean {
  return result !== undefined && isWeighted(result, results)
}

function weightedBase(result: Result | undefined, { language }: Results): string {
  const base = result?.estimate?.base.weighted
  return base === undefined ? '' : language.digits(Math.round(base))
}

function endText(
  { decimals }: ChartRow,
  end: number | null,
  result: Result | undefined,
  { language }: Results,
): string {
  if (end === null || result === undefined) return ''
  if (result.kind === 'share') return language.percentage(percentShownOf(end))
  return numberTexts(end, language, decimals ?? undefined).digits
}

function labelOf(row: ChartRow, hasQuestions: boolean): string {
  const label = row.answerLabel ?? row.valueText ?? ''
  return hasQuestions ? `${row.questionLabel} ${label}` : label
}
