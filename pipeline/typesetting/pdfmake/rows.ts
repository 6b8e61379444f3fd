import type { Node, TableBody } from 'pdfmake/js/DocPreprocessor.js'

/** Rows of a table from one up to another, counted from 0. */
export interface RowRange {
  readonly start: number
  readonly end: number
}

/** The rows below the header: alone, or in a group that cells join which cover several rows. */
export function groupRows({ body, headerRows = 0 }: TableBody): RowRange[] {
  const groups: RowRange[] = []
  let start = headerRows
  let end = headerRows
  for (const [index, row] of body.entries()) {
    if (index < headerRows) continue
    end = Math.max(end, ...row.map(({ rowSpan = 1 }) => index + rowSpan))
    if (index + 1 < end) continue
    groups.push({ start, end })
    start = end
  }
  return groups
}

/** Rows of a measured table, the first of this index, as a table of their own: as high as they are together. */
export function tableOfRows(node: Node, table: TableBody, start: number, body: readonly Node[][]): Node {
  const rows = { ...table, body: [...body], headerRows: 0, keepWithHeaderRows: 0 }
  const layout = node._layout
  if (layout === undefined) return { ...node, table: rows }
  const hLineWidth = (line: number) => (line === 0 ? 0 : layout.hLineWidth(start + line))
  return { ...node, table: rows, _layout: { ...layout, hLineWidth } }
}

/**
 * What must stand on the page on which a row begins that cannot stay together with all that it is joined to: of a cell
 * that covers several rows the head, and of all cells where the row does not fit on a page either.
 */
export function startOfRow(
  row: readonly Node[],
  headOf: (cell: Node) => Node,
  fits: (row: Node[]) => boolean,
): Node[] {
  const alone = row.map((cell) => {
    if (cell._span === true) return { _span: true }
    return (cell.rowSpan ?? 1) > 1 ? { ...headOf(cell), rowSpan: 1 } : cell
  })
  return fits(alone) ? alone : alone.map((cell) => (cell._span === true ? cell : headOf(cell)))
}
