import { largest } from '../../core/lists.ts'
import { allNotes, type Extent, type Heights, heightWithNotes, joined } from './box.ts'
import { groupRows, type RowRange, type TableRows } from './table-rows.ts'

/** Rows that are joined by cells, and whether a page can hold them together, below the header. */
export interface RowGroup extends RowRange {
  readonly isWhole: boolean
}

/**
 * The parts of a table that must be on one page. A header that leaves no room for a row on any page is set like a
 * row.
 */
export function tableHeads(rows: TableRows, heights: Heights): TableHeads {
  const heads = new TableHeads(rows, heights, rows.content.headerRows)
  return heightWithNotes(heads.head, heights) <= heights.pageHeight ? heads : new TableHeads(rows, heights, 0)
}

export class TableHeads {
  /** The rows that are repeated. */
  readonly header: RowRange
  readonly groups: readonly RowGroup[]
  readonly #rows: TableRows
  readonly #heights: Heights
  /** The height of a page below the header. */
  readonly #room: number

  constructor(rows: TableRows, heights: Heights, headerRows: number) {
    this.#rows = rows
    this.#heights = heights
    this.header = { start: 0, end: headerRows }
    this.#room = heights.pageHeight - heightWithNotes(rows.extent(this.header), heights)
    this.groups = groupRows(rows.content, headerRows).map((group) => ({
      ...group,
      isWhole: this.#fits(rows.extent(group)),
    }))
  }

  /** The header with the first rows, or with the start of the first row when they do not fit on a page together. */
  get head(): Extent {
    const header = this.#rows.extent(this.header)
    const [first] = this.groups
    if (first === undefined) return header
    const below = first.isWhole ? this.#rows.extent(first) : this.startOf(first.start)
    return { height: header.height + below.height, notes: joined(header.notes, below.notes) }
  }

  /**
   * What must be on the page on which a row starts that cannot be kept with the rows joined to it: the head of a
   * cell that covers several rows, and of all cells when the row itself does not fit on a page.
   */
  startOf(row: number): Extent {
    const alone = this.#startOf(row, (rowSpan) => rowSpan > 1)
    return this.#fits(alone) ? alone : this.#startOf(row, () => true)
  }

  #startOf(row: number, isCut: (rowSpan: number) => boolean): Extent {
    const extents = this.#rows.cellsOf(row).map((cell) => {
      if (!isCut(cell.rowSpan)) return this.#rows.extentOf(cell)
      return cell.cell.head(this.#rows.widthOf(cell), this.#heights)
    })
    return {
      height: largest([0, ...extents.map(({ height }) => height)]) + this.#rows.heightAround(row),
      notes: allNotes(extents),
    }
  }

  #fits(extent: Extent): boolean {
    return heightWithNotes(extent, this.#heights) <= this.#room
  }
}
