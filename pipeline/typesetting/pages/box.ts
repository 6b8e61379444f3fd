import { firstTextOf } from './items.ts'
import { Out } from './out.ts'
import type { Pages } from './pages.ts'
import type { Space } from './placement.ts'

/** The space that a box takes on a page. */
export interface Extent {
  readonly height: number
  /** Ids of the notes that it adds to the foot of the page. */
  readonly notes: readonly string[]
}

/** The width of a box's widest word, and of all its text on one line. */
export interface Widths {
  readonly min: number
  readonly max: number
}

/** The position of a box among its neighbours. */
export interface Surroundings {
  readonly space: Space
  /** Distance from the sides of its column. */
  readonly left: number
  readonly right: number
  readonly keepsWithNext: boolean
}

/** The height of an empty page, and how much of it notes take. */
export type Heights = Pick<Pages, 'pageHeight' | 'heightOfNotes'>

export const ALONE: Surroundings = { space: { before: 0, after: 0 }, left: 0, right: 0, keepsWithNext: false }
export const NO_NOTES: readonly string[] = []
export const NO_EXTENT: Extent = { height: 0, notes: NO_NOTES }

/** A block that knows its height in a column, and can be drawn at a position without being laid out again. */
export abstract class Box {
  readonly around: Surroundings
  #container: Box | undefined
  #extent: { readonly width: number; readonly extent: Extent } | undefined
  #head: { readonly width: number; readonly pageHeight: number; readonly extent: Extent } | undefined

  constructor(around: Surroundings, kids: readonly Box[] = []) {
    this.around = around
    this.adopt(kids)
  }

  /** Takes boxes in that are made later than itself. */
  protected adopt(kids: readonly Box[]): void {
    for (const kid of kids) kid.#container = this
  }

  /** Of the whole box, in a column of this width. */
  extent(width: number): Extent {
    if (this.#extent?.width !== width) this.#extent = { width, extent: this.measure(this.#inside(width)) }
    return this.#extent.extent
  }

  /** Of the part that must be on the same page as what is before it. */
  head(width: number, heights: Heights): Extent {
    const { pageHeight } = heights
    if (this.#head?.width !== width || this.#head.pageHeight !== pageHeight)
      this.#head = { width, pageHeight, extent: this.#findHead(width, heights) }
    return this.#head.extent
  }

  /** Draws the whole box at a position, without a page break. */
  put(out: Out, x: number, y: number, width: number): void {
    this.draw(out, x + this.around.left, y, this.#inside(width))
  }

  /** Sets the box from the current position, over as many pages as it takes. */
  set(pages: Pages, x: number, width: number): void {
    this.flow(pages, x + this.around.left, this.#inside(width))
  }

  get widths(): Widths {
    const { min, max } = this.measureWidths()
    const sides = this.around.left + this.around.right
    return { min: min + sides, max: max + sides }
  }

  /** The width in which no word is broken but with a hyphen. */
  get leastWidth(): number {
    return this.measureLeastWidth() + this.around.left + this.around.right
  }

  /** Call this when its content has changed, so that it and the boxes around it are measured again. */
  forget(): void {
    this.#extent = undefined
    this.#head = undefined
    this.#container?.forget()
  }

  #inside(width: number): number {
    return width - this.around.left - this.around.right
  }

  #findHead(width: number, heights: Heights): Extent {
    const whole = this.extent(width)
    if (heightWithNotes(whole, heights) <= this.wholeUpTo) return whole
    return this.measureHead(this.#inside(width), heights)
  }

  /** The box is kept on one page unless it is higher than this. */
  protected get wholeUpTo(): number {
    return 0
  }

  protected measureWidths(): Widths {
    return { min: 0, max: 0 }
  }

  protected measureLeastWidth(): number {
    return this.measureWidths().min
  }

  protected abstract measure(width: number): Extent

  protected measureHead(width: number, _heights: Heights): Extent {
    return this.measure(width)
  }

  protected abstract draw(out: Out, x: number, y: number, width: number): void

  /** Sets the box as a whole; boxes that can be broken override this. */
  protected flow(pages: Pages, x: number, width: number): void {
    const { height, notes } = this.measure(width)
    pages.makeRoom(height, notes, () => this.#firstText(width))
    this.draw(pages.out, x, pages.y, width)
    pages.moveDown(height)
    pages.addNotes(notes)
  }

  #firstText(width: number): string {
    const out = new Out(() => undefined)
    this.draw(out, 0, 0, width)
    return firstTextOf(out.items)
  }
}

/** The height that it needs on a page. */
export function heightWithNotes({ height, notes }: Extent, heights: Heights): number {
  return height + heights.heightOfNotes(notes)
}

/** The notes of all extents, without repeats. */
export function allNotes(extents: readonly Extent[]): readonly string[] {
  return extents.every(({ notes }) => notes.length === 0) ? NO_NOTES : extents.flatMap(({ notes }) => notes)
}

/** Both lists of notes, without repeats. */
export function joined(one: readonly string[], other: readonly string[]): readonly string[] {
  if (other.length === 0) return one
  return one.length === 0 ? other : [...one, ...other]
}
