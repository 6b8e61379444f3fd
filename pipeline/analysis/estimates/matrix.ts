/** Rows of a small matrix. */
export type Matrix = readonly Float64Array[]

export function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Float64Array(columns))
}

/** left′ × right: of two matrices with as many rows. */
export function crossProduct(left: Matrix, right: Matrix): Matrix {
  const result = zeros(left[0]?.length ?? 0, right[0]?.length ?? 0)
  for (const [row, ones] of left.entries())
    for (const [i, one] of ones.entries()) addTimes(result[i], right[row], one)
  return result
}

/** left⁻¹ × right, by Gauss's elimination; undefined when left has no inverse. */
export function solve(left: Matrix, right: Matrix): Matrix | undefined {
  const width = left.length
  const rows: Float64Array[] = left.map((row, i) => Float64Array.from([...row, ...(right[i] ?? [])]))
  const largest = left.reduce(
    (high, row) => row.reduce((most, value) => Math.max(most, Math.abs(value)), high),
    0,
  )
  for (let i = 0; i < width; i += 1) {
    const pivot = rows.reduce(
      (best, row, at) => (at >= i && size(row, i) > size(rows[best], i) ? at : best),
      i,
    )
    if (!(size(rows[pivot], i) > SINGULAR * largest)) return undefined
    ;[rows[i], rows[pivot]] = [rows[pivot] as Float64Array, rows[i] as Float64Array]
    const divisor = rows[i]?.[i] ?? 1
    for (const [at, row] of rows.entries()) if (at !== i) addTimes(row, rows[i], -(row[i] ?? 0) / divisor)
  }
  return rows.map((row, i) => row.slice(width).map((value) => value / (row[i] ?? 1)))
}

/** A pivot below this part of the largest entry is 0, but for rounding. */
const SINGULAR = 1e-13

function size(row: Float64Array | undefined, column: number): number {
  return Math.abs(row?.[column] ?? 0)
}

function addTimes(target: Float64Array | undefined, source: Float64Array | undefined, factor: number): void {
  if (target === undefined || source === undefined || factor === 0) return
  for (let i = 0; i < target.length; i += 1) target[i] = (target[i] ?? 0) + factor * (source[i] ?? 0)
}
