import type { Page } from '../document.ts'
import type { Svg } from '../svg/read-svg.ts'
import type { XmlElement } from '../svg/xml.ts'
import type { Traced } from '../traced-pages.ts'
import type { PlaceFault } from '../typesetting-error.ts'
import { type FigureItem, type Item, type LineItem, leftOf, lineOf, textOf } from './items.ts'

/** What two boxes may share, and a box may reach over an edge, in points: less than shows. */
const TOLERANCE = 1

/** Of text that anyone can read, in points. */
const LEAST_TEXT_SIZE = 5

/** The area of a line or figure on a page. */
interface Area {
  readonly item: LineItem | FigureItem
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Text that lies under or over other text or a figure, or reaches over the edge of its page, and figures whose text
 * is too small to read. Of each page the first of a kind.
 */
export function findPlaceFaults(
  sheets: readonly (readonly Item[])[],
  page: Pick<Page, 'width' | 'height'>,
): PlaceFault[] {
  return sheets.flatMap((items, index) => {
    const areas = items.flatMap((item) =>
      item.kind === 'line' || item.kind === 'figure' ? areaOf(item) : [],
    )
    const overlap = firstOverlap(areas)
    const outside = areas.find((area) => isOutside(area, page))
    const small = areas.find((area) => textSizeOf(area) < LEAST_TEXT_SIZE)
    return [
      ...(overlap === undefined ? [] : [overlapFault(overlap, index + 1)]),
      ...(outside === undefined ? [] : [outsideFault(outside, index + 1)]),
      ...(small === undefined ? [] : [smallFault(small, index + 1)]),
    ]
  })
}

function areaOf(item: LineItem | FigureItem): Area[] {
  const { x, y } = item
  if (item.kind === 'figure')
    return [{ item, left: x, right: x + item.width, top: y, bottom: y + item.height }]
  const line = lineOf(item)
  const left = leftOf(item, line)
  return line.width > 0
    ? [{ item, left, right: left + line.width, top: y, bottom: y + line.setting.leading }]
    : []
}

/** Looks from the top down at those that begin before others end. */
function firstOverlap(areas: readonly Area[]): readonly [Area, Area] | undefined {
  let open: Area[] = []
  for (const area of areas.toSorted((one, other) => one.top - other.top)) {
    open = open.filter(({ bottom }) => bottom > area.top + TOLERANCE)
    const other = open.find(
      ({ left, right }) => left < area.right - TOLERANCE && area.left < right - TOLERANCE,
    )
    if (other !== undefined) return [other, area]
    open.push(area)
  }
  return undefined
}

function isOutside(
  { left, right, top, bottom }: Area,
  { width, height }: Pick<Page, 'width' | 'height'>,
): boolean {
  return left < -TOLERANCE || top < -TOLERANCE || right > width + TOLERANCE || bottom > height + TOLERANCE
}

/** Of the smallest text in a figure that is drawn smaller than it is; infinite for all others. */
function textSizeOf({ item }: Area): number {
  if (item.kind === 'line') return Number.POSITIVE_INFINITY
  const scale = item.width / item.svg.width
  return scale >= 1 ? Number.POSITIVE_INFINITY : smallestText(item.svg) * scale
}

function smallestText({ root }: Svg): number {
  let smallest = Number.POSITIVE_INFINITY
  const open: XmlElement[] = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const size = Number.parseFloat(element.attributes.get('font-size') ?? '')
    if (element.name === 'text' && size < smallest) smallest = size
    for (const child of element.children) if (typeof child !== 'string') open.push(child)
  }
  return smallest
}

function overlapFault([under, over]: readonly [Area, Area], page: number): PlaceFault {
  // Of a line and a figure the line has words, by which its author finds it.
  const [named, other] = under.item.kind === 'line' ? [under, over] : [over, under]
  return {
    kind: 'text-overlaps',
    page,
    ...partOf(named),
    other: other.item.kind === 'line' ? 'text' : 'figure',
  }
}

function outsideFault(area: Area, page: number): PlaceFault {
  return { kind: 'text-off-page', page, ...partOf(area) }
}

function smallFault(area: Area, page: number): PlaceFault {
  const size = Math.round(textSizeOf(area) * 10) / 10
  return { kind: 'text-too-small', page, ...partOf(area), size, least: LEAST_TEXT_SIZE }
}

/** The words of a line, none of a figure, and what traces either. */
function partOf({ item }: Area): { readonly text: string; readonly traceId: string | undefined } {
  const isLine = item.kind === 'line'
  const traced: readonly Traced[] = isLine ? lineOf(item).runs.flatMap((run) => run.traced) : item.traced
  return { text: isLine ? textOf(item) : '', traceId: traced.find((each) => typeof each === 'string') }
}
