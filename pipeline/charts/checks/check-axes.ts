import { largest, smallest } from '../../core/lists.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'
import { type FittedMark, figureAxis } from './check-lengths.ts'
import { type Axis, endsOf, NEAR } from './drawn-marks.ts'
import type { Fit } from './fits.ts'
import { andMore, type ReadingFault } from './reading-fault.ts'
import { datumOf } from './rows-drawn.ts'

/** Where the value 0 of an axis lies for some marks of a plot, and how many points one more is. */
export interface Ruler {
  readonly cell: number
  readonly axis: Axis
  readonly figure: Fit['figure']
  readonly origin: number
  readonly slope: number
}

/** Labels of axes of quantities that do not stand where a bar or point with their value would end. */
export function movedLabels(items: readonly DrawnItem[], fitted: readonly FittedMark[]): ReadingFault[] {
  const rulers = fitted.flatMap(rulersOf)
  const labels = items.filter(({ mark }) => mark.role === 'axis-label')
  return axesOf(labels).flatMap((ofAxis) => {
    const [first] = ofAxis
    if (first === undefined) return []
    const axis = axisOf(first)
    const along = rulers.filter((ruler) => ruler.axis === axis)
    const inCell = along.filter(({ cell }) => cell === first.cell)
    const near = inCell.length > 0 ? inCell : along
    const isRight = (ruler: Ruler) => ofAxis.every((label) => standsAt(label, ruler))
    return near.length === 0 || near.some(isRight) ? [] : [faultOf(first, ofAxis.length - 1)]
  })
}

function axisOf({ mark: { orient } }: DrawnItem): Axis {
  return orient === 'left' || orient === 'right' ? 'y' : 'x'
}

/** The labels with a number of each axis. */
function axesOf(labels: readonly DrawnItem[]): DrawnItem[][] {
  const axes = new Map<string, DrawnItem[]>()
  for (const label of labels) {
    if (typeof datumOf(label).value !== 'number') continue
    const key = `${label.cell} ${label.mark.orient}`
    axes.set(key, [...(axes.get(key) ?? []), label])
  }
  return [...axes.values()]
}

/** The rulers of a mark: one for each plot and figure that it is drawn by. */
export function rulersOf(mark: FittedMark): Ruler[] {
  const cells = new Set(mark.items.map(({ item }) => item.cell))
  return [...cells].flatMap((cell) =>
    mark.fits.flatMap((fit) =>
      fit.slope === undefined || fit.axis !== figureAxis(mark)
        ? []
        : [{ cell, axis: fit.axis, figure: fit.figure, origin: originOf(mark, fit, cell), slope: fit.slope }],
    ),
  )
}

/** Where 0 lies, counted to the right or upwards: of bars, where the first of them begins, or ends when all go below 0. */
function originOf({ kind, items }: FittedMark, { axis, origin, figure }: Fit, cell: number): number {
  if (kind === 'lines') return origin
  const own = items.filter(({ item }) => item.cell === cell)
  const above = own.filter(({ row }) => (row[figure] ?? 0) >= 0)
  const ends = (above.length > 0 ? above : own).flatMap(({ item }) => endsOf(item, axis))
  const isFirst = (axis === 'x') === above.length > 0
  const end = isFirst ? smallest(ends) : largest(ends)
  return axis === 'x' ? end : -end
}

/** Whether a label lies at the place of its value, with its middle or an edge of it. */
function standsAt(label: DrawnItem, { axis, origin, slope }: Ruler): boolean {
  const at = origin + slope * Number(datumOf(label).value)
  const { x1, x2, y1, y2 } = label.bounds
  const [from, to] = axis === 'x' ? [x1, x2] : [-y2, -y1]
  return at >= from - 2 * NEAR && at <= to + 2 * NEAR
}

function faultOf({ text, mark }: DrawnItem, others: number): ReadingFault {
  return {
    rule: 'wrong-label',
    mark,
    kind: 'axis',
    channels: ['x', 'y'],
    weight: 0,
    tell: () => `the label “${text}” of this axis${andMore(others)} does not stand where its value is drawn`,
    hint: 'leave out what moves the labels, or let the marks share the scale of the axis',
  }
}
