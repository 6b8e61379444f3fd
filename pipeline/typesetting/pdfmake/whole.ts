import type { PageItem } from 'pdfmake/js/DocumentContext.js'
import { type Reach, reachOf, shift } from './items.ts'
import { Line } from './modules.ts'
import { type Note, notesAmong } from './note.ts'

/** Blocks set in a column of their own, which no page break parts: an aside, a float, or what is only measured. */
export class Whole {
  readonly height: number
  /** Notes that they have marks of. */
  readonly notes: readonly Note[]
  readonly #items: readonly PageItem[]
  /** Heights of targets in the column. */
  readonly #targets: ReadonlyMap<string, number>

  constructor(items: readonly PageItem[], height: number, targets: ReadonlyMap<string, number>) {
    this.#items = items
    this.height = height
    this.#targets = targets
    this.notes = notesAmong(items)
  }

  /** How far it reaches to the sides, from the column's left. */
  get reach(): Reach {
    return reachOf(this.#items)
  }

  /** Its first line, for who has to find it. */
  get firstLine(): string {
    const line = this.#items.map(({ item }) => item).find((item) => item instanceof Line)
    return line === undefined
      ? ''
      : line.inlines
          .map(({ text }) => text)
          .join('')
          .trim()
  }

  /** Adds it to what stands on a page, with its upper left corner here; it is drawn once. Tells where its targets are. */
  putAmong(items: PageItem[], x: number, y: number): Map<string, number> {
    for (const { item } of this.#items) shift(item, x, y)
    items.push(...this.#items)
    return new Map([...this.#targets].map(([target, top]) => [target, top + y]))
  }
}

/** Takes no room. */
export const NOTHING = new Whole([], 0, new Map())
