import { identify, type ResultReference } from '../../../analysis/identify.ts'
import { sharePhrase } from '../../../analysis/phrases.ts'
import type { NumberSummary, Result, Results, Share } from '../../../analysis/results.ts'
import { countFirst, labelText } from '../../../analysis/small-base.ts'
import { largest } from '../../../core/lists.ts'
import type { Language } from '../../../language/language.ts'
import { figure, type Phrase, phrase } from '../../../language/phrase.ts'
import type { Bases } from '../table-lines.ts'
import type { Line } from './lines.ts'

/** The results of a table, row by row; undefined where a wave did not ask. */
export type Grid = readonly (readonly (Result | undefined)[])[]

/** Finds the result of each row and column. */
export function gridOf(
  rows: readonly Line[],
  columns: readonly Line[],
  common: Partial<ResultReference>,
  { wave, byId }: Results,
): Grid {
  return rows.map((row) =>
    columns.map((column) => {
      const part = { wave: wave.id, question: '', ...common, ...column.part, ...row.part }
      return byId.get(identify(part))
    }),
  )
}

/** How the figures of a table are shown. */
export interface CellForm {
  /** Whether a percentage stands after its count, where respondents have no weights. */
  readonly withCounts: boolean
  /** Of numbers, where the template says so. */
  readonly decimals?: number | undefined
}

/** The figure of a cell, or a dash where there is none. */
export function cellPhrase(result: Result | undefined, grid: Grid, form: CellForm, results: Results): Phrase {
  if (result === undefined || result.base === 0) return phrase('–')
  if (result.kind === 'number') return numberPhrase(result, grid, form, results.language)
  // By weights, a count and its percentage have little to do with each other.
  const hasCount = form.withCounts && result.estimate === undefined
  return sharePhrase(result, 'percent', hasCount ? countFirst(result.texts) : labelText(result, results))
}

/** A number with the decimals that were asked for, or as many as the others of its kind in the table. */
function numberPhrase(
  { value, item, texts, id }: NumberSummary,
  grid: Grid,
  { decimals }: CellForm,
  language: Language,
): Phrase {
  if (value === undefined) return phrase('–')
  const alike = grid
    .flat()
    .filter((other) => other?.kind === 'number')
    .filter((other) => other.item === item)
  const most = decimals ?? largest(alike.map((other) => decimalsIn(other.texts.digits, language)))
  const text = decimalsIn(texts.digits, language) === most ? texts.digits : language.fixed(value, most)
  return figure(text, [id], () => language.rules.number('digits'))
}

function decimalsIn(digits: string, { signs }: Language): number {
  return digits.split(signs.decimal)[1]?.length ?? 0
}

/** What the dashes of a table stand for. */
export function dashNote(
  grid: Grid,
  rows: readonly Line[],
  { language, differences }: Results,
): readonly Phrase[] {
  const { exhibits, notAsked } = language.words
  const isTotal = (row: number) => differences !== undefined && rows[row]?.part.item === 'sum'
  const empty = grid.map((cells, row) => ({ isTotal: isTotal(row), hasGap: cells.includes(undefined) }))
  const reasons = [
    ...(grid.flat().some((cell) => cell?.base === 0) ? [exhibits.nobodyAnswered] : []),
    ...(empty.some(({ isTotal, hasGap }) => hasGap && !isTotal) ? [notAsked] : []),
    ...(empty.some(({ isTotal, hasGap }) => hasGap && isTotal) ? [exhibits.noTotal] : []),
  ]
  return reasons.length === 0 ? [] : [phrase(exhibits.dash(language.list(reasons)))]
}

/** How many cases some results are about; undefined without any. */
export function basesOf(cells: readonly (Result | undefined)[]): Bases | undefined {
  const sorted = cells.filter((cell) => cell !== undefined).toSorted((one, other) => one.base - other.base)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (least === undefined || most === undefined) return undefined
  const ids =
    least.base === most.base ? [cells.find((cell) => cell !== undefined)?.id ?? ''] : [least.id, most.id]
  return { least: least.base, most: most.base, ids }
}

export function columnsOf(grid: Grid): (Result | undefined)[][] {
  return (grid[0] ?? []).map((_cell, column) => grid.map((row) => row[column]))
}

export function isShare(result: Result | undefined): result is Share {
  return result?.kind === 'share'
}
