import type { Node, TableLayout, Vector } from 'pdfmake/js/DocPreprocessor.js'
import type { BarCell, Column, Table, TableLook } from '../document.ts'
import type { Role, StructureElement } from '../structure.ts'
import { isBarColumn } from '../walk.ts'
import type { Context } from './context.ts'
import { addTable } from './places.ts'

/** A table that would take up more than this part of a page may be broken between its rows. */
const WHOLE_TABLE = 0.5

export function compileTable(table: Table, context: Context): Node {
  const { columns, header, rows, look } = table
  const element = context.element ?? addTable(context.parent, table)
  const compileRows = (part: Role, cells: Table['rows']) =>
    compilePart(element.add(part), cells, rows, context)
  return {
    table: {
      body: [...compileRows('THead', [header]), ...compileRows('TBody', rows)],
      widths: columns.map(({ width }) => WIDTHS[width] ?? width),
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
    },
    layout: tableLayout(look, columns.length),
    wholeUpTo: context.pageHeight * WHOLE_TABLE,
  }
}

const WIDTHS: Readonly<Record<Column['width'], string>> = { content: 'auto', rest: '*' }

/** The header or the rows. Columns of bars, decoration as they are, have no cells in the structure. */
function compilePart(
  part: StructureElement,
  cells: Table['rows'],
  rows: Table['rows'],
  context: Context,
): Node[][] {
  return cells.map((row) => {
    const element = part.add('TR')
    return row.map((cell, column): Node => {
      if (cell.type === 'bar') return { canvas: compileBar(cell) }
      if (isBarColumn(rows, column)) return { stack: [] }
      return { stack: context.compileBlocks(cell.paragraphs, cellElement(element, part.role, column)) }
    })
  })
}

function cellElement(row: StructureElement, part: Role, column: number): StructureElement {
  if (part === 'THead') return row.add('TH', { scope: 'Column' })
  return column === 0 ? row.add('TH', { scope: 'Row' }) : row.add('TD')
}

function compileBar({ share, width, thickness, drop, colour, ground }: BarCell): Vector[] {
  const bar = (length: number, color: string): Vector => ({
    type: 'rect',
    x: 0,
    y: drop,
    w: length,
    h: thickness,
    color,
  })
  return [bar(width, ground), ...(share > 0 ? [bar(width * share, colour)] : [])]
}

function tableLayout(
  { headerRule, rowRule, columnGap, rowPadding }: TableLook,
  columnCount: number,
): TableLayout {
  const ruleAbove = (row: number) => (row === 1 ? headerRule : rowRule)
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
