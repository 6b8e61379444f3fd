import { largest } from '../../core/lists.ts'
import type { ChartRow } from '../chart-row.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'
import type { ScaleEnd } from '../spec/readings/scale-ends.ts'
import type { SpecFault } from '../spec/spec-fault.ts'
import { datumOf } from './rows-drawn.ts'

/** How many times the largest figure a scale may reach. */
const ROOM = 3

/**
 * Scales that end before the largest figure that is drawn on them, or so far beyond it that all figures look like
 * nothing. One of shares may reach the whole, and one of counts the base.
 */
export function farEnds(
  ends: readonly ScaleEnd[],
  items: readonly DrawnItem[],
  rows: readonly ChartRow[],
): SpecFault[] {
  return ends.flatMap(({ path, field, end }) => {
    const most = mostOf(field, items)
    // What begins at the low end of an interval is judged by the other.
    if (most === undefined || field === 'low') return []
    const fault = { path, rule: 'uneven-scale' }
    if (end < most - SUM_OF_ROUNDED)
      return [{ ...fault, message: `this scale ends at ${end}, before the largest figure on it` }]
    if (end <= Math.max(ROOM * most, wholeOf(field, most, rows))) return []
    const message = `this scale ends at ${end}, so far beyond the figures on it that all look like nothing`
    return [{ ...fault, message, expected: `at most ${ROOM} times the largest figure, or the whole` }]
  })
}

const NEARLY_0 = 1e-9

/** How far beyond the whole the shares of a sample may add up, which are in parts of ten million. */
const SUM_OF_ROUNDED = 1e-5

/** The largest of what is drawn of a field, or of the ends of its stacks. */
function mostOf(field: string, items: readonly DrawnItem[]): number | undefined {
  const figures = items.flatMap((item) => {
    const datum = datumOf(item)
    return item.mark.role === 'mark' ? [datum[`${field}_end`], datum[field]].filter(isNumber) : []
  })
  return figures.length === 0 ? undefined : largest(figures)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

/** The whole of which the figures of a field are parts. A field that the chart makes may hold those of another. */
function wholeOf(field: string, most: number, rows: readonly ChartRow[]): number {
  if (field === 'high' && rows.some(({ share, high }) => share !== null && high !== null)) return 1
  const wholes = { share: 1, percent: 100, count: largest(rows.map(({ base }) => base ?? 0)) }
  return largest(
    (['share', 'percent', 'count'] as const).map((figure) =>
      field === figure || rows.some((row) => Math.abs((row[figure] ?? -1) - most) < NEARLY_0)
        ? wholes[figure]
        : 0,
    ),
  )
}
