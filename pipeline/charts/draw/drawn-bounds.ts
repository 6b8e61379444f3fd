import * as vega from 'vega'
import type { Box } from './box-index.ts'
import type { MarkName } from './scene.ts'

/** The parts of Vega's scene that are used here; its types leave out the nesting. */
interface Item {
  readonly marktype?: string
  readonly name?: string
  readonly role?: string
  readonly items?: readonly Item[]
  readonly bounds?: vega.Bounds
  readonly x?: number
  readonly y?: number
  readonly x2?: number
  readonly y2?: number
  readonly width?: number
  readonly height?: number
  readonly startAngle?: number
  readonly endAngle?: number
  readonly innerRadius?: number
  readonly outerRadius?: number
  readonly text?: unknown
  readonly fill?: unknown
  readonly stroke?: unknown
  readonly opacity?: number
  readonly fillOpacity?: number
  readonly strokeOpacity?: number
  readonly orient?: unknown
  readonly datum?: unknown
}

/** Something visible in a drawing. */
export interface DrawnItem {
  /** In points from the top left of the plot. */
  readonly bounds: vega.Bounds
  /** Without its outline: of a bar, area or rule its two ends, of a point or the corner of a line the place itself. */
  readonly place: Box
  /** Of a sector: its angle, in radians, and how far from the middle it begins and ends. */
  readonly sector?: Sector
  /** Which plot it lies in: facets and charts beside each other are several. */
  readonly cell: number
  readonly kind: string
  /** The words of a text. */
  readonly text: string | undefined
  readonly datum: unknown
  readonly mark: MarkName
}

export interface Sector {
  readonly angle: number
  readonly inner: number
  readonly outer: number
}

/** Everything that is visible in a drawing. Groups and empty texts do not count. */
export function drawnItems(view: vega.View): readonly DrawnItem[] {
  const { root } = view.scenegraph() as unknown as { root: Item }
  return [...shownIn(root, { x: 0, y: 0, orient: '', cell: 0 }, { count: 0 })]
}

/** Around all of these; nothing lies at the top left of the plot. */
export function boundsOf(items: readonly DrawnItem[]): vega.Bounds {
  const bounds = new vega.Bounds()
  for (const item of items) bounds.union(item.bounds)
  return items.length > 0 ? bounds : bounds.set(0, 0, 0, 0)
}

interface Around {
  readonly x: number
  readonly y: number
  readonly orient: string
  readonly cell: number
}

function* shownIn(mark: Item, around: Around, cells: { count: number }): Generator<DrawnItem> {
  for (const item of mark.items ?? []) {
    if (mark.marktype === 'group') {
      if (isPlot(mark)) cells.count += 1
      const cell = isPlot(mark) ? cells.count : around.cell
      const inside = { ...placeIn(item, around), cell }
      for (const inner of item.items ?? []) yield* shownIn(inner, inside, cells)
    } else if (shows(item) && item.bounds !== undefined) yield drawnItem(mark, item, item.bounds, around)
  }
}

/** Whether the parts of a group are plots; the lines of one plot have a group each. */
function isPlot({ name = '', role }: Item): boolean {
  return (role === 'frame' || role === 'scope') && !name.endsWith('pathgroup')
}

function placeIn({ x = 0, y = 0, orient }: Item, around: Around): Omit<Around, 'cell'> {
  const side = typeof orient === 'string' ? orient : around.orient
  return { x: around.x + x, y: around.y + y, orient: side }
}

function drawnItem(mark: Item, item: Item, bounds: vega.Bounds, { x, y, orient, cell }: Around): DrawnItem {
  const { marktype: kind = '', name = '', role = '' } = mark
  const text = item.text === undefined ? undefined : [item.text].flat().join(' ')
  return {
    bounds: bounds.clone().translate(x, y),
    place: kind === 'rule' ? placeOfRule(item, x, y) : placeOf(item, x, y),
    ...(kind === 'arc' ? { sector: sectorOf(item) } : {}),
    cell,
    kind,
    text,
    datum: item.datum,
    mark: { name, role, orient },
  }
}

function placeOf({ x = 0, y = 0, width = 0, height = 0 }: Item, left: number, top: number): Box {
  return { x1: left + x, y1: top + y, x2: left + x + width, y2: top + y + height }
}

function placeOfRule({ x = 0, y = 0, x2 = x, y2 = y }: Item, left: number, top: number): Box {
  const [from, to] = [Math.min(x, x2), Math.min(y, y2)]
  return placeOf({ x: from, y: to, width: Math.abs(x2 - x), height: Math.abs(y2 - y) }, left, top)
}

function sectorOf({ startAngle = 0, endAngle = 0, innerRadius = 0, outerRadius = 0 }: Item): Sector {
  return { angle: Math.abs(endAngle - startAngle), inner: innerRadius, outer: outerRadius }
}

function shows({ opacity = 1, fill, fillOpacity = 1, stroke, strokeOpacity = 1, text }: Item): boolean {
  const isPainted = (isPaint(fill) && fillOpacity > 0) || (isPaint(stroke) && strokeOpacity > 0)
  return opacity > 0 && isPainted && (text === undefined || [text].flat().join('') !== '')
}

function isPaint(paint: unknown): boolean {
  return paint !== undefined && paint !== null && paint !== 'transparent'
}
