import { largest, smallest } from '../../core/lists.ts'
import type { ChartRow } from '../chart-row.ts'
import { type Axis, type DrawnMark, endsOf, lengthOf, NEAR, type RowItem } from './drawn-marks.ts'

/** By which figure of their rows the items of a mark are drawn, and how. */
export interface Fit {
  readonly axis: Axis
  readonly figure: Figure
  /** Points for each unit of the figure; undefined when all figures are the same. */
  readonly slope: number | undefined
  /** Where the figure 0 lies, for lines; 0 for lengths. */
  readonly origin: number
}

export const FIGURES = ['count', 'share', 'percent', 'value', 'base'] as const
export type Figure = (typeof FIGURES)[number]

/** Counts and bases have one scale. */
export function unitOf(figure: Figure): string {
  return figure === 'base' ? 'count' : figure
}

/** All figures by which a mark may be drawn. */
export function fitsOf(mark: DrawnMark): Fit[] {
  return mark.axes.flatMap((axis) =>
    FIGURES.flatMap((figure) => fitOf(mark, axis, figure, ({ row }) => row[figure])),
  )
}

/** The whole of which a figure of a row is a part. */
export const WHOLE: Readonly<Partial<Record<Figure, (row: ChartRow) => number | null>>> = {
  count: ({ base }) => base,
  share: () => 1,
  percent: () => 100,
}

/** The figures by whose rest a mark is drawn: what is left of the whole beside them. */
export function restsOf(mark: DrawnMark): Fit[] {
  return mark.axes.flatMap((axis) =>
    FIGURES.flatMap((figure) =>
      fitOf(mark, axis, figure, ({ row }) => {
        const [whole, part] = [WHOLE[figure]?.(row) ?? null, row[figure]]
        return whole === null || part === null ? null : whole - part
      }),
    ),
  )
}

function fitOf(
  { kind, items }: DrawnMark,
  axis: Axis,
  figure: Figure,
  figureOf: (item: RowItem) => number | null,
): Fit | [] {
  const isLine = kind === 'lines'
  const placed = items.map((each) => ({
    figure: figureOf(each),
    at: isLine ? heightOf(each, axis) : lengthOf(each.item, axis),
  }))
  const known = placed.flatMap(({ figure, at }) => (figure === null ? [] : [{ figure, at }]))
  if (known.length < placed.length) return []
  const figures = known.map((each) => (isLine ? each.figure : Math.abs(each.figure)))
  const [most, least] = [largest(figures), isLine ? smallest(figures) : 0]
  const highest = known[figures.indexOf(most)]?.at ?? 0
  const lowest = isLine ? (known[figures.indexOf(least)]?.at ?? 0) : 0
  const slope = most === least ? undefined : (highest - lowest) / (most - least)
  if (slope !== undefined && slope <= 0) return []
  const origin = lowest - (slope ?? 0) * least
  const isFit = known.every(
    ({ at }, index) => Math.abs(origin + (slope ?? 0) * (figures[index] ?? 0) - at) <= NEAR,
  )
  return isFit ? { axis, figure, slope, origin } : []
}

/** How far to the right or up a point lies. */
function heightOf({ item }: RowItem, axis: Axis): number {
  const [at] = endsOf(item, axis)
  return axis === 'y' ? -at : at
}
