import type { Item } from './items.ts'

/** Draws the bullet or number of a list's item beside its first line: that line's top, and its baseline from there. */
export type Marker = (out: Out, top: number, baseline: number) => void

/** Where boxes put what they hold: a page, or a column off the pages. */
export class Out {
  items: Item[]
  readonly #onTarget: (target: string, top: number) => void
  #markers: Marker[] = []

  /** @param onTarget is told where targets stand, as heights */
  constructor(onTarget: (target: string, top: number) => void, items: Item[] = []) {
    this.#onTarget = onTarget
    this.items = items
  }

  target(name: string | undefined, top: number): void {
    if (name !== undefined) this.#onTarget(name, top)
  }

  /** Draws a marker when the next line, figure or rule is put. */
  markNextLine(marker: Marker): void {
    this.#markers.push(marker)
  }

  /** Called before something is put, or where an item has ended without one. */
  drawMarkers(top: number, baseline: number): void {
    if (this.#markers.length === 0) return
    const markers = this.#markers
    this.#markers = []
    for (const draw of markers) draw(this, top, baseline)
  }
}
