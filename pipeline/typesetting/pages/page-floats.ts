import { largest } from '../../core/lists.ts'
import type { Destination } from './destination.ts'
import type { Item } from './items.ts'
import { Out } from './out.ts'
import {
  type Cursor,
  type Fragment,
  type Grid,
  type MeasuredBlock,
  nextLine,
  notesOf,
  type Placement,
  placeBelow,
} from './placement.ts'

/** Tolerance for sums of lengths. */
const ROUNDING = 1e-6
/** When floats leave less than this part of a page, no text is set below them. */
const MIN_TEXT = 1 / 5

/** A page on which things are set. */
export interface Sheet {
  readonly page: number
  readonly y: number
  /** Left side of the text area. */
  readonly left: number
  readonly items: Item[]
  /** The height that is left for text. */
  readonly room: number
  readonly footHeight: number
  /** Whether a table row or columns continue at the top of this page. */
  readonly isInRow: boolean
  moveDown(distance: number): void
  hasRoomFor(height: number, notes: readonly string[]): boolean
  addNotes(notes: readonly string[]): void
}

interface Waiting {
  readonly float: MeasuredBlock
  readonly onPage: (page: number) => void
}

/** What is on pages outside the flow of text: asides, and floats that had to wait, at the top. */
export class PageFloats {
  readonly destinations = new Map<string, Destination>()
  readonly #grid: Grid
  /** Height of a page's text area. */
  readonly #pageHeight: number
  readonly #floats: Waiting[] = []
  /** How many floats have been set. */
  #placed = 0
  /** The end of the floats at the top of each page. */
  readonly #tops = new Map<number, Cursor>()
  readonly #areas = new Map<number, Cursor['areas']>()

  constructor(grid: Grid, pageHeight: number) {
    this.#grid = grid
    this.#pageHeight = pageHeight
  }

  get isWaiting(): boolean {
    return this.#placed < this.#floats.length
  }

  /** Lets a float wait for the next page with room for it at the top. Pages are counted from 0. */
  wait(float: MeasuredBlock, onPage: (page: number) => void): void {
    this.#floats.push({ float, onPage: onPage })
  }

  /** Sets waiting floats at the top of a page on the first visit, and returns where its text starts. */
  open(sheet: Sheet): number {
    if (!this.#tops.has(sheet.page)) this.#tops.set(sheet.page, this.#putWaiting(sheet))
    return this.textTopOf(sheet.page)
  }

  /** Where text starts on a page. */
  textTopOf(page: number): number {
    const { y, space } = this.topOf(page)
    return space === undefined ? y : nextLine(y + space, this.#grid)
  }

  /** Where the floats at the top of a page end. */
  topOf(page: number): Cursor {
    return { ...(this.#tops.get(page) ?? { y: this.#grid.top }), areas: this.areasOn(page) }
  }

  /** Whether there are floats at the top of a page. */
  hasFloatsOn(page: number): boolean {
    return this.topOf(page).space !== undefined
  }

  areasOn(page: number): Cursor['areas'] {
    return this.#areas.get(page) ?? []
  }

  /** How far down the asides of a page reach. */
  lowestOn(page: number): number {
    return largest([this.#grid.top, ...this.areasOn(page).map(({ bottom }) => bottom)])
  }

  /** Whether floats leave too little room for text. */
  isFull({ page, room }: Sheet): boolean {
    return this.hasFloatsOn(page) && room < this.#pageHeight * MIN_TEXT
  }

  putAsides(sheet: Sheet, placed: MeasuredBlock, placement: Placement): void {
    this.#putAsides(sheet, placed, placement)
    sheet.addNotes(placed.asides.flatMap(({ fragment }) => fragment.notes))
  }

  /** Sets a float on a page, and continues below it. */
  putFloat(sheet: Sheet, float: MeasuredBlock, placement: Placement): void {
    this.#putAsides(sheet, float, placement)
    this.#put(sheet, float.block, 0, placement.top)
    sheet.moveDown(placement.cursor.y - sheet.y)
    sheet.addNotes(notesOf([float]))
  }

  #putWaiting(sheet: Sheet): Cursor {
    let cursor: Cursor = { y: this.#grid.top, areas: [] }
    for (let next = this.#floats[this.#placed]; next !== undefined; next = this.#floats[this.#placed]) {
      const placement = placeBelow(cursor, next.float, this.#grid)
      if (!this.#mayOpen(sheet, next.float, placement)) break
      this.#placed += 1
      this.putFloat(sheet, next.float, placement)
      next.onPage(sheet.page)
      cursor = placement.cursor
    }
    const isEmpty = cursor.space === undefined && sheet.footHeight === 0 && !sheet.isInRow
    if (isEmpty && this.isWaiting) throw new Error('A float is taller than a page and would be lost')
    return cursor
  }

  /** In the middle of a row no page can be skipped, so floats must leave room for the rest of the row. */
  #mayOpen(sheet: Sheet, float: MeasuredBlock, { lowest, cursor }: Placement): boolean {
    const text = cursor.y + (cursor.space ?? 0) + this.#pageHeight * MIN_TEXT
    const end = sheet.isInRow ? Math.max(lowest, text) : lowest
    return sheet.hasRoomFor(end - sheet.y - ROUNDING, notesOf([float]))
  }

  #putAsides(sheet: Sheet, { asides }: MeasuredBlock, { asideTops, cursor }: Placement): void {
    for (const [index, { fragment, reach }] of asides.entries())
      this.#put(sheet, fragment, reach.left, asideTops[index] ?? 0)
    this.#areas.set(sheet.page, cursor.areas)
  }

  #put(sheet: Sheet, fragment: Fragment, x: number, y: number): void {
    const { page, left, items } = sheet
    fragment.put(new Out((target, top) => this.destinations.set(target, { page, top }), items), left + x, y)
  }
}
