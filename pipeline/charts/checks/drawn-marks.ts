import { largest, smallest } from '../../core/lists.ts'
import type { ChartRow } from '../chart-row.ts'
import type { DrawnItem } from '../draw/drawn-bounds.ts'
import type { MarkName } from '../draw/scene.ts'
import type { View } from '../spec/fields/read-views.ts'
import { anyRowFinder, datumOf, rowFinder } from './rows-drawn.ts'

export type Axis = 'x' | 'y'

/** Something drawn from one row. */
export interface RowItem {
  readonly item: DrawnItem
  readonly row: ChartRow
}

/** All bars, or all points of lines, that one mark of a spec draws. */
export interface DrawnMark {
  readonly mark: MarkName
  readonly kind: 'bars' | 'lines' | 'areas'
  readonly view: View
  readonly items: readonly RowItem[]
  /** Along which axis its figures may lie: bars that are all of one size may lie along either. */
  readonly axes: readonly Axis[]
}

const KINDS: Readonly<Record<string, DrawnMark['kind']>> = {
  ...{ bar: 'bars', rect: 'bars', area: 'areas', line: 'lines', trail: 'lines' },
  ...{ tick: 'lines', point: 'lines', circle: 'lines', square: 'lines' },
}

/** Those that may also stand anywhere, as a key or one of many for a count, unless they are on a scale. */
const POINTS: readonly unknown[] = ['tick', 'point', 'circle', 'square']

/** The marks whose items have a length or height by a figure, each with what it draws from rows that have one. */
export function drawnMarks(
  items: readonly DrawnItem[],
  rows: readonly ChartRow[],
  viewOf: (mark: MarkName) => View | undefined,
): readonly DrawnMark[] {
  const rowOf = anyRowFinder(rows)
  const byName = new Map<string, RowItem[]>()
  for (const item of items) {
    if (item.mark.role !== 'mark' || item.kind === 'text') continue
    const row = rowOf(datumOf(item))
    if (row === undefined || (row.count === null && row.value === null)) continue
    // A line may have points of its own, whose names end otherwise.
    const key = `${item.mark.name} ${item.kind}`
    const some = byName.get(key) ?? []
    some.push({ item, row })
    byName.set(key, some)
  }
  return [...byName.values()].flatMap((some): DrawnMark[] => {
    const [first] = some
    const view = first === undefined ? undefined : viewOf(first.item.mark)
    const kind = KINDS[String(view?.type)]
    if (first === undefined || view?.quantity === undefined || kind === undefined) return []
    if (POINTS.includes(view.type) && !view.isScaled) return []
    // Where nobody answered there is no share for a line to go through.
    const items = kind === 'bars' ? some : some.filter(({ row }) => row.base !== 0)
    if (items.length === 0) return []
    const { mark } = first.item
    return [{ mark, kind, view, items, axes: kind === 'bars' ? axesOfBars(items) : [view.quantity] }]
  })
}

/** All lines with two ends that one mark of a spec draws. */
export interface DrawnRules extends Pick<DrawnMark, 'mark' | 'view' | 'items'> {}

/** The marks that draw lines with two ends, each with what it draws from rows that are known. */
export function drawnRules(
  items: readonly DrawnItem[],
  rows: readonly ChartRow[],
  viewOf: (mark: MarkName) => View | undefined,
): readonly DrawnRules[] {
  const rowOf = rowFinder(rows)
  const byName = new Map<string, DrawnRules & { readonly items: RowItem[] }>()
  for (const item of items) {
    const view = item.mark.role === 'mark' && item.kind === 'rule' ? viewOf(item.mark) : undefined
    const row = view === undefined ? undefined : rowOf(datumOf(item))
    if (view === undefined || row === undefined || !row.known) continue
    const rules = byName.get(item.mark.name) ?? { mark: item.mark, view, items: [] }
    rules.items.push({ item, row })
    byName.set(item.mark.name, rules)
  }
  return [...byName.values()]
}

/** How far two places that should be one may lie apart, in points. */
export const NEAR = 0.75

function axesOfBars(items: readonly RowItem[]): Axis[] {
  return (['x', 'y'] as const).filter((axis) => isFlat(items, otherAxis(axis)))
}

/** The length of an item along an axis, in points. */
export function lengthOf({ place }: DrawnItem, axis: Axis): number {
  return axis === 'x' ? place.x2 - place.x1 : place.y2 - place.y1
}

/** The two ends of an item along an axis. */
export function endsOf({ place }: DrawnItem, axis: Axis): readonly [from: number, to: number] {
  return axis === 'x' ? [place.x1, place.x2] : [place.y1, place.y2]
}

/** Whether items are all of one length along an axis. */
export function isFlat(items: readonly RowItem[], axis: Axis): boolean {
  const lengths = items.map(({ item }) => lengthOf(item, axis))
  return largest(lengths) - smallest(lengths) <= NEAR
}

export function otherAxis(axis: Axis): Axis {
  return axis === 'x' ? 'y' : 'x'
}
