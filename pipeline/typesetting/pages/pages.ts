import type { Page } from '../document.ts'
import { TypesettingError } from '../typesetting-error.ts'
import type { Destination } from './destination.ts'
import type { FootnoteArea } from './footnote-area.ts'
import { type Item, lowestOf } from './items.ts'
import { Out } from './out.ts'
import type { PageFloats } from './page-floats.ts'

/** Tolerance for sums of lengths, so that content of exactly a page's height fits. */
const ROUNDING = 1e-6

/** Something that surrounds content on every page that the content reaches, such as a panel. */
export interface Enclosure {
  /** Height that it keeps free below its content, on every page. */
  readonly below: number
  /** Height that it takes of every page. */
  readonly taken: number
  /** Called on each page; moves down to where its content continues. */
  enter(pages: Pages): void
  /** Called at the end of its content on a page. */
  leave(pages: Pages): void
}

/** Pages on which blocks are set one after another. Notes at the foot and floats at the top reduce the room. */
export class Pages {
  readonly sheets: Item[][] = []
  readonly destinations = new Map<string, Destination>()
  readonly out: Out
  readonly #page: Page
  readonly #footnotes: FootnoteArea | undefined
  readonly #pageFloats: PageFloats
  readonly #enclosures: Enclosure[] = []
  #index = -1
  #y = 0
  /** The height below which content starts anew on each page: above it are only things that every page repeats. */
  #top = 0
  /** Height that the open enclosures keep free below. */
  #reserved = 0
  #openRows = 0

  constructor(page: Page, footnotes: FootnoteArea | undefined, pageFloats: PageFloats) {
    this.#page = page
    this.#footnotes = footnotes
    this.#pageFloats = pageFloats
    this.out = new Out((target, top) => this.destinations.set(target, { page: this.page, top }))
    this.#startPage()
  }

  /** The current page, counted from 0. */
  get page(): number {
    return this.#index
  }

  /** The current height, from the top of the page. */
  get y(): number {
    return this.#y
  }

  /** Left side of the text area. */
  get left(): number {
    return this.#page.margins.left
  }

  get items(): Item[] {
    return this.out.items
  }

  /** The height that is left for text. */
  get room(): number {
    return this.#bottom + ROUNDING - this.#y - this.#reserved
  }

  /** The height of an empty page for text, inside the open enclosures. */
  get pageHeight(): number {
    const { height, margins } = this.#page
    return height - margins.top - margins.bottom - this.#enclosures.reduce((sum, { taken }) => sum + taken, 0)
  }

  /** The height that notes need at the foot of an empty page. */
  heightOfNotes(notes: readonly string[]): number {
    return this.#footnotes?.heightOf(notes) ?? 0
  }

  /** Whether no later page has more room, apart from floats and notes. */
  get isAtTop(): boolean {
    return this.#y <= this.#top + ROUNDING
  }

  /** Whether a table row or columns are open, which continue at the top of the next page. */
  get isInRow(): boolean {
    return this.#openRows > 0
  }

  /** Whether there are floats at the top of the page, so that the next page may have more room. */
  get hasFloats(): boolean {
    return this.#pageFloats.hasFloatsOn(this.#index)
  }

  /** The height of the notes on this page. */
  get footHeight(): number {
    return this.#footnotes?.heightOn(this.#index) ?? 0
  }

