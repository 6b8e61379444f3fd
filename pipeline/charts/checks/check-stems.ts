import type { ChartRow } from '../chart-row.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'
import type { MarkName } from '../draw/scene.ts'
import type { View } from '../spec/fields/read-views.ts'
import { drawnRules, isFlat } from './drawn-marks.ts'
import { fitsOf } from './fits.ts'
import type { ReadingFault } from './reading-fault.ts'

/**
 * Lines between two places on a scale, such as the stems of points, whose lengths are in proportion to no figure of their
 * rows. Those that may be intervals are judged as such; one that leads to a name beside the scale has no length to read.
 */
export function unevenStems(
  items: readonly DrawnItem[],
  rows: readonly ChartRow[],
  viewOf: (mark: MarkName) => View | undefined,
): ReadingFault[] {
  const hasIntervals = rows.some(({ low }) => low !== null)
  return drawnRules(items, rows, viewOf).flatMap((rules) =>
    rules.view.reaches.flatMap((axis): ReadingFault[] => {
      if ((hasIntervals && rules.view.span === axis) || isFlat(rules.items, axis)) return []
      if (fitsOf({ ...rules, kind: 'bars', axes: [axis] }).length > 0) return []
      return [
        {
          rule: 'uneven-scale',
          mark: rules.mark,
          channels: [axis, `${axis}2`],
          weight: 0,
          tell: () => 'the lengths of lines here are in proportion to no figure of their rows',
          expected: 'lines that begin at 0 of `count`, `share`, `percent`, `value` or `base`, on a scale',
        },
      ]
    }),
  )
}
