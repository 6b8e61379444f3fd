import type { PageTurn, Snapshot } from 'pdfmake/js/DocumentContext.js'
import type { Feet } from './feet.ts'
import { lowestOf } from './items.ts'
import { DocumentContext } from './modules.ts'
import type { Note } from './note.ts'
import type { Standing } from './standing.ts'

/** Slack for sums of lengths: what fills a page exactly fits on it. */
const ROUNDING = 1e-6

/** Where on the pages the next thing goes; the notes at their feet and the floats at their tops take from the room. */
export class PageContext extends DocumentContext {
  readonly #feet: Feet | undefined
  readonly #standing: Standing | undefined

  constructor(feet?: Feet, standing?: Standing) {
    super()
    this.#feet = feet
    this.#standing = standing
  }

  /** Also called when a column reaches a page on which the column before it stands. */
  override initializePage(): void {
    super.initializePage()
    this.#feet?.goOn(this.page, this.roomForNotes, this.getCurrentPage().items.length === 0)
    this.availableHeight += ROUNDING - this.footHeight
    if (this.#standing !== undefined) this.moveDown(this.#standing.open(this) - this.y)
  }

  /** Passes over pages that floats fill. */
  override moveToNextPage(): PageTurn {
    let turn = super.moveToNextPage()
    while (!this.isInRow && this.#standing?.isFull(this) === true) turn = super.moveToNextPage()
    return turn
  }

  /** Moves to the next page, which waiting floats may fill. */
  turnToFloats(): void {
    super.moveToNextPage()
  }

  override moveTo(x: number | undefined, y: number | undefined): void {
    super.moveTo(x, y)
    if (y !== undefined) this.availableHeight += ROUNDING - this.footHeight
  }

  /** Whether a row of a table or of columns is open. */
  get isInRow(): boolean {
    return this.snapshots.length > 0
  }

  get hasFloats(): boolean {
    return this.#standing?.hasFloatsOn(this.page) ?? false
  }

  /** Whether something of this height fits on the page together with its notes. */
  hasRoomFor(height: number, notes: readonly Note[]): boolean {
    const room = this.availableHeight
    if (notes.length === 0 || this.#feet === undefined) return !(height > room)
    const growth = this.#feet.growthOn(this.page, notes)
    return height + growth <= room && growth <= this.roomForNotes + ROUNDING
  }

  /** Height of the notes that this page has. */
  get footHeight(): number {
    return this.#feet?.heightOn(this.page) ?? 0
  }

  /** Room on this page between the lowest text, in whatever column it stands, and the notes. */
  get roomForNotes(): number {
    const { items, pageSize } = this.getCurrentPage()
    const bottom = pageSize.height - this.pageMargins.bottom
    const { top } = this.pageMargins
    const lowest = Math.max(lowestOf(items, top), this.#standing?.lowestOn(this.page) ?? top)
    return bottom - this.footHeight - lowest
  }

  /** Puts notes at this page's foot, also for the columns that are still to come. */
  addNotes(notes: readonly Note[]): void {
    const before = this.footHeight
    this.#feet?.add(this.page, notes, Math.min(this.availableHeight, this.roomForNotes))
    const growth = this.footHeight - before
    this.availableHeight -= growth
    for (const snapshot of this.snapshots) this.#lower(snapshot, growth)
  }

  #lower(snapshot: Snapshot, height: number): void {
    if (snapshot.page === this.page) snapshot.availableHeight -= height
    if (snapshot.bottomMost !== undefined) this.#lower(snapshot.bottomMost, height)
  }
}
