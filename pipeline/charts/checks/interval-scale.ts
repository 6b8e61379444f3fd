import { largest, smallest } from '../../core/lists.ts'
import { type Axis, type DrawnMark, endsOf, lengthOf, NEAR, type RowItem } from './drawn-marks.ts'

/** Where the ends of intervals lie along an axis, to the right or upwards: 0, and how many points one more is. */
export interface IntervalScale {
  readonly origin: number
  readonly slope: number
}

/** What lies between two places along an axis. */
interface Spanning {
  readonly axis: Axis
  readonly items: readonly RowItem[]
}

/** Whether bars or an area lie from one end of the interval of each row to the other. */
export function isOfIntervals({ view, items }: DrawnMark): boolean {
  return view.span !== undefined && scaleOf({ axis: view.span, items }) !== undefined
}

/** The scale on which items reach from the low to the high end of their rows; undefined when they do on none. */
export function scaleOf({ axis, items }: Spanning): IntervalScale | undefined {
  const drawn = items.filter(({ item, row }) => row.low !== null || Math.abs(lengthOf(item, axis)) > NEAR)
  const ends = drawn.flatMap((each) => endsIn(each, axis) ?? [])
  if (ends.length < 2 * drawn.length || ends.length === 0) return undefined
  const [least, most] = [smallest(ends.map(({ end }) => end)), largest(ends.map(({ end }) => end))]
  const lowest = ends.find(({ end }) => end === least)?.at ?? 0
  const highest = ends.find(({ end }) => end === most)?.at ?? 0
  const slope = (highest - lowest) / (most - least)
  const origin = lowest - slope * least
  return slope > 0 && ends.every(({ end, at }) => isAt(at, end, { origin, slope }))
    ? { origin, slope }
    : undefined
}

/** Both ends of an item with those of its row, to the right or upwards. */
function endsIn({ item, row: { low, high } }: RowItem, axis: Axis) {
  if (low === null || high === null) return undefined
  // Of an area either end may come first.
  const ends = endsOf(item, axis).map((end) => (axis === 'x' ? end : -end))
  const [from, to] = [smallest(ends), largest(ends)]
  return [
    { end: low, at: from },
    { end: high, at: to },
  ]
}

function isAt(at: number, end: number, { origin, slope }: IntervalScale): boolean {
  return Math.abs(origin + slope * end - at) <= NEAR
}
