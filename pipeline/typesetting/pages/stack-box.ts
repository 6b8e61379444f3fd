import { largest } from '../../core/lists.ts'
import {
  allNotes,
  Box,
  type Extent,
  type Heights,
  heightWithNotes,
  NO_NOTES,
  type Surroundings,
  type Widths,
} from './box.ts'
import type { Out } from './out.ts'
import type { Pages } from './pages.ts'

/** The next block starts on a new page, unless the page is still empty. */
export class PageBreakBox extends Box {
  protected measure(): Extent {
    return { height: 0, notes: NO_NOTES }
  }

  protected draw(): void {
    // It draws nothing.
  }

  protected override flow(pages: Pages): void {
    if (pages.items.length > 0) pages.moveToNextPage()
  }
}

/** Boxes below one another. */
export class StackBox extends Box {
  readonly #boxes: readonly Box[]

  constructor(boxes: readonly Box[], around: Surroundings) {
    super(around, boxes)
    this.#boxes = boxes
  }

  protected override measureWidths(): Widths {
    const widths = this.#boxes.map((box) => box.widths)
    return {
      min: largest([0, ...widths.map(({ min }) => min)]),
      max: largest([0, ...widths.map(({ max }) => max)]),
    }
  }

  protected override measureLeastWidth(): number {
    return largest([0, ...this.#boxes.map((box) => box.leastWidth)])
  }

  protected measure(width: number): Extent {
    return extentOf(this.#boxes, (box) => box.extent(width))
  }

  protected override measureHead(width: number, heights: Heights): Extent {
    const end = this.#boxes.findIndex(({ around }) => !around.keepsWithNext)
    const head = end === -1 ? this.#boxes : this.#boxes.slice(0, end + 1)
    return extentOf(head, (box) => box.head(width, heights))
  }

  protected draw(out: Out, x: number, top: number, width: number): void {
    let y = top
    for (const [index, box] of this.#boxes.entries()) {
      if (y > top) y += gapAbove(this.#boxes, index)
      box.put(out, x, y, width)
      y += box.extent(width).height
    }
  }

  protected override flow(pages: Pages, x: number, width: number): void {
    let isFirst = true
    for (const [index, box] of this.#boxes.entries()) {
      if (box instanceof PageBreakBox && index === this.#boxes.length - 1) continue
      if (!pages.isAtTop) this.#begin(pages, index, width, isFirst)
      box.set(pages, x, width)
      isFirst &&= box.extent(width).height === 0
    }
  }

  /** Moves to the start of a box: below its gap, or on a new page. */
  #begin(pages: Pages, index: number, width: number, isFirst: boolean): void {
    const gap = isFirst ? 0 : gapAbove(this.#boxes, index)
    const { height, notes } = this.#headOfGroup(index, width, pages)
    if (pages.hasRoomFor(gap + height, notes)) pages.moveDown(gap)
    else pages.turnUntil(() => pages.hasRoomFor(height, notes))
  }

  /** A box with those that it must be kept with, and the head of the next; only the box when no page can hold them. */
  #headOfGroup(index: number, width: number, heights: Heights): Extent {
    const group = this.#chainFrom(index, width, heights.pageHeight)
    const whole = extentOf(group, (box, at) =>
      at === group.length - 1 ? box.head(width, heights) : box.extent(width),
    )
    const [first] = group
    const isAlone = first === undefined || group.length === 1
    if (isAlone || heightWithNotes(whole, heights) <= heights.pageHeight) return whole
    return first.head(width, heights)
  }

  /** A box with those that it must be kept with, up to this height. */
  #chainFrom(index: number, width: number, mostHeight: number): readonly Box[] {
    let height = 0
    let last = index
    while (last < this.#boxes.length - 1 && this.#boxes[last]?.around.keepsWithNext === true) {
      height += this.#boxes[last]?.extent(width).height ?? 0
      last += 1
      if (height > mostHeight) break
    }
    return this.#boxes.slice(index, last + 1)
  }
}

/** The extent of boxes below one another, without a gap above the first. */
function extentOf(boxes: readonly Box[], measure: (box: Box, index: number) => Extent): Extent {
  let height = 0
  const extents = boxes.map(measure)
  for (const [index, own] of extents.entries())
    height += own.height + (height > 0 ? gapAbove(boxes, index) : 0)
  return { height, notes: allNotes(extents) }
}

/** White space above a box in a stack: the larger of what it and the box above it want. */
function gapAbove(boxes: readonly Box[], index: number): number {
  const above = boxes[index - 1]?.around.space.after ?? 0
  return index === 0 ? 0 : Math.max(above, boxes[index]?.around.space.before ?? 0)
}
