import type { ChartRow } from '../chart-row.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'
import type { MarkName } from '../draw/scene.ts'
import type { View } from '../spec/fields/read-views.ts'
import { type Ruler, rulersOf } from './check-axes.ts'
import type { FittedMark } from './check-lengths.ts'
import { type Axis, type DrawnMark, type DrawnRules, drawnRules, NEAR, type RowItem } from './drawn-marks.ts'
import { fitsOf } from './fits.ts'
import { type IntervalScale, isOfIntervals, scaleOf } from './interval-scale.ts'
import type { ReadingFault } from './reading-fault.ts'

/** Lines, bars or bands that one mark of a spec draws between two fields of each row. */
interface Span {
  readonly mark: MarkName
  readonly axis: Axis
  readonly items: readonly RowItem[]
}

/**
 * Lines between two fields of rows of a sample, such as whiskers, that do not reach from one end of the interval to the
 * other, and intervals on another scale than the figures in the same plot.
 *
 * @param marks all that have a length by a figure
 */
export function wrongIntervals(
  items: readonly DrawnItem[],
  rows: readonly ChartRow[],
  { marks, fitted }: { readonly marks: readonly DrawnMark[]; readonly fitted: readonly FittedMark[] },
  viewOf: (mark: MarkName) => View | undefined,
): ReadingFault[] {
  if (rows.every(({ low }) => low === null)) return []
  const rulers = fitted.flatMap(rulersOf).flatMap(ofIntervals)
  const bands = marks.filter((mark) => !fitted.some((each) => each.mark.name === mark.mark.name))
  const spans = [...linesIn(items, rows, viewOf), ...bands.flatMap(spanOf)]
  return spans.flatMap((span) => {
    const scale = scaleOf(span)
    if (scale === undefined) return [faultOf(span, 'this does not reach from `low` to `high` of each row')]
    if (span.items.every((each) => isOn(each, span.axis, rulers, scale))) return []
    return [faultOf(span, 'these intervals lie on another scale than the figures in the same plot')]
  })
}

function faultOf({ mark, axis }: Span, message: string): ReadingFault {
  return {
    rule: 'wrong-interval',
    mark,
    channels: [axis, `${axis}2`],
    weight: 0,
    tell: () => message,
    expected: `\`${axis}\` at \`low\` and \`${axis}2\` at \`high\`, on the scale of \`share\` or \`value\``,
  }
}

/** The bars and bands that are drawn by intervals. */
function spanOf(mark: DrawnMark): Span[] {
  const { span: axis } = mark.view
  return axis === undefined || !isOfIntervals(mark) ? [] : [{ mark: mark.mark, axis, items: mark.items }]
}

/** The rules with both ends at fields of a row; but for those that are as long as a figure, as a stem is. */
function linesIn(
  items: readonly DrawnItem[],
  rows: readonly ChartRow[],
  viewOf: (mark: MarkName) => View | undefined,
): Span[] {
  return drawnRules(items, rows, viewOf).flatMap((rules) => {
    const { span: axis } = rules.view
    return axis === undefined || isStem(rules, axis) ? [] : [{ mark: rules.mark, axis, items: rules.items }]
  })
}

function isStem(rules: DrawnRules, axis: Axis): boolean {
  const fits = fitsOf({ ...rules, kind: 'bars', axes: [axis] })
  return fits.some(({ figure, slope }) => figure !== 'base' && slope !== undefined)
}

/** Rulers of shares and values, in the unit of intervals. */
function ofIntervals(ruler: Ruler): Ruler[] {
  if (ruler.figure === 'percent') return [{ ...ruler, slope: 100 * ruler.slope }]
  return ruler.figure === 'share' || ruler.figure === 'value' ? [ruler] : []
}

/** Whether an interval lies on the scale of the figures in its plot, if there are any. */
function isOn(each: RowItem, axis: Axis, rulers: readonly Ruler[], scale: IntervalScale): boolean {
  const near = rulers.filter((ruler) => ruler.cell === each.item.cell && ruler.axis === axis)
  return near.length === 0 || near.some((ruler) => isNear(each, ruler, scale))
}

/** Whether both ends of the interval of a row lie at the same places on two scales. */
function isNear({ row: { low, high } }: RowItem, one: IntervalScale, other: IntervalScale): boolean {
  return [low ?? 0, high ?? 0].every(
    (end) => Math.abs(one.origin + one.slope * end - (other.origin + other.slope * end)) <= 2 * NEAR,
  )
}
