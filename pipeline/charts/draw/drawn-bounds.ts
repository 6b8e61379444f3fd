import * as vega from 'vega'
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
  readonly kind: string
  /** The words of a text. */
  readonly text: string | undefined
  readonly datum: unknown
  readonly mark: MarkName
}

/** Everything that is visible in a drawing. Groups and empty texts do not count. */
export function drawnItems(view: vega.View): readonly DrawnItem[] {
  const { root } = view.scenegraph() as unknown as { root: Item }
  return [...shownIn(root, { x: 0, y: 0, orient: '' })]
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
}

function* shownIn(mark: Item, around: Around): Generator<DrawnItem> {
  for (const item of mark.items ?? []) {
    if (mark.marktype === 'group') {
      const inside = placeIn(item, around)
      for (const inner of item.items ?? []) yield* shownIn(inner, inside)
    } else if (shows(item) && item.bounds !== undefined) yield drawnItem(mark, item, item.bounds, around)
  }
}

function placeIn({ x = 0, y = 0, orient }: Item, around: Around): Around {
  const side = typeof orient === 'string' ? orient : around.orient
  return { x: around.x + x, y: around.y + y, orient: side }
}

function drawnItem(mark: Item, item: Item, bounds: vega.Bounds, { x, y, orient }: Around): DrawnItem {
  const { marktype: kind = '', name = '', role = '' } = mark
  const text = item.text === undefined ? undefined : [item.text].flat().join(' ')
  return {
    bounds: bounds.clone().translate(x, y),
    kind,
    text,
    datum: item.datum,
    mark: { name, role, orient },
  }
}

function shows({ opacity = 1, fill, fillOpacity = 1, stroke, strokeOpacity = 1, text }: Item): boolean {
  const isPainted = (isPaint(fill) && fillOpacity > 0) || (isPaint(stroke) && strokeOpacity > 0)
  return opacity > 0 && isPainted && (text === undefined || [text].flat().join('') !== '')
}

function isPaint(paint: unknown): boolean {
  return paint !== undefined && paint !== null && paint !== 'transparent'
}
