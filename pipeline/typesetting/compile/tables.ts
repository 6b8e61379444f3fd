import { once } from '../../core/memoize.ts'
import type { Cell, Paragraph, Table, TableForm } from '../blocks.ts'
import { ALONE, type Box } from '../pages/box.ts'
import { barBox } from '../pages/drawn-boxes.ts'
import { StackBox } from '../pages/stack-box.ts'
import { TableBox } from '../pages/table-box.ts'
import type { TableContent } from '../pages/table-rows.ts'
import type { Attributes, Role, StructureElement } from '../structure.ts'
import type { PlacedCell } from '../table-grid.ts'
import type { Fault } from '../typesetting-error.ts'
import { barColumns, cellsOf, textOf } from '../walk.ts'
import type { Context } from './context.ts'
import { addTable } from './structure-slots.ts'

/** A table that would take up more than this part of a page may be broken between its rows. */
const WHOLE_TABLE = 0.5

export function compileTable(table: Table, context: Context): TableBox {
  const element = context.element ?? addTable(context.parent, table)
  const [first, ...others] = [table, ...(table.narrower ?? [])].map((form) =>
    once(() => compileForm(form, element, context)),
  )
  // The marks of its notes must be met in their order.
  first?.()
  const forms = { forms: [...(first ? [first] : []), ...others], isPartible: table.isPartible === true }
  const onBroken = once(() => context.faults.push(tooWide(table)))
  return new TableBox(forms, context.pageHeight * WHOLE_TABLE, onBroken, context.around)
}

/** The elements of a form get their place when it is drawn: those of the other forms are of no use. */
function compileForm(
  { columns, header, rows, style }: TableForm,
  element: StructureElement,
  context: Context,
): TableContent {
  const bars = barColumns({ header, rows })
  const compilePart = (role: Role, part: Table['rows'], firstRow: number) =>
    compileRows(element.addAmongText(role), part, firstRow, bars, context)
  return {
    columns,
    rows: [...compilePart('THead', header, 0), ...compilePart('TBody', rows, header.length)],
    headerRows: header.length,
    style,
  }
}

/** The fault of a table, with its first words, and a text of it that is traced. */
function tooWide({ header, rows }: Table): Fault {
  const cells = [...header, ...rows].flat()
  const traced = cells.flatMap((cell) => (cell.type === 'text' ? cell.paragraphs : [])).flatMap(traceIdsIn)
  return { kind: 'table-too-wide', text: textOf(cells[0]), traceIds: traced }
}

function traceIdsIn({ content }: Paragraph): string[] {
  return content.flatMap((inline) =>
    inline.type === 'text' && inline.traceId !== undefined ? [inline.traceId] : [],
  )
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
