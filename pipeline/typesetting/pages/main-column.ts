import type { Page } from '../document.ts'
import type { PageRange } from '../page-numbers.ts'
import { TypesettingError } from '../typesetting-error.ts'
import { ALONE } from './box.ts'
import {
  type ColumnBlock,
  type Entry,
  entriesOf,
  flowingOf,
  keepsWithNext,
  type PageBreak,
  partEntry,
} from './entries.ts'
import { fragmentOf, headFragment, NOTHING } from './fragment.ts'
import type { PageFloats } from './page-floats.ts'
import type { Pages } from './pages.ts'
import {
  type Cursor,
  type Fragment,
  type Grid,
  lowestOfAll,
  type MeasuredBlock,
  notesOf,
  type Placement,
  placeBelow,
} from './placement.ts'

/** Tolerance for sums of lengths. */
const ROUNDING = 1e-6

/** The pages of each block, counted from 1, and the pages that open a section, counted from 0. */
export interface SetColumn {
  readonly ranges: readonly PageRange[]
  readonly openingPages: ReadonlySet<number>
}

/** Sets the top-level blocks of a document: on the grid, with asides beside them, and floats where there is room. */
export class MainColumn {
  readonly #pages: Pages
  readonly #pageFloats: PageFloats
  readonly #grid: Grid
  readonly #pageHeight: number
  readonly #width: number
  readonly #entries: readonly Entry[]
  readonly #ranges: PageRange[] = []
  readonly #openingPages = new Set<number>()
  readonly #floats = new Map<Entry, MeasuredBlock>()
  /** White space at the top of a page, until something is set there. */
  #openingSpace: { readonly page: number; readonly height: number } = { page: 0, height: 0 }
  /** White space that the previous block wants below it. */
  #spaceAbove = 0

  constructor(blocks: readonly ColumnBlock[], page: Page, pages: Pages, pageFloats: PageFloats) {
    const { width, height, margins, grid } = page
    this.#pages = pages
    this.#pageFloats = pageFloats
    this.#grid = { top: margins.top, step: grid }
    this.#pageHeight = height - margins.top - margins.bottom
    this.#width = width - margins.left - margins.right
    this.#entries = entriesOf(blocks).flatMap((entry) => this.#partedFloat(entry))
  }

  set(): SetColumn {
    for (const [at, entry] of this.#entries.entries()) {
      const isLast = at === this.#entries.length - 1
      if (entry.block?.kind === 'pageBreak') this.#breakAt(entry, entry.block, isLast)
      else if (entry.block?.kind === 'float') this.#setFloat(entry, at)
      else this.#setBlock(entry, at)
    }
    this.#placeFloats()
    return { ranges: this.#ranges, openingPages: this.#openingPages }
  }

  /** Floats do not pass a page break, and a page break at the end makes no page. */
  #breakAt(entry: Entry, { openingSpace: height, isForFloats }: PageBreak, isLast: boolean): void {
    const pages = this.#pages
    this.#placeFloats()
    if (!isForFloats) {
      if (!isLast && pages.items.length > 0) pages.moveToNextPage()
      this.#openingSpace = { page: pages.page, height }
      if (!isLast && height > 0) this.#openingPages.add(pages.page)
    }
    this.#record(entry, pages.page)
  }

  /** Starts pages until no float is waiting. */
  #placeFloats(): void {
    while (this.#pageFloats.isWaiting) this.#pages.turnToFloats()
  }

