import { largest, smallest } from '../../core/lists.ts'
import type { Stroke } from '../document-info.ts'
import type { ContentOwner, StructureElement } from '../structure.ts'
import type { Svg } from '../svg/read-svg.ts'
import type { Line } from '../text/paragraph.ts'
import type { Traced } from '../traced-pages.ts'

/** The text that lines are drawn from. */
export interface LineSource {
  lines(width: number): readonly Line[]
  /** What it belongs to, except runs with an owner of their own. */
  readonly owner: ContentOwner | undefined
}

/** A line of a text in a column. Its words are looked up when it is drawn, because page numbers may change. */
export interface LineItem {
  readonly kind: 'line'
  readonly text: LineSource
  /** The index of the line in the text. */
  readonly index: number
  /** Left side of the column, and top of the line. */
  readonly x: number
  readonly y: number
  /** Width of the column. */
  readonly width: number
  /** Whether it is in the repeated header of a table. */
  readonly isRepeated: boolean
}

export interface RectangleItem {
  readonly kind: 'rectangle'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill?: string
  readonly stroke?: Stroke
}

/** A straight line from (x, y), over these distances. */
export interface RuleItem {
  readonly kind: 'rule'
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
  readonly stroke: Stroke
}

/** A bullet; x and y are its centre. */
export interface DiscItem {
  readonly kind: 'disc'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: string
  readonly owner: ContentOwner
}

export interface FigureItem {
  readonly kind: 'figure'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly svg: Svg
  readonly element: StructureElement
  readonly traced: readonly Traced[]
}

/** Something to draw, positioned in points from the page's upper left corner. */
export type Item = LineItem | RectangleItem | RuleItem | DiscItem | FigureItem

/** From left to right. */
export interface Reach {
  readonly left: number
  readonly right: number
}

/** From top to bottom. */
interface Extent {
  readonly top: number
  readonly bottom: number
}

export function lineOf({ text, index, width }: LineItem): Line {
  const line = text.lines(width)[index]
  if (line === undefined) throw new Error(`A text has no line ${index + 1}`)
  return line
}

/** The text of the first line among items; empty when there is none. */
export function firstTextOf(items: readonly Item[]): string {
  const line = items.find((item) => item.kind === 'line')
  return line === undefined ? '' : textOf(line)
}

/** The text of a line. */
export function textOf(item: LineItem): string {
  const texts = lineOf(item).runs.map(({ text }) => text)
  return texts.join('').trim()
}

/** Where a line starts, in a column of its item's width. */
export function leftOf(item: LineItem, line: Line): number {
  const rest = item.width - line.width
  switch (line.setting.align) {
    case 'left':
      return item.x
    case 'center':
      return item.x + rest / 2
    case 'right':
      return item.x + rest
  }
}

export function extentOf(item: Item): Extent {
  const { y } = item
  switch (item.kind) {
    case 'line':
      return { top: y, bottom: y + lineOf(item).setting.leading }
    case 'rule':
      return { top: Math.min(y, y + item.down), bottom: Math.max(y, y + item.down) }
    case 'disc':
      return { top: y - item.radius, bottom: y + item.radius }
    default:
      return { top: y, bottom: y + item.height }
  }
}

/** How far down the text and figures of a page reach. */
export function lowestOf(items: readonly Item[], top: number): number {
  let lowest = top
  for (const item of items) {
    if (item.kind === 'line' || item.kind === 'figure') lowest = Math.max(lowest, extentOf(item).bottom)
  }
  return lowest
}

/** How far items reach to both sides; without items the reach is empty. */
export function reachOf(items: readonly Item[]): Reach {
  const reaches = items.map(reachOfItem)
  return {
    left: smallest(reaches.map(({ left }) => left)),
    right: largest(reaches.map(({ right }) => right)),
  }
}

function reachOfItem(item: Item): Reach {
  const { x } = item
  switch (item.kind) {
    case 'line':
      return reachOfLine(item)
    case 'rule':
      return { left: Math.min(x, x + item.across), right: Math.max(x, x + item.across) }
    case 'disc':
      return { left: x - item.radius, right: x + item.radius }
    default:
      return { left: x, right: x + item.width }
  }
}

function reachOfLine(item: LineItem): Reach {
  const line = lineOf(item)
  const left = leftOf(item, line)
  return {
    left: smallest(line.runs.map(({ x }) => left + x)),
    right: largest(line.runs.map(({ x, width }) => left + x + width)),
  }
}

/** The same item, moved. */
export function moved(item: Item, across: number, down: number): Item {
  return { ...item, x: item.x + across, y: item.y + down }
}
