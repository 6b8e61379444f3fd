import type { Node, TableBody } from 'pdfmake/js/DocPreprocessor.js'
import { copyNode } from './head.ts'

type MeasureHeight = (node: Node, width: number) => number

/**
 * Narrows a table whose longest words together are wider than the page, which pdfmake would let run off its side:
 * every column gives way in proportion, and the longest words are broken.
 */
export function fitColumns(node: Node, availableWidth: number): void {
  const { table } = node
  if (table === undefined || (node._minWidth ?? 0) <= availableWidth) return
  const room = availableWidth - (node._offsets?.total ?? 0)
  const least = table.widths.map((column) => (typeof column === 'object' ? (column._minWidth ?? 0) : 0))
  const total = least.reduce((sum, width) => sum + width, 0)
  table.widths = least.map((width) => ({ width: (width * room) / total, _minWidth: width }))
}

/** Lets rows break over pages when one of them is taller than a page, which pdfmake would lose. */
export function breakTallRows(
  node: Node,
  width: number,
  pageHeight: number,
  measureHeight: MeasureHeight,
): void {
  const { table } = node
  if (table?.dontBreakRows !== true) return
  const rowHeight = (rows: Node[][]) => measureHeight(copyNode(withRows(node, table, rows)), width)
  const headerRows = table.headerRows ?? 0
  const header = table.body.slice(0, headerRows)
  const headerHeight = header.length > 0 ? rowHeight(header) : 0
  const isTall = (row: Node[]) => headerHeight + rowHeight([row]) > pageHeight
  if (!table.body.slice(headerRows).some(isTall)) return
  table.dontBreakRows = false
  table.keepWithHeaderRows = 0
}

function withRows(node: Node, table: TableBody, body: Node[][]): Node {
  return { ...node, table: { ...table, body, headerRows: 0, keepWithHeaderRows: 0, dontBreakRows: false } }
}
