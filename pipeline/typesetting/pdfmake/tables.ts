import type { Node, TableBody } from 'pdfmake/js/DocPreprocessor.js'
import type LayoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import type Processor from 'pdfmake/js/TableProcessor.js'
import { copyNode, headOf, type Measure } from './head.ts'
import { TableProcessor } from './modules.ts'
import { groupRows, type RowRange, startOfRow, tableOfRows } from './rows.ts'

/**
 * Narrows a table whose longest words together are wider than the page, which pdfmake would let run off its side: the
 * widest columns give way, and the longest words are broken.
 */
export function fitColumns(node: Node, availableWidth: number): void {
  const { table } = node
  if (table === undefined || (node._minWidth ?? 0) <= availableWidth) return
  const room = availableWidth - (node._offsets?.total ?? 0)
  const least = table.widths.map((column) => (typeof column === 'object' ? (column._minWidth ?? 0) : 0))
  const limit = limitOf(least, room)
  table.widths = least.map((width) => ({ width: Math.min(width, limit), _minWidth: width }))
}

/** The width to which the widest columns must be cut, so that all fit in the room. */
function limitOf(widths: readonly number[], room: number): number {
  const sorted = widths.toSorted((one, other) => one - other)
  let left = room
  for (const [index, width] of sorted.entries()) {
    const share = left / (sorted.length - index)
    if (width > share) return share
    left -= width
  }
  return Number.POSITIVE_INFINITY
}

/** Above and below the one row of a box, with its rule. */
export function paddingOf({ _layout: layout }: Node): number {
  return layout === undefined ? 0 : layout.hLineWidth(0) + layout.paddingTop(0) + layout.paddingBottom(0)
}

/** What setting a table needs of the pages that it is set on. */
export interface Pages extends Measure {
  /** Whether this much of it fits on the page where it has come to. */
  readonly hasRoomFor: (part: Node) => boolean
}

/**
 * Sets a table so that rows which cells join stand on one page, where they fit on one. Others begin where they and the
 * heads of the cells beside them fit; pdfmake then carries those cells on to the next pages.
 */
export class TableSetter {
  readonly #node: Node
  readonly #table: TableBody
  readonly #layout: LayoutBuilder
  readonly #pages: Pages
  readonly #processor: Processor
  readonly #headerRows: number
  /** Height of a page below the header. */
  readonly #room: number

  constructor(node: Node, table: TableBody, layout: LayoutBuilder, pages: Pages) {
    this.#node = node
    this.#table = table
    this.#layout = layout
    this.#pages = pages
    this.#processor = new TableProcessor(node)
    this.#headerRows = table.headerRows ?? 0
    const header = this.#part(0, table.body.slice(0, this.#headerRows))
    this.#room = pages.pageHeight - (this.#headerRows > 0 ? pages.heightOf(header) : 0)
  }

  set(): void {
    const { writer } = this.#layout
    const { availableWidth } = writer.context()
    const groups = groupRows(this.#table).map((group) => ({ ...group, isWhole: this.#fitsWhole(group) }))
    const [first] = groups
    this.#table.keepWithHeaderRows = first?.isWhole === true ? first.end - first.start : 0
    this.#layout.nestedLevel += 1
    this.#processor.beginTable(writer)
    for (let row = 0; row < this.#headerRows; row += 1) this.#setRow(row)
    for (const group of groups) {
      if (!group.isWhole) this.#setParted(group)
      // pdfmake itself keeps the first with the header.
      else if (group === first) this.#setRows(group)
      else this.#setWhole(group)
    }
    this.#processor.endTable(writer)
    this.#layout.nestedLevel -= 1
    if (this.#layout.nestedLevel === 0) writer.context().resetMarginXTopParent()
    // Lost where a row moves to a page that a cell beside it has reached before.
    writer.context().availableWidth = availableWidth
  }

  #setWhole(group: RowRange): void {
    this.#layout.writer.beginUnbreakableBlock()
    this.#setRows(group)
    this.#layout.writer.commitUnbreakableBlock()
  }

  #setRows({ start, end }: RowRange): void {
    for (let row = start; row < end; row += 1) this.#setRow(row)
  }

  #setParted({ start, end }: RowRange): void {
    for (let row = start; row < end; row += 1) {
      const isBelowHeader = row === this.#headerRows
      if (!isBelowHeader && !this.#pages.hasRoomFor(this.#startOf(row))) this.#layout.writer.moveToNextPage()
      this.#setRow(row)
    }
  }

  #setRow(rowIndex: number): void {
    const { writer } = this.#layout
    const { body, widths } = this.#table
    const [left = 0, , right = 0] = this.#node._margin ?? []
    this.#processor.beginRow(rowIndex, writer)
    const { pageBreaks } = this.#layout.processRow({
      marginX: [left, right],
      rowsWithoutPageBreak: this.#processor.rowsWithoutPageBreak,
      cells: body[rowIndex] ?? [],
      widths,
      gaps: this.#node._offsets?.offsets ?? [],
      tableNode: this.#node,
      tableBody: body,
      rowIndex,
    })
    this.#processor.endRow(rowIndex, writer, pageBreaks)
  }

  #startOf(row: number): Node {
    const head = (cell: Node) => headOf(cell, this.#pages)
    const start = startOfRow(this.#table.body[row] ?? [], head, (cells) => this.#fits(row, [cells]))
    return this.#part(row, [start])
  }

  #fitsWhole({ start, end }: RowRange): boolean {
    return this.#fits(start, this.#table.body.slice(start, end))
  }

  #fits(start: number, rows: readonly Node[][]): boolean {
    return this.#pages.heightOf(this.#part(start, rows)) <= this.#room
  }

  #part(start: number, rows: readonly Node[][]): Node {
    return copyNode(tableOfRows(this.#node, this.#table, start, rows))
  }
}
