import type { Node, TableLayout, Vector } from 'pdfmake/js/DocPreprocessor.js'
import type { BarCell, Cell, Column, Table, TableLook } from '../document.ts'
import type { Attributes, Role, StructureElement } from '../structure.ts'
import type { PlacedCell } from '../table-grid.ts'
import { barColumns, cellsOf } from '../walk.ts'
import type { Context } from './context.ts'
import { addTable } from './places.ts'

/** A table that would take up more than this part of a page may be broken between its rows. */
const WHOLE_TABLE = 0.5

export function compileTable(table: Table, context: Context): Node {
  const { columns, header, rows, look } = table
  const element = context.element ?? addTable(context.parent, table)
  const bars = barColumns(table)
  const compilePart = (role: Role, part: Table['rows']) =>
    compileRows(element.add(role), part, columns.length, bars, context)
  return {
    table: {
      body: [...compilePart('THead', header), ...compilePart('TBody', rows)],
      widths: columns.map(({ width }) => WIDTHS[width] ?? width),
      headerRows: header.length,
      keepsRows: true,
    },
    layout: tableLayout(look, columns.length, header.length),
    wholeUpTo: context.pageHeight * WHOLE_TABLE,
  }
}

const WIDTHS: Readonly<Record<Column['width'], string>> = { content: 'auto', rest: '*' }

/** The header or the rows: a node for every column, also where a cell from above or before reaches. */
function compileRows(
  part: StructureElement,
  rows: Table['rows'],
  columnCount: number,
  bars: ReadonlySet<number>,
  context: Context,
): Node[][] {
  return cellsOf(rows).map((cells) => {
    const element = part.add('TR')
    return Array.from({ length: columnCount }, (_, column): Node => {
      const placed = cells.find((cell) => cell.column === column)
      return placed === undefined ? { stack: [] } : compileCell(placed, element, bars, context)
    })
  })
}

/** Columns of bars, decoration as they are, are no columns in the structure. */
function compileCell(
  { cell, column, rowSpan, columnSpan }: PlacedCell<Cell>,
  row: StructureElement,
  bars: ReadonlySet<number>,
  context: Context,
): Node {
  const covered = Array.from({ length: columnSpan }, (_, index) => column + index)
  const columnsRead = covered.filter((at) => !bars.has(at)).length
  const spans = {
    ...(rowSpan === 1 ? {} : { rowSpan }),
    ...(columnsRead <= 1 ? {} : { columnSpan: columnsRead }),
  }
  const element = columnsRead === 0 ? undefined : addCell(row, column, spans)
  if (cell.type === 'bar') return { canvas: compileBar(cell) }
  return {
    stack: element === undefined ? [] : context.compileBlocks(cell.paragraphs, element),
    ...(rowSpan === 1 ? {} : { rowSpan }),
    ...(columnSpan === 1 ? {} : { colSpan: columnSpan }),
  }
}

function addCell(row: StructureElement, column: number, spans: Attributes): StructureElement {
  if (row.within('THead') !== undefined) return row.add('TH', { scope: 'Column', ...spans })
  return column === 0 ? row.add('TH', { scope: 'Row', ...spans }) : row.add('TD', spans)
}

function compileBar({ share, width, thickness, drop, colour, ground, outline }: BarCell): Vector[] {
  const bar = (length: number, color: string): Vector => ({
    type: 'rect',
    x: 0,
    y: drop,
    w: length,
    h: thickness,
    color,
  })
  return [
    bar(width, ground),
    ...(share > 0 ? [bar(width * share, colour)] : []),
    ...(outline === undefined ? [] : [outlineOf({ width, thickness, drop }, outline)]),
  ]
}

const OUTLINE_THICKNESS = 0.5

/** A line inside the edges of the whole bar. */
function outlineOf(bar: Pick<BarCell, 'width' | 'thickness' | 'drop'>, colour: string): Vector {
  const inset = OUTLINE_THICKNESS / 2
  return {
    type: 'rect',
    x: inset,
    y: bar.drop + inset,
    w: bar.width - OUTLINE_THICKNESS,
    h: bar.thickness - OUTLINE_THICKNESS,
    lineColor: colour,
    lineWidth: OUTLINE_THICKNESS,
  }
}

function tableLayout(
  { headerRule, rowRule, columnGap, rowPadding }: TableLook,
  columnCount: number,
  headerRows: number,
): TableLayout {
  const ruleAbove = (row: number) => (row === headerRows ? headerRule : rowRule)
  return {
    hLineWidth: (row) => (row === 0 ? 0 : ruleAbove(row).thickness),
    hLineColor: (row) => ruleAbove(row).colour,
    vLineWidth: () => 0,
    vLineColor: () => rowRule.colour,
    paddingLeft: (column) => (column === 0 ? 0 : columnGap / 2),
    paddingRight: (column) => (column === columnCount - 1 ? 0 : columnGap / 2),
    paddingTop: () => rowPadding,
    paddingBottom: () => rowPadding,
    fillColor: () => null,
  }
}
