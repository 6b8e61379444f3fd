import * as vega from 'vega'

/** The parts of Vega's scene that are used here; its types leave out the nesting. */
interface Item {
  readonly marktype?: string
  readonly items?: readonly Item[]
  readonly bounds?: vega.Bounds
  readonly x?: number
  readonly y?: number
  readonly text?: unknown
  readonly fill?: unknown
  readonly stroke?: unknown
  readonly opacity?: number
}

/**
 * The bounds of all that is visible in a drawing, in points from the top left of its plot. Groups and empty texts
 * do not count.
 */
export function drawnBounds(view: vega.View): vega.Bounds {
  const bounds = new vega.Bounds()
  const { root } = view.scenegraph() as unknown as { root: Item }
  const shown = [...shownIn(root, 0, 0)]
  for (const each of shown) bounds.union(each)
  return shown.length > 0 ? bounds : bounds.set(0, 0, 0, 0)
}

function* shownIn(mark: Item, x: number, y: number): Generator<vega.Bounds> {
  for (const item of mark.items ?? []) {
    if (mark.marktype === 'group') {
      for (const inner of item.items ?? []) yield* shownIn(inner, x + (item.x ?? 0), y + (item.y ?? 0))
    } else if (shows(item) && item.bounds !== undefined) yield item.bounds.clone().translate(x, y)
  }
}

function shows({ opacity = 1, fill, stroke, text }: Item): boolean {
  const isPainted = isPaint(fill) || isPaint(stroke)
  return opacity > 0 && isPainted && (text === undefined || [text].flat().join('') !== '')
}

function isPaint(paint: unknown): boolean {
  return paint !== undefined && paint !== null && paint !== 'transparent'
}