  /** Whether something of this height fits on the page together with its notes. */
  hasRoomFor(height: number, notes: readonly string[]): boolean {
    if (notes.length === 0 || this.#footnotes === undefined) return height <= this.room
    const growth = this.#footnotes.growthOn(this.#index, notes)
    return height + growth <= this.room && growth <= this.#roomForNotes + ROUNDING
  }

  /**
   * Starts new pages until something fits.
   *
   * @param text gives its first line
   */
  makeRoom(height: number, notes: readonly string[], text: () => string): void {
    const fits = () => this.hasRoomFor(height, notes)
    if (!fits() && !this.isAtTop) this.turnUntil(fits)
    while (!fits() && (this.hasFloats || this.footHeight > 0)) this.moveToNextPage()
    this.demandRoom(height, text)
  }

  /** @throws TypesettingError when something to be drawn here would run off the page and be lost */
  demandRoom(height: number, text: () => string): void {
    if (height > this.room) throw new TypesettingError([{ kind: 'taller-than-page', text: text() }])
  }

  /** Starts new pages until something fits, or nothing is above it. */
  turnUntil(fits: () => boolean): void {
    do this.moveToNextPage()
    while (this.hasFloats && !fits())
  }

  moveDown(distance: number): void {
    this.#y += distance
  }

  /** Moves below something that is repeated at the top of every page. */
  passTop(goDown: () => void): void {
    const { isAtTop } = this
    goDown()
    if (isAtTop) this.#top = this.#y
  }

  /** Skips pages that floats fill. */
  moveToNextPage(): void {
    this.#startPage()
    while (!this.isInRow && this.#pageFloats.isFull(this)) this.#startPage()
  }

  /** Moves to the next page, which waiting floats may fill. */
  turnToFloats(): void {
    this.#startPage()
  }

  /** Adds notes to the foot of this page. */
  addNotes(notes: readonly string[]): void {
    if (notes.length > 0) this.#footnotes?.add(this.#index, notes, Math.min(this.room, this.#roomForNotes))
  }

  /** Sets content in an enclosure, on as many pages as it takes. */
  within(enclosure: Enclosure, set: () => void): void {
    this.#enclosures.push(enclosure)
    this.#enter(enclosure)
    set()
    this.#leave(enclosure)
    this.#enclosures.pop()
  }

  /** Sets things beside one another, each from the current position. Returns where each one ends. */
  beside(parts: readonly (() => void)[]): Destination[] {
    const start = this.position
    const top = this.#top
    this.#openRows += 1
    const ends = parts.map((set) => {
      this.goTo(start)
      this.#top = top
      set()
      return this.position
    })
    this.#openRows -= 1
    return ends
  }

  get position(): Destination {
    return { page: this.#index, top: this.#y }
  }

  /** Continues at another position, on a page that exists. */
  goTo({ page, top }: Destination): void {
    this.#index = page
    this.#y = top
    this.#top = this.#page.margins.top
    this.out.items = this.#sheet(page)
  }

  #startPage(): void {
    for (const enclosure of this.#enclosures.toReversed()) this.#leave(enclosure)
    this.goTo({ page: this.#index + 1, top: this.#page.margins.top })
    this.#footnotes?.goOn(this.#index, this.#roomForNotes, this.items.length === 0)
    this.#y = this.#pageFloats.open(this)
    for (const enclosure of this.#enclosures) this.#enter(enclosure)
  }

  #enter(enclosure: Enclosure): void {
    this.#reserved += enclosure.below
    this.passTop(() => enclosure.enter(this))
  }

  #leave(enclosure: Enclosure): void {
    enclosure.leave(this)
    this.#reserved -= enclosure.below
  }

  #sheet(page: number): Item[] {
    const items = this.sheets[page] ?? []
    this.sheets[page] = items
    return items
  }

  /** The bottom of the text area, above the notes. */
  get #bottom(): number {
    return this.#page.height - this.#page.margins.bottom - this.footHeight
  }

  /** Room on this page between the lowest text in any column and the notes. */
  get #roomForNotes(): number {
    const { margins } = this.#page
    const lowest = Math.max(lowestOf(this.items, margins.top), this.#pageFloats.lowestOn(this.#index))
    return this.#bottom - lowest
  }
}

/** The lowest position, over all pages. */
export function lowestPosition(positions: readonly Destination[]): Destination {
  return positions.reduce((one, other) => {
    const isLower = other.page > one.page || (other.page === one.page && other.top > one.top)
    return isLower ? other : one
  })
}
