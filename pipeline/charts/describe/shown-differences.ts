import type { Differences } from '../../analysis/differences.ts'
import type { Result, Results } from '../../analysis/results.ts'
import { largest, smallest } from '../../core/lists.ts'
import type { ChartRow } from '../chart-row.ts'

/** How large the figure of a row is, to put rows in order: in a sample by weights. */
export function sizeIn(
  { count, share, value }: ChartRow,
  { differences }: Pick<Results, 'differences'>,
): number {
  return value ?? (differences === undefined ? count : share) ?? 0
}

/** With more rows than this, not every two of them are held against each other. */
export const MOST_COMPARED = 12

/**
 * Whether a sample shows that the highest of some rows is above the lowest, when each two of them are tested and corrected for
 * one another by Holm's method. Undefined when it cannot tell.
 */
export function areEndsApart(rows: readonly ChartRow[], results: Results): boolean | undefined {
  const { differences } = results
  const [top, bottom] = endsOf(rows, results)
  if (differences === undefined || top === undefined || bottom === undefined) return undefined
  const pairs = rows.flatMap((one, index) => rows.slice(index + 1).map((other) => [one, other] as const))
  const ps = pairs.map(([one, other]) => chanceOf(one, other, results, differences))
  const ofEnds = pairs.findIndex((pair) => pair.includes(top) && pair.includes(bottom))
  if (ps[ofEnds] === undefined) return undefined
  const known = ps.filter((p) => p !== undefined)
  const place = ps.slice(0, ofEnds).filter((p) => p !== undefined).length
  return isBelow(differences.correct(known)[place], differences)
}

/**
 * Whether a sample shows that the first of some rows in order is above all others, and that the last is below all others: the
 * largest chance of the tests that each needs, corrected for the other by Holm's method.
 */
export function shownPlaces(
  rows: readonly ChartRow[],
  results: Results,
): { readonly top: boolean; readonly bottom: boolean } {
  const { differences } = results
  if (differences === undefined) return { top: true, bottom: true }
  const ends = endsOf(rows, results)
  const [top, bottom] = differences.correct(
    ends.map((end) => chanceAgainstAll(end, rows, results, differences)),
  )
  return { top: isBelow(top, differences), bottom: isBelow(bottom, differences) }
}

function isBelow(chance: number | undefined, { level }: Differences): boolean {
  return chance !== undefined && chance <= 1 - level
}

function endsOf(rows: readonly ChartRow[], results: Results): readonly (ChartRow | undefined)[] {
  const sizes = rows.map((row) => sizeIn(row, results))
  return [largest(sizes), smallest(sizes)].map((size) => rows[sizes.indexOf(size)])
}

function chanceAgainstAll(
  end: ChartRow | undefined,
  rows: readonly ChartRow[],
  results: Results,
  differences: Differences,
): number {
  const others = rows.filter((row) => row !== end)
  if (end === undefined) return 1
  return largest(others.map((other) => chanceOf(end, other, results, differences) ?? 1))
}

function chanceOf(
  one: ChartRow,
  other: ChartRow,
  { byId }: Results,
  differences: Differences,
): number | undefined {
  const [of, against] = [one, other].map((row): Result | undefined => byId.get(row.result ?? ''))
  return of && against && differences.between(of, against)?.p
}
