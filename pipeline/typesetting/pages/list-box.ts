import { largest } from '../../core/lists.ts'
import { allNotes, Box, type Extent, type Heights, NO_EXTENT, type Surroundings, type Widths } from './box.ts'
import type { Marker, Out } from './out.ts'
import type { Pages } from './pages.ts'

/** An item with its bullet or number, which is drawn at `x` beside the first line. */
export interface ListItem {
  readonly box: Box
  readonly markerAt: (x: number) => Marker
}

/** Items below one another, indented by the width of their bullets. */
export class ListBox extends Box {
  readonly #items: readonly ListItem[]
  readonly #indent: number
  readonly #gap: number

  /** @param gap white space between items */
  constructor(items: readonly ListItem[], indent: number, gap: number, around: Surroundings) {
    super(
      around,
      items.map(({ box }) => box),
    )
    this.#items = items
    this.#indent = indent
    this.#gap = gap
  }

  protected override measureWidths(): Widths {
    const widths = this.#items.map(({ box }) => box.widths)
    return {
      min: this.#indent + largest([0, ...widths.map(({ min }) => min)]),
      max: this.#indent + largest([0, ...widths.map(({ max }) => max)]),
    }
  }

  protected measure(width: number): Extent {
    const extents = this.#items.map(({ box }) => box.extent(width - this.#indent))
    return {
      height: extents.reduce((sum, { height }, index) => sum + height + this.#gapAbove(index), 0),
      notes: allNotes(extents),
    }
  }

  protected override measureHead(width: number, heights: Heights): Extent {
    return this.#items[0]?.box.head(width - this.#indent, heights) ?? NO_EXTENT
  }

  protected draw(out: Out, x: number, top: number, width: number): void {
    const inside = width - this.#indent
    let y = top
    for (const [index, { box, markerAt }] of this.#items.entries()) {
      y += this.#gapAbove(index)
      out.markNextLine(markerAt(x))
      box.put(out, x + this.#indent, y, inside)
      out.drawMarkers(y, 0)
      y += box.extent(inside).height
    }
  }

  protected override flow(pages: Pages, x: number, width: number): void {
    for (const [index, { box, markerAt }] of this.#items.entries()) {
      const gap = this.#gapAbove(index)
      if (gap <= pages.room) pages.moveDown(gap)
      else pages.moveToNextPage()
      pages.out.markNextLine(markerAt(x))
      box.set(pages, x + this.#indent, width - this.#indent)
      pages.out.drawMarkers(pages.y, 0)
    }
  }

  #gapAbove(index: number): number {
    return index === 0 ? 0 : this.#gap
  }
}
