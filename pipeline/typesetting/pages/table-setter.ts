import { addAll } from '../../core/lists.ts'
import { joined } from './box.ts'
import type { Destination } from './destination.ts'
import { firstTextOf } from './items.ts'
import { Out } from './out.ts'
import { type Enclosure, lowestPosition, type Pages } from './pages.ts'
import { asRepeated } from './repeated-box.ts'
import type { RowGroup, TableHeads } from './table-heads.ts'
import type { RowRange, TableRows } from './table-rows.ts'

/** A cell that extends over later rows, and where its text ends. */
interface OpenCell {
  readonly lastRow: number
  readonly end: Destination
}

/**
 * Sets a table on pages. Rows that are joined by cells are kept on one page when they fit on one. Other rows start
 * where they and the heads of the cells beside them fit, and those cells continue beside them on the next pages.
 */
export class TableSetter {
  readonly #rows: TableRows
  readonly #heads: TableHeads
  readonly #pages: Pages
  readonly #x: number
  readonly #pagesWithHeader = new Set<number>()

  constructor(rows: TableRows, heads: TableHeads, pages: Pages, x: number) {
    this.#rows = rows
    this.#heads = heads
    this.#pages = pages
    this.#x = x
  }

  set(): void {
    const { header, groups, head } = this.#heads
    const pages = this.#pages
    pages.makeRoom(head.height, head.notes, () => this.#firstText(header))
    this.#put(header)
    this.#pagesWithHeader.add(pages.page)
    for (const [index, group] of groups.entries()) {
      if (group.isWhole) this.#setWhole(group, index === 0)
      else this.#setParted(group)
    }
  }

  #firstText(range: RowRange): string {
    const out = new Out(() => undefined)
    this.#rows.put(out, range, 0, 0)
    return firstTextOf(out.items)
  }

  #put(range: RowRange): void {
    const { height, notes } = this.#rows.extent(range)
    this.#rows.put(this.#pages.out, range, this.#x, this.#pages.y)
    this.#pages.moveDown(height)
    this.#pages.addNotes(notes)
  }

  /** The first rows have room, because the header has. */
  #setWhole(group: RowGroup, isFirst: boolean): void {
    const { height, notes } = this.#rows.extent(group)
    if (!isFirst && !this.#pages.hasRoomFor(height, notes)) this.#turnPageFor(height, notes)
    this.#put(group)
  }

  /** Moves to a page with room for the header and this below it. */
  #turnPageFor(height: number, notes: readonly string[]): void {
    const pages = this.#pages
    const header = this.#rows.extent(this.#heads.header)
    const fits = () => pages.hasRoomFor(header.height + height, joined(header.notes, notes))
    pages.turnUntil(fits)
    while (!fits() && pages.footHeight > 0) pages.moveToNextPage()
    this.#repeatHeader()
  }

  #setParted({ start, end }: RowRange): void {
    let open: readonly OpenCell[] = []
    for (let row = start; row < end; row += 1) {
      const { height, notes } = this.#heads.startOf(row)
      if (row !== this.#heads.header.end && !this.#pages.hasRoomFor(height, notes)) {
        this.#goBelow(open)
        this.#pages.moveToNextPage()
        this.#repeatHeader()
      }
      open = this.#setRow(row, open)
    }
  }

  /** The enclosure of the table extends as far down on a page as the cells beside its rows. */
  #goBelow(open: readonly OpenCell[]): void {
    const { position } = this.#pages
    const ends = open.map(({ end }) => end).filter(({ page }) => page === position.page)
    this.#pages.goTo(lowestPosition([position, ...ends]))
  }

  /**
   * Sets the cells of a row beside one another; they may continue on other pages. Returns the cells that extend
   * over later rows.
   */
  #setRow(row: number, open: readonly OpenCell[]): OpenCell[] {
    const pages = this.#pages
    const cells = this.#rows.cellsOf(row)
    const { rowPadding } = this.#rows.content.style
    const bottoms = new Map<number, number>()
    let ends: OpenCell[] = []
    pages.within(this.#rowEnclosure(row, bottoms), () => {
      const start = pages.position
      const texts = cells.map((cell) => () => {
        cell.cell.set(pages, this.#x + this.#rows.leftOf(cell), this.#rows.widthOf(cell))
      })
      const reached = pages.beside(texts)
      const own = cells.map(({ rowSpan }, index) => ({
        lastRow: row + rowSpan - 1,
        end: reached[index] ?? start,
      }))
      ends = [...open, ...own]
      const ending = ends.filter(({ lastRow }) => lastRow === row)
      pages.goTo(lowestPosition([start, ...ending.map(({ end }) => end)]))
    })
    pages.moveDown(rowPadding)
    this.#drawRules(row, bottoms)
    return ends.filter(({ lastRow }) => lastRow > row)
  }

  /** Records how far down the row reaches on each page. */
  #rowEnclosure(row: number, bottoms: Map<number, number>): Enclosure {
    const { rowPadding } = this.#rows.content.style
    let isBegun = false
    return {
      below: rowPadding + this.#rows.ruleBelow(row).thickness,
      taken: 0,
      enter: (pages) => {
        if (isBegun) this.#repeatHeader()
        isBegun = true
        pages.moveDown(rowPadding)
      },
      leave: ({ page, y }) => {
        bottoms.set(page, Math.max(bottoms.get(page) ?? 0, y + rowPadding))
      },
    }
  }

  /** Draws the rule below a row, on every page that it reaches. */
  #drawRules(row: number, bottoms: ReadonlyMap<number, number>): void {
    const pages = this.#pages
    for (const [page, bottom] of bottoms) {
      if (page < pages.page) addAll(pages.sheets[page] ?? [], this.#rows.rules(row, this.#x, bottom))
    }
    addAll(pages.items, this.#rows.rules(row, this.#x, pages.y))
    pages.moveDown(this.#rows.ruleBelow(row).thickness)
  }

  /**
   * Moves below the header, which is drawn once per page and read aloud only once. Notes that fill a page leave no
   * room for it, nor for what is below it.
   */
  #repeatHeader(): void {
    const pages = this.#pages
    const { header } = this.#heads
    const { height } = this.#rows.extent(header)
    if (!this.#pagesWithHeader.has(pages.page) && height <= pages.room) {
      this.#pagesWithHeader.add(pages.page)
      const out = new Out(() => undefined)
      this.#rows.put(out, header, this.#x, pages.y)
      for (const item of out.items) pages.items.push(asRepeated(item))
    }
    pages.passTop(() => pages.moveDown(height))
  }
}
