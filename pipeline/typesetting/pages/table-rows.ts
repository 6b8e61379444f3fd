import { addAll, largest } from '../../core/lists.ts'
import type { Column, TableStyle } from '../blocks.ts'
import type { Stroke } from '../document-info.ts'
import type { PlacedCell } from '../table-grid.ts'
import { allNotes, type Box, type Extent } from './box.ts'
import type { Item } from './items.ts'
import type { Out } from './out.ts'
import { placeColumns, type TableColumns } from './table-columns.ts'

/** The content of a table. */
export interface TableContent {
  readonly columns: readonly Column[]
  /** Those of the header first; each lists the cells that start in it. */
  readonly rows: readonly (readonly PlacedCell<Box>[])[]
  readonly headerRows: number
  readonly style: TableStyle
}

/** Rows from one up to another, counted from 0. */
export interface RowRange {
  readonly start: number
  readonly end: number
}

/** The rows from one on, each alone or in a group that is joined by cells over several rows. */
export function groupRows({ rows }: TableContent, first: number): RowRange[] {
  const groups: RowRange[] = []
  let start = first
  let end = first
  for (const [index, cells] of rows.entries()) {
    if (index < first) continue
    end = largest([end, index + 1, ...cells.map(({ rowSpan }) => index + rowSpan)])
    if (index + 1 < end) continue
    groups.push({ start, end })
    start = end
  }
  return groups
}

/** For each row, the columns in which a cell crosses the rule below it. */
function crossedRules({ rows }: TableContent): ReadonlyMap<number, ReadonlySet<number>> {
  const crossed = new Map<number, Set<number>>()
  for (const [first, cells] of rows.entries()) {
    for (const { column, columnSpan, rowSpan } of cells) {
      for (let row = first; row < first + rowSpan - 1; row += 1) {
        const columns = crossed.get(row) ?? new Set()
        for (let at = column; at < column + columnSpan; at += 1) columns.add(at)
        crossed.set(row, columns)
      }
    }
  }
  return crossed
}

/** The rows of a table of known width. */
export class TableRows {
  readonly content: TableContent
  readonly #columns: TableColumns
  #crossed: ReadonlyMap<number, ReadonlySet<number>> | undefined

  constructor(content: TableContent, width: number) {
    this.content = content
    this.#columns = placeColumns(content.columns, content.rows, content.style.columnGap, width)
  }

  cellsOf(row: number): readonly PlacedCell<Box>[] {
    return this.content.rows[row] ?? []
  }

  leftOf({ column }: PlacedCell<Box>): number {
    return this.#columns.lefts[column] ?? 0
  }

  widthOf(cell: PlacedCell<Box>): number {
    const last = cell.column + cell.columnSpan - 1
    return this.#rightOf(last) - this.leftOf(cell)
  }

  extentOf(cell: PlacedCell<Box>): Extent {
    return cell.cell.extent(this.widthOf(cell))
  }

  /** The extent of rows that are kept together. */
  extent({ start, end }: RowRange): Extent {
    const cells = this.content.rows.slice(start, end).flat()
    return {
      height: this.#topsOf({ start, end }).at(-1) ?? 0,
      notes: allNotes(cells.map((cell) => this.extentOf(cell))),
    }
  }

  /** The height of a row beyond that of its cells: padding, and the rule below it. */
  heightAround(row: number): number {
    return 2 * this.content.style.rowPadding + this.ruleBelow(row).thickness
  }

  ruleBelow(row: number): Stroke {
    const { headerRows, style } = this.content
    return row + 1 === headerRows ? style.headerRule : style.rowRule
  }

  /** Draws rows that are kept together, with the rules below them. */
  put(out: Out, range: RowRange, x: number, y: number): void {
    const tops = this.#topsOf(range)
    for (let row = range.start; row < range.end; row += 1) {
      const [top = 0, bottom = 0] = tops.slice(row - range.start)
      for (const cell of this.cellsOf(row))
        cell.cell.put(out, x + this.leftOf(cell), y + top + this.content.style.rowPadding, this.widthOf(cell))
      addAll(out.items, this.rules(row, x, y + bottom - this.ruleBelow(row).thickness))
    }
  }

  /** The rule below a row, interrupted where a cell crosses it. */
  rules(row: number, x: number, y: number): Item[] {
    const stroke = this.ruleBelow(row)
    if (stroke.thickness === 0) return []
    const middle = y + stroke.thickness / 2
    return this.#stretchesBelow(row).map(({ start, end }) => {
      const left = this.#edgeBefore(start)
      return { kind: 'rule', x: x + left, y: middle, across: this.#edgeBefore(end) - left, down: 0, stroke }
    })
  }

  /** The top of each row and the bottom of the last, from the top of the first. A cell ends where its last row ends. */
  #topsOf({ start, end }: RowRange): number[] {
    const tops = [0]
    // The bottoms of the cells that end in a row.
    const bottoms = new Map<number, number>()
    for (let row = start; row < end; row += 1) {
      const top = tops.at(-1) ?? 0
      for (const cell of this.cellsOf(row)) {
        const last = row + cell.rowSpan - 1
        bottoms.set(last, Math.max(bottoms.get(last) ?? 0, top + this.extentOf(cell).height))
      }
      tops.push(Math.max(top, bottoms.get(row) ?? 0) + this.heightAround(row))
    }
    return tops
  }

  /** Ranges of columns in which no cell crosses the rule below a row. */
  #stretchesBelow(row: number): RowRange[] {
    this.#crossed ??= crossedRules(this.content)
    const covered = this.#crossed.get(row)
    const stretches: RowRange[] = []
    for (const column of this.content.columns.keys()) {
      if (covered?.has(column) === true) continue
      const last = stretches.at(-1)
      if (last?.end === column) stretches[stretches.length - 1] = { start: last.start, end: column + 1 }
      else stretches.push({ start: column, end: column + 1 })
    }
    return stretches
  }

  /** Halfway between two columns, or at the side of the table. */
  #edgeBefore(column: number): number {
    if (column === 0) return 0
    const isLast = column === this.content.columns.length
    return this.#rightOf(column - 1) + (isLast ? 0 : this.content.style.columnGap / 2)
  }

  #rightOf(column: number): number {
    return (this.#columns.lefts[column] ?? 0) + (this.#columns.widths[column] ?? 0)
  }
}
