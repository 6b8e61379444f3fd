export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/**
 * Finds boxes near a place. The plane is divided into cells of about the size of a box, and each cell lists the
 * boxes that reach into it. Boxes are identified by their index in the list.
 */
export class BoxIndex {
  readonly #all: Box
  readonly #columns: number
  readonly #rows: number
  /** By row, then column. */
  readonly #cells: readonly (readonly number[])[]

  constructor(boxes: readonly Box[]) {
    const shown = boxes.filter(isShown)
    this.#all = around(shown)
    const [columns, rows] = divisions(shown, this.#all)
    this.#columns = columns
    this.#rows = rows
    const cells = Array.from({ length: columns * rows }, (): number[] => [])
    for (const [index, box] of boxes.entries())
      if (isShown(box)) for (const cell of this.#cellsOf(box)) cells[cell]?.push(index)
    this.#cells = cells
  }

  /** All boxes that contain a place, and perhaps others near it, in list order. */
  at(x: number, y: number): readonly number[] {
    const { x1, y1, x2, y2 } = this.#all
    if (!(x >= x1 && x <= x2 && y >= y1 && y <= y2)) return []
    return this.#cells[this.#row(y) * this.#columns + this.#column(x)] ?? []
  }

  /** All boxes that touch a box, and perhaps others near it, in list order. */
  near(box: Box): readonly number[] {
    const found = this.#cellsOf(box).flatMap((cell) => this.#cells[cell] ?? [])
    return [...new Set(found)].sort((one, other) => one - other)
  }

  #cellsOf(box: Box): number[] {
    const cells: number[] = []
    const [left, right] = [this.#column(box.x1), this.#column(box.x2)]
    for (let row = this.#row(box.y1); row <= this.#row(box.y2); row += 1)
      for (let column = left; column <= right; column += 1) cells.push(row * this.#columns + column)
    return cells
  }

  #column(x: number): number {
    return division(x, this.#all.x1, this.#all.x2, this.#columns)
  }

  #row(y: number): number {
    return division(y, this.#all.y1, this.#all.y2, this.#rows)
  }
}

/** Whether a box contains any place at all. */
function isShown({ x1, y1, x2, y2 }: Box): boolean {
  return x1 <= x2 && y1 <= y2 && [x1, y1, x2, y2].every(Number.isFinite)
}

function around(boxes: readonly Box[]): Box {
  const all = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity }
  for (const { x1, y1, x2, y2 } of boxes) {
    all.x1 = Math.min(all.x1, x1)
    all.y1 = Math.min(all.y1, y1)
    all.x2 = Math.max(all.x2, x2)
    all.y2 = Math.max(all.y2, y2)
  }
  return all
}

/** The number of columns and rows: cells of about the mean size of a box, but not many more cells than boxes. */
function divisions(boxes: readonly Box[], { x1, y1, x2, y2 }: Box): readonly [columns: number, rows: number] {
  if (boxes.length === 0) return [1, 1]
  const most = 2 * boxes.length
  const fitting = (length: number, sizes: number) =>
    length === 0 ? 1 : Math.min(boxes.length, Math.max(1, (length * boxes.length) / sizes))
  const columns = fitting(
    x2 - x1,
    boxes.reduce((sum, box) => sum + box.x2 - box.x1, 0),
  )
  const rows = fitting(
    y2 - y1,
    boxes.reduce((sum, box) => sum + box.y2 - box.y1, 0),
  )
  const shrunk = Math.min(1, Math.sqrt(most / (columns * rows)))
  return [Math.ceil(columns * shrunk), Math.ceil(rows * shrunk)]
}

function division(value: number, from: number, to: number, count: number): number {
  const part = Math.floor(((value - from) / (to - from)) * count)
  return Math.min(count - 1, Math.max(0, part || 0))
}
