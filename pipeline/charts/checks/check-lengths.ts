import { addAll, largest, smallest } from '../../core/lists.ts'
import { type Axis, type DrawnMark, endsOf, isFlat, NEAR, otherAxis, type RowItem } from './drawn-marks.ts'
import { type Fit, fitsOf, restsOf, unitOf } from './fits.ts'
import { isOfIntervals } from './interval-scale.ts'
import type { ReadingFault } from './reading-fault.ts'
import { keyOf } from './rows-drawn.ts'

/** A mark with the figures that it is drawn by. */
export interface FittedMark extends DrawnMark {
  readonly fits: readonly Fit[]
}

/** Along which axis the figures of a mark lie: of bars that are all of one size, the one that has the scale. */
export function figureAxis({ fits, view }: Pick<FittedMark, 'fits' | 'view'>): Axis | undefined {
  return (fits.find(({ axis }) => axis === view.quantity) ?? fits[0])?.axis
}

/**
 * Bars, areas and lines that are not in one proportion to one figure of their rows. What is of one length for all rows,
 * such as a track or a key, stands for no figure, and may lie beside bars that do.
 */
export function unevenMarks(marks: readonly DrawnMark[]): {
  readonly faults: readonly ReadingFault[]
  /** Those that stand for figures. */
  readonly fitted: readonly FittedMark[]
} {
  const judged = marks.map((mark) => ({ ...mark, fits: fitsOf(mark).filter((fit) => !isTrack(mark, fit)) }))
  const fitting = judged.filter(({ fits }) => fits.length > 0)
  const fitted = fitting.filter(
    (mark) =>
      !isOneSize(mark) ||
      !isShownBy(
        fitting.filter((each) => each !== mark),
        mark,
      ),
  )
  const unfitted = judged.filter(
    (mark) => mark.fits.length === 0 && !isBeside(mark, fitting) && !isOfIntervals(mark),
  )
  return {
    faults: [
      ...unfitted.map(unfittedFault),
      ...cellsOf(fitted).flatMap((inCell) => [...scaleFaults(inCell), ...beginFaults(inCell)]),
    ],
    fitted,
  }
}

/** Whether bars are of one length whatever their counts, as those of a base often are. */
function isTrack({ kind, items }: DrawnMark, { figure, axis }: Fit): boolean {
  return kind === 'bars' && figure === 'base' && items.length > 1 && isFlat(items, axis) && isVarying(items)
}

function isVarying(items: readonly RowItem[]): boolean {
  return new Set(items.map(({ row }) => row.count)).size > 1
}

/** Whether a mark only accompanies bars that stand for the figures: at one length, or with what is left of the whole. */
function isBeside(mark: DrawnMark, fitting: readonly DrawnMark[]): boolean {
  return isShownBy(fitting, mark) && (isOneSize(mark) || (mark.kind === 'bars' && restsOf(mark).length > 0))
}

function isOneSize({ kind, items }: DrawnMark): boolean {
  return kind === 'bars' && isFlat(items, 'x') && isFlat(items, 'y')
}

/** Whether other bars show all rows of a mark, but for those that nobody gave. */
function isShownBy(marks: readonly DrawnMark[], { items }: DrawnMark): boolean {
  const bars = marks.filter(({ kind }) => kind === 'bars')
  const shown = new Set(bars.flatMap((mark) => mark.items.map(({ row }) => keyOf(row))))
  return items.every(({ row }) => row.count === 0 || shown.has(keyOf(row)))
}

function unfittedFault({ mark, kind, axes }: DrawnMark): ReadingFault {
  const [message, expected] =
    axes.length === 0
      ? [
          'bars here differ in length and in thickness, so that their areas are out of proportion',
          'one thickness',
        ]
      : [NO_FIGURE[kind], '`count`, `share`, `percent`, `value` or `base`, on a scale']
  return { ...faultOf(mark, axes), tell: () => message, expected }
}

const NO_FIGURE: Readonly<Record<DrawnMark['kind'], string>> = {
  bars: 'the lengths of bars here are in proportion to no figure of their rows',
  areas: 'the heights of an area here are in proportion to no figure of its rows',
  lines: 'a line here follows no figure of its rows',
}

function faultOf(mark: DrawnMark['mark'], [axis = 'x']: readonly Axis[]) {
  return { rule: 'uneven-scale', mark, channels: [axis, `${axis}2`], weight: 0 }
}

/** The marks in each plot. */
function cellsOf(marks: readonly FittedMark[]): FittedMark[][] {
  const cells = new Set(marks.flatMap(({ items }) => items.map(({ item }) => item.cell)))
  return [...cells].map((cell) =>
    marks.flatMap((mark) => {
      const items = mark.items.filter(({ item }) => item.cell === cell)
      return items.length === 0 ? [] : { ...mark, items }
    }),
  )
}

/** Marks that lie in one plot on scales of their own. */
function scaleFaults([first, ...others]: readonly FittedMark[]): ReadingFault[] {
  return others.flatMap((other) => {
    if (first === undefined || first.kind !== other.kind) return []
    if (other.fits.some((fit) => first.fits.some((each) => isOneScale(fit, each)))) return []
    const message = 'this is drawn on another scale than what lies in the same plot'
    return { ...faultOf(other.mark, other.axes), tell: () => message, expected: 'one scale' }
  })
}

function isOneScale(one: Fit, other: Fit): boolean {
  if (one.axis !== other.axis) return false
  if (one.slope === undefined || other.slope === undefined) return true
  const isAlike = Math.abs(one.slope - other.slope) <= 0.02 * one.slope
  return (
    unitOf(one.figure) === unitOf(other.figure) && isAlike && Math.abs(one.origin - other.origin) <= 2 * NEAR
  )
}

/** Bars that have neither their beginnings, nor their ends, nor their middles in one line. */
function beginFaults(marks: readonly FittedMark[]): ReadingFault[] {
  const bars = marks.filter(({ kind }) => kind === 'bars')
  const axis = bars[0]?.fits[0]?.axis
  const last = bars.at(-1)
  if (axis === undefined || last === undefined) return []
  const bands = bandsOf(
    bars.flatMap(({ items }) => items),
    axis,
  )
  const middles = bands.map((edges) => [(largest(edges) + smallest(edges)) / 2])
  if ([bands, middles].some(haveCommon)) return []
  const message = 'bars here begin at places of their own'
  return [{ ...faultOf(last.mark, [axis]), tell: () => message, expected: 'bars that begin in one line' }]
}

/** Whether lists of places all have one of them. */
function haveCommon([first = [], ...others]: readonly (readonly number[])[]): boolean {
  return first.some((place) => others.every((places) => places.some((other) => isNear(place, other))))
}

/** The ends of the bars that lie end to end, for each row of bars. */
function bandsOf(items: readonly RowItem[], axis: Axis): number[][] {
  const bands = new Map<number, number[]>()
  for (const { item } of items) {
    const [from, to] = endsOf(item, otherAxis(axis))
    const band = Math.round((from + to) / 2)
    const edges = bands.get(band) ?? []
    addAll(edges, endsOf(item, axis))
    bands.set(band, edges)
  }
  return [...bands.values()]
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 2 * NEAR
}
