import type { Cell, Table } from './blocks.ts'
import { coverage, type PlacedCell } from './table-grid.ts'
import type { Fault, IrregularTable } from './typesetting-error.ts'
import { barColumns, cellsOf, textOf } from './walk.ts'

/** Why the cells of a table do not fill its columns, or a column has no header. */
export function findTableFaults(table: Table): Fault[] {
  const irregular = [...findIrregularRows(table, 'header'), ...findIrregularRows(table, 'rows')]
  return irregular.length > 0 ? irregular : findEmptyHeaders(table)
}

function findIrregularRows(table: Table, part: IrregularTable['part']): Fault[] {
  const { columns } = table
  const bars = barColumns(table)
  const rows = cellsOf(table[part])
  const counts = coverage(rows)
  return rows.flatMap((cells, index): Fault[] => {
    const covered = counts[index] ?? []
    const hasText = cells.some(({ cell, column }) => cell.type === 'text' && !bars.has(column))
    const problem = problemOf(cells, covered, rows.length, columns.length) ?? (hasText ? undefined : 'empty')
    if (problem === undefined) return []
    const text = textOf(cells[0]?.cell)
    return [
      {
        kind: 'irregular-table',
        part,
        row: index + 1,
        text,
        problem,
        columns: columns.length,
        covered: covered.length,
      },
    ]
  })
}

function problemOf(
  cells: readonly PlacedCell<Cell>[],
  covered: readonly number[],
  rowCount: number,
  columnCount: number,
): IrregularTable['problem'] | undefined {
  if (cells.some(({ rowSpan, columnSpan }) => !isCount(rowSpan) || !isCount(columnSpan))) return 'span'
  if (cells.some(({ row, rowSpan }) => row + rowSpan > rowCount)) return 'below'
  if (covered.some((count) => count > 1)) return 'overlap'
  return covered.length === columnCount ? undefined : 'width'
}

function isCount(span: number): boolean {
  return Number.isInteger(span) && span > 0
}

/** At least one header cell above a column must have text. */
function findEmptyHeaders({ columns, header, rows }: Table): Fault[] {
  const bars = barColumns({ header, rows })
  const [top = []] = cellsOf(rows)
  const above = (cells: readonly PlacedCell<Cell>[], column: number) =>
    cells.filter((placed) => placed.column <= column && column < placed.column + placed.columnSpan)
  return columns.flatMap((_, column): Fault[] => {
    const texts = above(cellsOf(header).flat(), column).map(({ cell }) => textOf(cell))
    if (bars.has(column) || texts.some((text) => text.trim() !== '')) return []
    const [first] = above(top, column)
    return [{ kind: 'column-without-header', column: column + 1, text: textOf(first?.cell) }]
  })
}
