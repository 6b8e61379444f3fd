import type { Cell, Table } from '../blocks.ts'
import { ALONE, type Box } from '../pages/box.ts'
import { barBox } from '../pages/drawn-boxes.ts'
import { StackBox } from '../pages/stack-box.ts'
import { TableBox } from '../pages/table-box.ts'
import type { Attributes, Role, StructureElement } from '../structure.ts'
import type { PlacedCell } from '../table-grid.ts'
import { barColumns, cellsOf } from '../walk.ts'
import type { Context } from './context.ts'
import { addTable } from './structure-slots.ts'

/** A table that would take up more than this part of a page may be broken between its rows. */
const WHOLE_TABLE = 0.5

export function compileTable(table: Table, context: Context): TableBox {
  const { columns, header, rows, style } = table
  const element = context.element ?? addTable(context.parent, table)
  const bars = barColumns(table)
  const compilePart = (role: Role, part: Table['rows'], firstRow: number) =>
    compileRows(element.add(role), part, firstRow, bars, context)
  const content = {
    columns,
    rows: [...compilePart('THead', header, 0), ...compilePart('TBody', rows, header.length)],
    headerRows: header.length,
    style,
  }
  return new TableBox(content, context.pageHeight * WHOLE_TABLE, context.around)
}

/** Compiles the header or the body; rows are counted from the top of the table. */
function compileRows(
  part: StructureElement,
  rows: Table['rows'],
  firstRow: number,
  bars: ReadonlySet<number>,
  context: Context,
): PlacedCell<Box>[][] {
  return cellsOf(rows).map((cells) => {
    const element = part.add('TR')
    return cells.map((placed) => ({
      ...placed,
      row: firstRow + placed.row,
      cell: compileCell(placed, element, bars, context),
    }))
  })
}

/** Columns of bars are decoration, so they are not columns in the structure. */
function compileCell(
  { cell, column, rowSpan, columnSpan }: PlacedCell<Cell>,
  row: StructureElement,
  bars: ReadonlySet<number>,
  context: Context,
): Box {
  const covered = Array.from({ length: columnSpan }, (_, index) => column + index)
  const columnsRead = covered.filter((at) => !bars.has(at)).length
  const spans = {
    ...(rowSpan === 1 ? {} : { rowSpan }),
    ...(columnsRead <= 1 ? {} : { columnSpan: columnsRead }),
  }
  const element = columnsRead === 0 ? undefined : addCell(row, column, spans)
  if (cell.type === 'bar') return barBox(cell, ALONE)
  return new StackBox(element === undefined ? [] : context.compileBlocks(cell.paragraphs, element), ALONE)
}

function addCell(row: StructureElement, column: number, spans: Attributes): StructureElement {
  if (row.within('THead') !== undefined) return row.add('TH', { scope: 'Column', ...spans })
  return column === 0 ? row.add('TH', { scope: 'Row', ...spans }) : row.add('TD', spans)
}
