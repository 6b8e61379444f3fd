import type { Box } from './box-index.ts'
import { type Edge, edgesOfArc, edgesOfBox, edgesOfDisc, insideOf, isIn, isInArc } from './shapes.ts'

/** An item or a mark in Vega's scene; its types leave out the nesting. */
export type Scenegraph = Record<string, unknown>

/** The group that contains an item: its position, and how it affects what is in it. */
export interface GroupContext {
  readonly x: number
  readonly y: number
  readonly opacity: number
  /** The group that contains the marks. */
  readonly group: Box | undefined
  readonly clip: Box | undefined
  /** Of an axis, the side that it stands at. */
  readonly orient: string
}

/** Where a shape lies. */
export interface Geometry {
  /** Around everything that it contains. */
  readonly box: Box
  readonly contains: (x: number, y: number) => boolean
  /** Pairs of places on both sides of its outline. */
  readonly edges: () => readonly Edge[]
}

type Point = readonly [x: number, y: number]

/** The geometry of a separate item. */
export function geometryOf(kind: string, item: Scenegraph, group: GroupContext): Geometry {
  const reach = (isColour(item.stroke) ? num(item.strokeWidth, 1) : 0) / 2
  if (kind === 'arc') return geometryOfArc(item, reach, group)
  if (kind === 'symbol') {
    const [x, y] = placeOf(item, group)
    // A symbol's size is the area of the square around it.
    const radius = Math.sqrt(num(item.size, 64)) / 2
    return {
      box: boxAround(x, y, radius),
      contains: (px, py) => Math.hypot(px - x, py - y) <= radius,
      edges: () => edgesOfDisc({ x, y, radius }, reach),
    }
  }
  const box = kind === 'rect' || kind === 'group' ? boxAt(item, group) : movedBox(item.bounds as Box, group)
  return { box, contains: (px, py) => isIn(box, px, py), edges: () => edgesOfBox(box, reach) }
}

function geometryOfArc(item: Scenegraph, reach: number, group: GroupContext): Geometry {
  const [x, y] = placeOf(item, group)
  // In Vega-Lite, either angle may be the larger one.
  const [start = 0, end = 0] = [num(item.startAngle), num(item.endAngle)].toSorted(
    (one, other) => one - other,
  )
  const arc = { x, y, inner: num(item.innerRadius), outer: num(item.outerRadius), start, end }
  return {
    box: boxAround(x, y, arc.outer),
    contains: (px, py) => isInArc(arc, px, py),
    edges: () => edgesOfArc(arc, reach),
  }
}

/** The geometry of a line or area through several items. */
export function geometryOfPath(isArea: boolean, items: readonly Scenegraph[], group: GroupContext): Geometry {
  const points = items.map((item) => placeOf(item, group))
  if (!isArea) return { box: boxOf(points), contains: () => false, edges: () => lineEdges(points) }
  const outline = [...points, ...items.map((item) => backOf(item, group)).toReversed()]
  const contains = insideOf(outline, isUpright(items[0]) ? 'x' : 'y')
  return { box: boxOf(outline), contains, edges: () => areaEdges(points, contains) }
}

/** The point of an area on its opposite side. */
function backOf(item: Scenegraph, group: GroupContext): Point {
  return isUpright(item)
    ? [group.x + num(item.x), group.y + num(item.y2 ?? num(item.y) + num(item.height))]
    : [group.x + num(item.x2 ?? num(item.x) + num(item.width)), group.y + num(item.y)]
}

function isUpright(item: Scenegraph | undefined): boolean {
  return item?.orient !== 'horizontal'
}

function placeOf(item: Scenegraph, group: GroupContext): Point {
  return [group.x + num(item.x), group.y + num(item.y)]
}

/** The box of a rectangle or group. */
export function boxAt(item: Scenegraph, group: GroupContext): Box {
  const [x, y, width, height] = [num(item.x), num(item.y), num(item.width), num(item.height)]
  return movedBox(
    {
      x1: Math.min(x, x + width),
      y1: Math.min(y, y + height),
      x2: Math.max(x, x + width),
      y2: Math.max(y, y + height),
    },
    group,
  )
}

function movedBox({ x1, y1, x2, y2 }: Box, { x, y }: GroupContext): Box {
  return { x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y }
}

/** The box of a disc, enlarged by rounding errors. */
function boxAround(x: number, y: number, radius: number): Box {
  const reach = radius + HAIR
  return { x1: x - reach, y1: y - reach, x2: x + reach, y2: y + reach }
}

const HAIR = 1e-6

function boxOf(points: readonly Point[]): Box {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity }
  for (const [x, y] of points) {
    box.x1 = Math.min(box.x1, x)
    box.y1 = Math.min(box.y1, y)
    box.x2 = Math.max(box.x2, x)
    box.y2 = Math.max(box.y2, y)
  }
  return box
}

/** Pairs of places along a line, on it and beside it. */
function lineEdges(points: readonly Point[]): Edge[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y]
    return [0.25, 0.5, 0.75].map((part): Edge => {
      const at = [fromX + part * (x - fromX), fromY + part * (y - fromY)] as const
      return { inside: at, outside: at }
    })
  })
}

/** Pairs of places on both sides of an edge of an area, halfway between its points. */
function areaEdges(points: readonly Point[], contains: (x: number, y: number) => boolean): Edge[] {
  return points.slice(1).flatMap(([toX, toY], index): Edge[] => {
    const [fromX, fromY] = points[index] ?? [toX, toY]
    const length = Math.hypot(toX - fromX, toY - fromY)
    if (length === 0) return []
    const [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2]
    const [awayX, awayY] = [(fromY - toY) / length, (toX - fromX) / length]
    const [one, other] = [[x + awayX, y + awayY] as const, [x - awayX, y - awayY] as const]
    const isOneIn = contains(...one)
    if (isOneIn === contains(...other)) return []
    return [isOneIn ? { inside: one, outside: other } : { inside: other, outside: one }]
  })
}

export function isColour(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 'none' && value !== 'transparent'
}

/** A number in the scene, or its default. */
export function num(value: unknown, fallback = 0): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback
}
