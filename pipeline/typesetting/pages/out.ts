import type { Item } from './items.ts'

/**
 * Draws the bullet or number of a list item beside its first line, given the top of the line and the baseline below
 * it.
 */
export type Marker = (out: Out, top: number, baseline: number) => void

/** Where boxes draw their content: a page, or a column off the pages. */
export class Out {
  items: Item[]
  readonly #onTarget: (target: string, top: number) => void
  #markers: Marker[] = []

  /** @param onTarget is called with each target and its height */
  constructor(onTarget: (target: string, top: number) => void, items: Item[] = []) {
    this.#onTarget = onTarget
    this.items = items
  }

  target(name: string | undefined, top: number): void {
    if (name !== undefined) this.#onTarget(name, top)
  }

  /** Draws a marker when the next line, figure or rule is drawn. */
  markNextLine(marker: Marker): void {
    this.#markers.push(marker)
  }

  /** Call this before something is drawn, or when an item ends without drawing anything. */
  drawMarkers(top: number, baseline: number): void {
    if (this.#markers.length === 0) return
    const markers = this.#markers
    this.#markers = []
    for (const draw of markers) draw(this, top, baseline)
  }
}
