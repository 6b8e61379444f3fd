import type { Node, TableLayout, Vector } from 'pdfmake/js/DocPreprocessor.js'
import type { BarCell, Cell, Column, Table, TableLook } from '../document.ts'
import type { Context } from './context.ts'

/** A table that would take up more than this part of a page may be broken between its rows. */
const WHOLE_TABLE = 0.5

export function compileTable({ columns, header, rows, look }: Table, context: Context): Node {
  const body = [header, ...rows].map((row) => row.map((cell) => compileCell(cell, context)))
  return {
    table: {
      body,
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

function compileCell(cell: Cell, context: Context): Node {
  if (cell.type === 'bar') return { canvas: compileBar(cell) }
  return { stack: context.compileBlocks(cell.paragraphs) }
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
