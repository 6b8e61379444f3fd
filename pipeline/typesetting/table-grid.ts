/** How many rows and columns a cell covers: one of each, unless it says otherwise. */
export interface Spans {
  readonly rowSpan?: number
  readonly columnSpan?: number
}

/** A cell with the place where it begins, counted from 0, and what it covers. */
export interface PlacedCell<Cell> extends Required<Spans> {
  readonly cell: Cell
  readonly row: number
  readonly column: number
}

/** Gives each cell the first column of its row that no cell before or above it covers, as HTML does. */
export function placeCells<Cell>(
  rows: readonly (readonly Cell[])[],
  spansOf: (cell: Cell) => Spans,
): PlacedCell<Cell>[][] {
  /** For each column, the first row that is free. */
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
