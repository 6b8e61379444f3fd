import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Page } from '../document.ts'
import type { PageRange } from '../page-numbers.ts'
import { TypesettingError } from '../typesetting-error.ts'
import { type Entry, entriesOf, isEmpty, partEntry } from './entries.ts'
import type { Note } from './note.ts'
import type { PageContext } from './page-context.ts'
import type { PageWriter } from './page-writer.ts'
import {
  type Cursor,
  type Grid,
  lowestOfAll,
  notesOf,
  type Piece,
  type Place,
  placeBelow,
  type Space,
} from './places.ts'
import type { Standing } from './standing.ts'
import { NOTHING, type Whole } from './whole.ts'

/** Slack for sums of lengths. */
const ROUNDING = 1e-6
const NO_SPACE: Space = { before: 0, after: 0 }

/** What setting the main column needs of the flow of its blocks. */
export interface Setting {
  readonly writer: PageWriter
  readonly context: PageContext
  readonly standing: Standing
  /** Sets a node from the current place on, over as many pages as it needs. */
  readonly set: (node: Node) => void
  /** Sets a copy of a node off the pages. */
  readonly wholeOf: (node: Node, width: number) => Whole
  /** The part of a node that no page break may part from what stands before it. */
  readonly headOf: (node: Node) => Node
  /** Height that notes need at the foot of an empty page. */
  readonly heightOfNotes: (notes: readonly Note[]) => number
}

/** Pages of each node, counted from 1, and those, counted from 0, that begin with white space: openings of sections. */
export interface SetColumn {
  readonly ranges: readonly PageRange[]
  readonly sunkPages: ReadonlySet<number>
}

/** Sets the outermost blocks of a document: on the grid, with asides beside them, and floats where there is room. */
export class MainColumn {
  readonly #setting: Setting
  readonly #grid: Grid
  readonly #pageHeight: number
  readonly #width: number
  readonly #entries: readonly Entry[]
  readonly #ranges: PageRange[] = []
  readonly #sunkPages = new Set<number>()
  readonly #floats = new Map<Entry, Piece>()
  /** What was set off the pages to look ahead, by what it was made of: most blocks are looked at several times. */
  readonly #wholes = new WeakMap<Node, Whole>()
  readonly #heads = new WeakMap<Node, Node>()
  /** White space at the top of a page, until something stands there. */
  #sink: { readonly page: number; readonly height: number } = { page: 0, height: 0 }
  /** White space that the block set last wants below it. */
  #spaceAbove = 0

  constructor(nodes: readonly Node[], { width, height, margins, grid }: Page, setting: Setting) {
    this.#setting = setting
    this.#grid = { top: margins.top, step: grid }
    this.#pageHeight = height - margins.top - margins.bottom
    this.#width = width - margins.left - margins.right
    this.#entries = entriesOf(nodes).flatMap((entry) => this.#partedFloat(entry))
  }

  set(): SetColumn {
    for (const [at, entry] of this.#entries.entries()) {
      if (entry.node.startsPage === true) this.#startPage(entry, at === this.#entries.length - 1)
      else if (entry.node.isFloat === true) this.#setFloat(entry, at)
      else this.#setBlock(entry, at)
    }
    this.#placeFloats()
    return { ranges: this.#ranges, sunkPages: this.#sunkPages }
  }

  /** No float passes a page break, and none makes a page at the end. */
  #startPage(entry: Entry, isLast: boolean): void {
    const { context, writer } = this.#setting
    this.#placeFloats()
    if (!isLast && context.getCurrentPage().items.length > 0) writer.moveToNextPage()
    const height = entry.node.sink ?? 0
    this.#sink = { page: context.page, height }
    if (!isLast && height > 0) this.#sunkPages.add(context.page)
    this.#record(entry, context.page)
  }

