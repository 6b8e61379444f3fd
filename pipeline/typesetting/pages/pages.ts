import type { Page } from '../document.ts'
import type { Destination } from './destination.ts'
import type { FootnoteArea } from './footnote-area.ts'
import { type Item, lowestOf } from './items.ts'
import { Out } from './out.ts'
import type { PageFloats } from './page-floats.ts'

/** Slack for sums of lengths: what fills a page exactly fits on it. */
const ROUNDING = 1e-6

/** Something that is open, and stands around what is set on every page that it reaches. */
export interface Enclosure {
  /** Height that it keeps free below, on every page. */
  readonly below: number
  /** Height that it takes of every page. */
  readonly taken: number
  /** Called when it has come to a page; goes down to where what it holds goes on. */
  enter(pages: Pages): void
  /** Called at the lower end of what it holds on a page. */
  leave(pages: Pages): void
}

/** Pages that blocks are set on, one after another; notes at their footnotes and floats at their tops take from the room. */
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
  /** Above it stands only what stands at the top of every page to come: what is open begins there anew. */
  #top = 0
  /** Height that open enclosures keep free below. */
  #reserved = 0
  #openRows = 0

  constructor(page: Page, footnotes: FootnoteArea | undefined, pageFloats: PageFloats) {
    this.#page = page
    this.#footnotes = footnotes
    this.#pageFloats = pageFloats
    this.out = new Out((target, top) => this.destinations.set(target, { page: this.page, top }))
    this.#startPage()
  }

  /** The page where setting has come to, counted from 0. */
  get page(): number {
    return this.#index
  }

  /** How far down it has come, from the page's top. */
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

  /** Height that is left for text. */
  get room(): number {
    return this.#bottom + ROUNDING - this.#y - this.#reserved
  }

  /** Height that text has of an empty page, within what is open. */
  get pageHeight(): number {
    const { height, margins } = this.#page
    return height - margins.top - margins.bottom - this.#enclosures.reduce((sum, { taken }) => sum + taken, 0)
  }

  /** Height that notes need at the foot of an empty page. */
  heightOfNotes(notes: readonly string[]): number {
    return this.#footnotes?.heightOf(notes) ?? 0
  }

  /** Whether no page to come has more room, but for floats and notes. */
  get isAtTop(): boolean {
    return this.#y <= this.#top + ROUNDING
  }

  /** Whether a row of a table or of columns is open, which goes on at the top of the next page. */
  get isInRow(): boolean {
    return this.#openRows > 0
  }

  /** Whether floats stand at the top of the page, so that the next may have more room. */
  get hasFloats(): boolean {
    return this.#pageFloats.hasFloatsOn(this.#index)
  }

  /** Height of the notes that this page has. */
  get footHeight(): number {
    return this.#footnotes?.heightOn(this.#index) ?? 0
  }

  /** Whether something of this height fits on the page together with its notes. */
  hasRoomFor(height: number, notes: readonly string[]): boolean {
    if (notes.length === 0 || this.#footnotes === undefined) return height <= this.room
    const growth = this.#footnotes.growthOn(this.#index, notes)
    return height + growth <= this.room && growth <= this.#roomForNotes + ROUNDING
  }

  /** Turns to a page that has room for something. */
  makeRoom(height: number, notes: readonly string[]): void {
    const fits = () => this.hasRoomFor(height, notes)
    if (!fits() && !this.isAtTop) this.turnUntil(fits)
    while (!fits() && (this.hasFloats || this.footHeight > 0)) this.moveToNextPage()
    this.demandRoom(height)
  }

  /** @throws where something that is to be put here would run off the page, so that it would be lost */
  demandRoom(height: number): void {
    if (height > this.room) throw new Error('Something is taller than a page and would be lost')
  }

  /** Turns a page that is as good as full until something fits, or nothing stands above it. */
  turnUntil(fits: () => boolean): void {
    do this.moveToNextPage()
    while (this.hasFloats && !fits())
  }

  moveDown(distance: number): void {
    this.#y += distance
  }

  /** Goes down below what stands here and at the top of every page to come. */
  passTop(goDown: () => void): void {
    const { isAtTop } = this
    goDown()
    if (isAtTop) this.#top = this.#y
  }

  /** Passes over pages that floats fill. */
  moveToNextPage(): void {
    this.#startPage()
    while (!this.isInRow && this.#pageFloats.isFull(this)) this.#startPage()
  }

  /** Moves to the next page, which waiting floats may fill. */
  turnToFloats(): void {
    this.#startPage()
  }

  /** Puts notes at this page's foot. */
  addNotes(notes: readonly string[]): void {
    if (notes.length > 0) this.#footnotes?.add(this.#index, notes, Math.min(this.room, this.#roomForNotes))
  }

  /** Sets something in a enclosure, which reaches as many pages as it does. */
  within(enclosure: Enclosure, set: () => void): void {
    this.#enclosures.push(enclosure)
    this.#enter(enclosure)
    set()
    this.#leave(enclosure)
    this.#enclosures.pop()
  }

  /** Sets things beside one another, each from here on. Tells where each has come to. */
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

  /** Goes on elsewhere, on a page that has been reached. */
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

  /** Of the text area, above the notes. */
  get #bottom(): number {
    return this.#page.height - this.#page.margins.bottom - this.footHeight
  }

  /** Room on this page between the lowest text, in whatever column it stands, and the notes. */
  get #roomForNotes(): number {
    const { margins } = this.#page
    const lowest = Math.max(lowestOf(this.items, margins.top), this.#pageFloats.lowestOn(this.#index))
    return this.#bottom - lowest
  }
}

/** The place that is further down, over all pages. */
export function lowestPosition(positions: readonly Destination[]): Destination {
  return positions.reduce((one, other) => {
    const isLower = other.page > one.page || (other.page === one.page && other.top > one.top)
    return isLower ? other : one
  })
}
