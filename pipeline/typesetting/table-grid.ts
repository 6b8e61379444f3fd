/** How many rows and columns a cell covers; one of each by default. */
export interface Spans {
  readonly rowSpan?: number
  readonly columnSpan?: number
}

/** A cell with its row and column, counted from 0, and its spans. */
export interface PlacedCell<Cell> extends Required<Spans> {
  readonly cell: Cell
  readonly row: number
  readonly column: number
}

/** Puts each cell in the first free column of its row, as HTML does. */
export function placeCells<Cell>(
  rows: readonly (readonly Cell[])[],
  spansOf: (cell: Cell) => Spans,
): PlacedCell<Cell>[][] {
  /** For each column, the first free row. */
  const free: number[] = []
  return rows.map((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while ((free[column] ?? 0) > row) column += 1
      const { rowSpan = 1, columnSpan = 1 } = spansOf(cell)
      const placed = { cell, row, column, rowSpan, columnSpan }
      const end = column + columnSpan
      for (; column < end; column += 1) free[column] = Math.max(free[column] ?? 0, row + rowSpan)
      return placed
    })
  })
}

/** For each row, how many cells cover each of its columns. */
export function coverage(rows: readonly (readonly PlacedCell<unknown>[])[]): number[][] {
  const counts = rows.map((): number[] => [])
  for (const { row, column, rowSpan, columnSpan } of rows.flat()) {
    for (const covered of counts.slice(row, row + rowSpan)) {
      for (let at = column; at < column + columnSpan; at += 1) covered[at] = (covered[at] ?? 0) + 1
    }
  }
  return counts
}