  /** Turns pages until no float waits any more. */
  #placeFloats(): void {
    const { context, standing } = this.#setting
    while (standing.isWaiting) context.turnToFloats()
  }

  /** In place where it fits; what no page can hold is set in place too, and broken. */
  #setFloat(entry: Entry, at: number): void {
    const { context, standing } = this.#setting
    const float = this.#floatOf(entry)
    if (!this.#fitOnEmptyPage([float])) {
      this.#placeFloats()
      this.#setBlock(entry, at)
      return
    }
    const cursor = standing.isWaiting ? undefined : this.#cursors().find((one) => this.#fit([float], one))
    if (cursor === undefined) {
      standing.wait(float, (page) => this.#record(entry, page))
      return
    }
    standing.putFloat(context, float, placeBelow(cursor, float, this.#grid))
    this.#spaceAbove = float.space.after
    this.#record(entry, context.page)
  }

  #setBlock(entry: Entry, at: number): void {
    const { context, standing, set } = this.#setting
    const { piece, place } = this.#findPlace(entry, at)
    standing.putAsides(context, piece, place)
    const asidesOn = context.page
    this.#goDown(piece, place)
    const first = context.page
    set(entry.node)
    this.#spaceAbove = piece.space.after
    this.#record(entry, asidesOn)
    this.#ranges[entry.index + entry.asides.length] = { first: first + 1, last: context.page + 1 }
  }

  /** Goes down to where a block begins, or to the next page where asides have left no room for it. */
  #goDown({ asides, block }: Piece, { top }: Place): void {
    const { context, writer } = this.#setting
    const fits = (distance: number) => writer.hasRoomFor(distance + block.height, block.notes)
    const distance = top - context.y
    if (asides.length === 0 || fits(distance)) context.moveDown(distance)
    else writer.turnUntil(() => fits(0))
  }

  /** Where a block begins, on this page or the first that has room for what may not be parted from it. */
  #findPlace(entry: Entry, at: number): { piece: Piece; place: Place } {
    const { context, writer } = this.#setting
    const piece = this.#pieceOf(entry, this.#headOf(entry.node))
    const wanted = this.#isAtTop && piece.asides.length === 0 && !this.#hasSink ? [] : this.#wanted(piece, at)
    for (;;) {
      const cursors = this.#cursors()
      const cursor = cursors.find((one) => wanted.some((pieces) => this.#fit(pieces, one)))
      const mayStay = piece.asides.length === 0 || context.footHeight === 0
      const chosen = cursor ?? (this.#isAtTop && mayStay ? cursors.at(-1) : undefined)
      if (chosen !== undefined) return { piece, place: placeBelow(chosen, piece, this.#grid) }
      writer.moveToNextPage()
    }
  }

  /**
   * Rows of pieces of which one must fit where a block begins: with all that it may not be parted from, alone, or only
   * its asides, whatever an empty page has room for.
   */
  #wanted(piece: Piece, at: number): (readonly Piece[])[] {
    const groups = this.#entries[at]?.node.keepWithNext === true ? [this.#groups(at)] : []
    for (const level of [...groups, [[piece]]]) {
      const fitting = level.filter((pieces) => this.#fitOnEmptyPage(pieces))
      if (fitting.length > 0) return fitting
    }
    if (piece.asides.length === 0) return []
    const asides = [{ ...piece, block: NOTHING, reach: () => NOTHING.reach }]
    if (this.#fitOnEmptyPage(asides)) return [asides]
    const text = piece.asides[0]?.whole.firstLine ?? ''
    const needed = Math.round(lowestOfAll(this.#topOfEmptyPage, asides, this.#grid) - this.#grid.top)
    throw new TypesettingError([{ kind: 'aside-without-room', text, needed, height: this.#pageHeight }])
  }

  /**
   * The block with those that it may not be parted from, and the head of the last; a float among them may stand here or
   * wait.
   */
  #groups(at: number): Piece[][] {
    const past = this.#groupFrom(at, true)
    return this.#setting.standing.isWaiting ? [past] : [this.#groupFrom(at, false), past]
  }

  #groupFrom(at: number, passesFloats: boolean): Piece[] {
    const pieces: Piece[] = []
    let next: number | undefined = at
    while (next !== undefined) {
      const entry: Entry | undefined = this.#entries[next]
      if (entry === undefined) break
      const follower: number | undefined =
        entry.node.keepWithNext === true ? this.#follower(next, passesFloats) : undefined
      const isWhole = follower !== undefined || this.#mayWait(entry)
      pieces.push(this.#pieceOf(entry, isWhole ? entry.node : this.#headOf(entry.node)))
      next = follower
    }
    return pieces
  }

  /** What a block that is kept with the next stands above: a float only where it may not pass it. */
  #follower(at: number, passesFloats: boolean): number | undefined {
    const next = this.#entries.findIndex(
      (entry, index) => index > at && !(passesFloats && this.#mayWait(entry)),
    )
    const found = this.#entries[next]
    if (found !== undefined && !isEmpty(found)) return next
    const below = this.#entries[at + 1]
    return below === undefined || below.node.startsPage === true ? undefined : at + 1
  }

  #mayWait(entry: Entry): boolean {
    return entry.node.isFloat === true && this.#fitOnEmptyPage([this.#floatOf(entry)])
  }

  /** A float that reaches into the margin stands below its asides, which no page may have room for. */
  #partedFloat(entry: Entry): Entry[] {
    const [asides, float] = partEntry(entry)
    const isParted = entry.asides.length > 0 && !this.#mayWait(entry) && this.#mayWait(float)
    return isParted ? [asides, float] : [entry]
  }

  #floatOf(entry: Entry): Piece {
    const float = this.#floats.get(entry) ?? this.#pieceOf(entry, entry.node)
    this.#floats.set(entry, float)
    return float
  }

  #pieceOf({ node, asides }: Entry, part: Node): Piece {
    return {
      block: this.#wholeOf(part, this.#width),
      reach: () => this.#wholeOf(node, this.#width).reach,
      space: node.space ?? NO_SPACE,
      onGrid: node.onGrid === true,
      asides: asides.map((aside) => {
        const { x, width } = aside.aside ?? { x: 0, width: this.#width }
        const reach = { left: x, right: x + width }
        return { whole: this.#wholeOf(aside, width), reach, space: aside.space ?? NO_SPACE }
      }),
    }
  }

  #wholeOf(node: Node, width: number): Whole {
    const whole = this.#wholes.get(node) ?? this.#setting.wholeOf(node, width)
    this.#wholes.set(node, whole)
    return whole
  }

  #headOf(node: Node): Node {
    const head = this.#heads.get(node) ?? this.#setting.headOf(node)
    this.#heads.set(node, head)
    return head
  }

  /** Where the next block may begin on this page, the best place first. */
  #cursors(): Cursor[] {
    const { context, standing } = this.#setting
    const areas = standing.areasOn(context.page)
    const top = standing.topOf(context.page)
    if (this.#isAtTop) {
      const sunk = { y: context.y + this.#sink.height, areas }
      return this.#hasSink ? [sunk, { y: context.y, areas }] : [{ y: context.y, areas }]
    }
    if (context.hasFloats && context.y <= standing.textTopOf(context.page) + ROUNDING) return [top]
    return [{ y: context.y, space: this.#spaceAbove, areas }]
  }

  get #isAtTop(): boolean {
    return this.#setting.writer.isAtTop
  }

  get #hasSink(): boolean {
    return this.#isAtTop && this.#sink.page === this.#setting.context.page && this.#sink.height > 0
  }

  get #topOfEmptyPage(): Cursor {
    return { y: this.#grid.top, areas: [] }
  }

  #fit(pieces: readonly Piece[], cursor: Cursor): boolean {
    const { context, writer } = this.#setting
    return writer.hasRoomFor(lowestOfAll(cursor, pieces, this.#grid) - context.y, notesOf(pieces))
  }

  #fitOnEmptyPage(pieces: readonly Piece[]): boolean {
    const height = lowestOfAll(this.#topOfEmptyPage, pieces, this.#grid) - this.#grid.top
    const notes = this.#setting.heightOfNotes(notesOf(pieces))
    return height + notes <= this.#pageHeight + ROUNDING
  }

  /** Tells on which page, counted from 0, an entry stands. */
  #record({ index, asides }: Entry, page: number): void {
    for (let at = index; at <= index + asides.length; at += 1)
      this.#ranges[at] = { first: page + 1, last: page + 1 }
  }
}
