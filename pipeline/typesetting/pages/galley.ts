import { TypesettingError } from '../typesetting-error.ts'
import { extentOf, firstTextOf, type Item, moved } from './items.ts'

/** Tolerance for sums of lengths. */
const ROUNDING = 1e-6
/** The fewest lines of a note before and after a page break. */
const LINES_TOGETHER = 2

/**
 * Items that are beside each other in a galley, such as a number and the first line of its note. A page break
 * cannot split it.
 */
interface Strip {
  readonly top: number
  readonly bottom: number
  readonly items: readonly Item[]
}

/** A note set in an endless column, from which each page takes as many lines as fit. */
export class Galley {
  /** Heights of targets in the column. */
  readonly #targets: ReadonlyMap<string, number>
  readonly #strips: readonly Strip[]
  /** Notes whose marks this one contains. */
  readonly notes: readonly string[]

  constructor(items: readonly Item[], targets: ReadonlyMap<string, number>, notes: readonly string[]) {
    this.#strips = stripsOf(items)
    this.#targets = targets
    this.notes = notes
  }

  /** The number of strips that it can be broken into. */
  get length(): number {
    return this.#strips.length
  }

  /** Height of the strips from one up to another. */
  height(from = 0, to = this.length): number {
    return (this.#strips[to - 1]?.bottom ?? 0) - (this.#strips[from]?.top ?? 0)
  }

  /** The height that it needs to begin. */
  get leastHeight(): number {
    return this.length < 2 * LINES_TOGETHER ? this.height() : this.height(0, LINES_TOGETHER)
  }

  /**
   * The strip at which it must continue elsewhere. Leaves no single line on either side of a page break, unless it
   * must go on.
   */
  fitting(from: number, room: number, mustGoOn: boolean): number {
    let end = from
    while (end < this.length && this.height(from, end + 1) <= room + ROUNDING) end += 1
    if (end === this.length) return end
    const kept = Math.min(end, this.length - LINES_TOGETHER)
    if (kept - from >= LINES_TOGETHER) return kept
    if (mustGoOn && end === from)
      throw new TypesettingError([
        { kind: 'taller-than-page', text: firstTextOf(this.#strips[from]?.items ?? []) },
      ])
    return mustGoOn ? end : from
  }

  /** The items of strips, with the first strip at this position. */
  take(from: number, to: number, x: number, y: number): { items: Item[]; targets: Map<string, number> } {
    const strips = this.#strips.slice(from, to)
    const start = this.#strips[from]?.top ?? 0
    const end = to === this.length ? Number.POSITIVE_INFINITY : (this.#strips[to]?.top ?? 0)
    const items = strips.flatMap((strip) => strip.items).map((item) => moved(item, x, y - start))
    const targets = [...this.#targets].filter(
      ([, top]) => (from === 0 || top >= start - ROUNDING) && top < end - ROUNDING,
    )
    return { items, targets: new Map(targets.map(([target, top]) => [target, top + y - start])) }
  }
}

function stripsOf(items: readonly Item[]): Strip[] {
  const found = items.map((item, order) => ({ item, order, ...extentOf(item) }))
  const groups: { top: number; bottom: number; members: typeof found }[] = []
  for (const piece of found.toSorted((one, other) => one.top - other.top)) {
    const open = groups.at(-1)
    if (open === undefined || piece.top >= open.bottom - ROUNDING) {
      groups.push({ top: piece.top, bottom: piece.bottom, members: [piece] })
    } else {
      open.members.push(piece)
      open.bottom = Math.max(open.bottom, piece.bottom)
    }
  }
  return groups.map(({ top, bottom, members }) => ({
    top,
    bottom,
    items: members.toSorted((one, other) => one.order - other.order).map(({ item }) => item),
  }))
}
