import type { DrawnSvg, PageItem } from 'pdfmake/js/DocumentContext.js'
import { Line } from './modules.ts'

/** From top to bottom, from the page's top. */
interface Extent {
  readonly top: number
  readonly bottom: number
}

/** From left to right. */
export interface Reach {
  readonly left: number
  readonly right: number
}

/** How far down the text and figures of a page reach. */
export function lowestOf(items: readonly PageItem[], top: number): number {
  return items.reduce((lowest, { type, item }) => {
    return type === 'vector' ? lowest : Math.max(lowest, extentOf(item).bottom)
  }, top)
}

export function extentOf(item: PageItem['item']): Extent {
  if (item instanceof Line) return { top: item.y, bottom: item.y + item.getHeight() }
  if (isSvg(item)) return { top: item.y, bottom: item.y + item._height }
  if ('y1' in item) return { top: Math.min(item.y1, item.y2), bottom: Math.max(item.y1, item.y2) }
  return { top: item.y, bottom: item.y + ('h' in item ? item.h : 0) }
}

/** How far things reach to both sides; nothing reaches from nowhere to nowhere. */
export function reachOf(items: readonly PageItem[]): Reach {
  const reaches = items.map(({ item }) => reachOfItem(item))
  return {
    left: Math.min(...reaches.map(({ left }) => left)),
    right: Math.max(...reaches.map(({ right }) => right)),
  }
}

function reachOfItem(item: PageItem['item']): Reach {
  if (item instanceof Line) {
    const ends = item.inlines.map(({ x, width }) => item.x + x + width)
    return {
      left: Math.min(...item.inlines.map(({ x }) => item.x + x)),
      right: Math.max(...ends),
    }
  }
  if (isSvg(item)) return { left: item.x, right: item.x + item._width }
  if ('x1' in item) return { left: Math.min(item.x1, item.x2), right: Math.max(item.x1, item.x2) }
  return { left: item.x, right: item.x + ('w' in item ? item.w : 0) }
}

export function shift(item: PageItem['item'], x: number, y: number): void {
  if ('x1' in item) {
    item.x1 += x
    item.x2 += x
    item.y1 += y
    item.y2 += y
  } else {
    item.x += x
    item.y += y
  }
}

function isSvg(item: PageItem['item']): item is DrawnSvg {
  return '_height' in item
}