  /** Sets a float in place when it fits. A float that no page can hold is set in place too, and broken. */
  #setFloat(entry: Entry, at: number): void {
    const [pages, pageFloats] = [this.#pages, this.#pageFloats]
    const float = this.#floatOf(entry)
    if (!this.#fitOnEmptyPage([float])) {
      this.#placeFloats()
      this.#setBlock(entry, at)
      return
    }
    const cursor = pageFloats.isWaiting ? undefined : this.#cursors().find((one) => this.#fit([float], one))
    if (cursor === undefined) {
      pageFloats.wait(float, (page) => this.#record(entry, page))
      return
    }
    pageFloats.putFloat(pages, float, placeBelow(cursor, float, this.#grid))
    this.#spaceAbove = float.space.after
    this.#record(entry, pages.page)
  }

  #setBlock(entry: Entry, at: number): void {
    const pages = this.#pages
    const { block, placement } = this.#findPlace(entry, at)
    this.#pageFloats.putAsides(pages, block, placement)
    const asidesOn = pages.page
    this.#goDown(block, placement)
    const first = pages.page
    flowingOf(entry)?.box.set(pages, pages.left, this.#width)
    this.#spaceAbove = block.space.after
    this.#record(entry, asidesOn)
    this.#ranges[entry.index + entry.asides.length] = { first: first + 1, last: pages.page + 1 }
  }

  /** Moves down to the start of a block, or to the next page when asides have left no room for it. */
  #goDown({ asides, block }: MeasuredBlock, { top }: Placement): void {
    const pages = this.#pages
    const fits = (distance: number) => pages.hasRoomFor(distance + block.height, block.notes)
    const distance = top - pages.y
    if (asides.length === 0 || fits(distance)) pages.moveDown(distance)
    else pages.turnUntil(() => fits(0))
  }

  /** Finds where a block starts, on this page or the first one with room for what must be on the same page. */
  #findPlace(entry: Entry, at: number): { block: MeasuredBlock; placement: Placement } {
    const pages = this.#pages
    const block = this.#measure(entry, this.#headOf(entry))
    const wanted =
      this.#isAtTop && block.asides.length === 0 && !this.#hasOpeningSpace ? [] : this.#wanted(block, at)
    for (;;) {
      const cursors = this.#cursors()
      const cursor = cursors.find((one) => wanted.some((group) => this.#fit(group, one)))
      const mayStay = block.asides.length === 0 || pages.footHeight === 0
      const chosen = cursor ?? (this.#isAtTop && mayStay ? cursors.at(-1) : undefined)
      if (chosen !== undefined) return { block, placement: placeBelow(chosen, block, this.#grid) }
      pages.moveToNextPage()
    }
  }

  /**
   * The groups of which one must fit where a block starts: with everything that it must be kept with, alone, or
   * only its asides, whichever an empty page can hold.
   */
  #wanted(block: MeasuredBlock, at: number): (readonly MeasuredBlock[])[] {
    const entry = this.#entries[at]
    const groups = entry !== undefined && keepsWithNext(entry) ? [this.#groups(at)] : []
    for (const level of [...groups, [[block]]]) {
      const fitting = level.filter((group) => this.#fitOnEmptyPage(group))
      if (fitting.length > 0) return fitting
    }
    if (block.asides.length === 0) return []
    const asides = [{ ...block, block: NOTHING, reach: () => NOTHING.reach }]
    if (this.#fitOnEmptyPage(asides)) return [asides]
    const text = block.asides[0]?.fragment.firstLine ?? ''
    const needed = Math.round(lowestOfAll(this.#topOfEmptyPage, asides, this.#grid) - this.#grid.top)
    throw new TypesettingError([{ kind: 'aside-without-room', text, needed, height: this.#pageHeight }])
  }

  /**
   * The block with those that it must be kept with, and the head of the last. A float among them may be set here or
   * wait.
   */
  #groups(at: number): MeasuredBlock[][] {
    const past = this.#groupFrom(at, true)
    return this.#pageFloats.isWaiting ? [past] : [this.#groupFrom(at, false), past]
  }

  /** Ends when a page can hold no more. */
  #groupFrom(at: number, passesFloats: boolean): MeasuredBlock[] {
    const group: MeasuredBlock[] = []
    let height = 0
    let next: number | undefined = at
    while (next !== undefined && height <= this.#pageHeight + ROUNDING) {
      const entry: Entry | undefined = this.#entries[next]
      if (entry === undefined) break
      const follower: number | undefined = keepsWithNext(entry)
        ? this.#follower(next, passesFloats)
        : undefined
      const isWhole = follower !== undefined || this.#mayWait(entry)
      const block = isWhole ? this.#wholeOf(entry) : this.#headOf(entry)
      group.push(this.#measure(entry, block))
      height += block.height
      next = follower
    }
    return group
  }

  /** The block that a block is kept with. Skips a float only when it may wait. */
  #follower(at: number, passesFloats: boolean): number | undefined {
    let next = at + 1
    let found = this.#entries[next]
    while (passesFloats && found !== undefined && this.#mayWait(found)) {
      next += 1
      found = this.#entries[next]
    }
    if (found !== undefined && flowingOf(found) !== undefined) return next
    const below = this.#entries[at + 1]
    return below === undefined || below.block?.kind === 'pageBreak' ? undefined : at + 1
  }

  #mayWait(entry: Entry): boolean {
    return entry.block?.kind === 'float' && this.#fitOnEmptyPage([this.#floatOf(entry)])
  }

  /** A float that reaches into the margin goes below its asides, when no page can hold both. */
  #partedFloat(entry: Entry): Entry[] {
    const [asides, float] = partEntry(entry)
    const isParted = entry.asides.length > 0 && !this.#mayWait(entry) && this.#mayWait(float)
    return isParted ? [asides, float] : [entry]
  }

  #floatOf(entry: Entry): MeasuredBlock {
    const float = this.#floats.get(entry) ?? this.#measure(entry, this.#wholeOf(entry))
    this.#floats.set(entry, float)
    return float
  }

  #measure(entry: Entry, block: Fragment): MeasuredBlock {
    const flowing = flowingOf(entry)
    return {
      block,
      reach: () => this.#wholeOf(entry).reach,
      space: flowing?.box.around.space ?? ALONE.space,
      onGrid: flowing?.onGrid === true,
      asides: entry.asides.map(({ box, x, width }) => ({
        fragment: fragmentOf(box, width),
        reach: { left: x, right: x + width },
        space: box.around.space,
      })),
    }
  }

  #wholeOf(entry: Entry): Fragment {
    const flowing = flowingOf(entry)
    return flowing === undefined ? NOTHING : fragmentOf(flowing.box, this.#width)
  }

  #headOf(entry: Entry): Fragment {
    const flowing = flowingOf(entry)
    return flowing === undefined ? NOTHING : headFragment(flowing.box.head(this.#width, this.#pages))
  }

  /** Where the next block may start on this page, best place first. */
  #cursors(): Cursor[] {
    const [pages, pageFloats] = [this.#pages, this.#pageFloats]
    const areas = pageFloats.areasOn(pages.page)
    const top = pageFloats.topOf(pages.page)
    if (this.#isAtTop) {
      const opening = { y: pages.y + this.#openingSpace.height, areas }
      return this.#hasOpeningSpace ? [opening, { y: pages.y, areas }] : [{ y: pages.y, areas }]
    }
    if (pages.hasFloats && pages.y <= pageFloats.textTopOf(pages.page) + ROUNDING) return [top]
    return [{ y: pages.y, space: this.#spaceAbove, areas }]
  }

  get #isAtTop(): boolean {
    return this.#pages.isAtTop
  }

  get #hasOpeningSpace(): boolean {
    return this.#isAtTop && this.#openingSpace.page === this.#pages.page && this.#openingSpace.height > 0
  }

  get #topOfEmptyPage(): Cursor {
    return { y: this.#grid.top, areas: [] }
  }

  #fit(group: readonly MeasuredBlock[], cursor: Cursor): boolean {
    const height = lowestOfAll(cursor, group, this.#grid) - this.#pages.y
    return this.#pages.hasRoomFor(height, notesOf(group))
  }

  #fitOnEmptyPage(group: readonly MeasuredBlock[]): boolean {
    const height = lowestOfAll(this.#topOfEmptyPage, group, this.#grid) - this.#grid.top
    const notes = this.#pages.heightOfNotes(notesOf(group))
    return height + notes <= this.#pageHeight + ROUNDING
  }

  /** Records the page, counted from 0, of an entry. */
  #record({ index, asides }: Entry, page: number): void {
    for (let at = index; at <= index + asides.length; at += 1)
      this.#ranges[at] = { first: page + 1, last: page + 1 }
  }
}
