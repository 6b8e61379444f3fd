import type { Snapshot } from 'pdfmake/js/DocumentContext.js'
import type { Feet } from './feet.ts'
import { lowestOf } from './galley.ts'
import { DocumentContext } from './modules.ts'
import type { Note } from './note.ts'

/** Slack for sums of lengths: what fills a page exactly fits on it. */
const ROUNDING = 1e-6

/** Where on the pages the next thing goes; the notes at their feet take from the room. */
export class PageContext extends DocumentContext {
  readonly #feet: Feet | undefined

  constructor(feet?: Feet) {
    super()
    this.#feet = feet
  }

  /** Also called when a column reaches a page on which the column before it stands. */
  override initializePage(): void {
    super.initializePage()
    this.#feet?.goOn(this.page, this.roomForNotes, this.getCurrentPage().items.length === 0)
    this.availableHeight += ROUNDING - this.footHeight
  }

  override moveTo(x: number | undefined, y: number | undefined): void {
    super.moveTo(x, y)
    if (y !== undefined) this.availableHeight += ROUNDING - this.footHeight
  }

  /** Height of the notes that this page has. */
  get footHeight(): number {
    return this.#feet?.heightOn(this.page) ?? 0
  }

  /** Room on this page between the lowest text, in whatever column it stands, and the notes. */
  get roomForNotes(): number {
    const { items, pageSize } = this.getCurrentPage()
    const bottom = pageSize.height - this.pageMargins.bottom
    return bottom - this.footHeight - lowestOf(items, this.pageMargins.top)
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
