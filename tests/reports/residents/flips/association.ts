import { upperF } from './distributions.ts'
import { degreesOf, strataOf } from './linear.ts'
import type { Wave } from './survey.ts'

/** Where each respondent stands in a table; undefined for who is in no cell of it. */
export type Cells = readonly ({ readonly row: number; readonly column: number } | undefined)[]

/** A test of a whole table. */
export interface TableTest {
  readonly statistic: number
  readonly p: number
}

/**
 * Pearson's X² by weights, with the second-order correction of Rao and Scott 1984 as an F with the degrees of freedom of
 * Thomas and Rao 1987: X² by the trace of the design effects Δ, with (tr Δ)² / tr Δ² and as many times the design's.
 */
export function raoScott(wave: Wave, cells: Cells): TableTest | undefined {
  const table = tableOf(wave, cells)
  const { rows, columns, shares } = table
  const degrees = degreesOf(
    wave,
    cells.map((cell) => cell !== undefined),
  )
  const isFull = strataOf(wave).every(({ unsampled }) => unsampled === 0)
  if (rows < 2 || columns < 2 || degrees < 1 || isFull) return undefined
  const effects = designEffects(wave, table)
  if (effects === undefined) return undefined
  const trace = effects.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
  const squares = effects.reduce(
    (sum, row, i) => sum + row.reduce((all, each, j) => all + each * (effects[j]?.[i] ?? 0), 0),
    0,
  )
  if (!(trace > 0)) return undefined
  const totals = totalsOf(shares)
  const pearson = shares.reduce(
    (sum, row, r) =>
      sum +
      row.reduce((all, share, c) => {
        const expected = (totals.rows[r] ?? 0) * (totals.columns[c] ?? 0)
        return all + (share - expected) ** 2 / expected
      }, 0),
    0,
  )
  const own = trace ** 2 / squares
  return { statistic: pearson / trace, p: upperF(pearson / trace, own, own * degrees) }
}

interface Table {
  readonly rows: number
  readonly columns: number
  /** The weighted share of each cell. */
  readonly shares: readonly (readonly number[])[]
  /** Of all who are in a cell. */
  readonly weight: number
  readonly cells: Cells
}

/** Without the answers and groups of nobody. */
function tableOf({ weights }: Wave, cells: Cells): Table {
  const numbersOf = (key: 'row' | 'column') =>
    [...new Set(cells.flatMap((cell) => cell?.[key] ?? []))].toSorted((one, other) => one - other)
  const [rows, columns] = [numbersOf('row'), numbersOf('column')]
  const own = cells.map(
    (cell) => cell && { row: rows.indexOf(cell.row), column: columns.indexOf(cell.column) },
  )
  const sums = rows.map(() => columns.map(() => 0))
  for (const [i, cell] of own.entries()) {
    const row = sums[cell?.row ?? -1]
    if (cell && row) row[cell.column] = (row[cell.column] ?? 0) + (weights[i] ?? 0)
  }
  const weight = sums.flat().reduce((all, sum) => all + sum, 0)
  return {
    rows: rows.length,
    columns: columns.length,
    shares: sums.map((row) => row.map((sum) => sum / weight)),
    weight,
    cells: own,
  }
}

function totalsOf(shares: Table['shares']) {
  return {
    rows: shares.map((row) => row.reduce((sum, share) => sum + share, 0)),
    columns: (shares[0] ?? []).map((_, c) => shares.reduce((sum, row) => sum + (row[c] ?? 0), 0)),
  }
}

/** (C′D⁻¹C)⁻¹ C′D⁻¹VD⁻¹C, with contrasts C that add up to nothing in each row and column of the table. */
function designEffects(wave: Wave, { rows, columns, shares, weight, cells }: Table) {
  const contrasts = Array.from({ length: (rows - 1) * (columns - 1) }, (_, k) => {
    const [r, c] = [Math.floor(k / (columns - 1)), k % (columns - 1)]
    const apart = (place: number, own: number, all: number) => Number(place === own) - 1 / all
    return (row: number, column: number) => apart(row, r, rows) * apart(column, c, columns)
  })
  const byShare = contrasts.map((contrast) =>
    shares.map((row, r) => row.map((share, c) => (share === 0 ? 0 : contrast(r, c) / share))),
  )
  const means = byShare.map((scaled) =>
    scaled.reduce(
      (sum, row, r) => sum + row.reduce((all, each, c) => all + each * (shares[r]?.[c] ?? 0), 0),
      0,
    ),
  )
  const scores = byShare.map((scaled, k) =>
    cells.map((cell, i) =>
      cell === undefined
        ? 0
        : ((wave.weights[i] ?? 0) * ((scaled[cell.row]?.[cell.column] ?? 0) - (means[k] ?? 0))) / weight,
    ),
  )
  const information = contrasts.map((contrast) =>
    byShare.map((scaled) =>
      scaled.reduce((sum, row, r) => sum + row.reduce((all, each, c) => all + each * contrast(r, c), 0), 0),
    ),
  )
  return divided(covariances(wave, scores), information)
}

/** By Taylor linearisation, as a variance. */
function covariances(wave: Wave, scores: readonly (readonly number[])[]): number[][] {
  const covariance = scores.map(() => scores.map(() => 0))
  for (const { clusters, unsampled } of strataOf(wave)) {
    const h = clusters.length
    const sums = scores.map((score) =>
      clusters.map((members) => members.reduce((all, i) => all + (score[i] ?? 0), 0)),
    )
    const apart = sums.map((own) => {
      const mean = h === 1 ? 0 : own.reduce((all, each) => all + each, 0) / h
      return own.map((each) => each - mean)
    })
    const scale = unsampled * (h === 1 ? 1 : h / (h - 1))
    for (const [j, row] of covariance.entries())
      for (const [k, before] of row.entries())
        row[k] =
          before + scale * (apart[j] ?? []).reduce((sum, each, at) => sum + each * (apart[k]?.[at] ?? 0), 0)
  }
  return covariance
}

/** The second matrix turned round times the first, column by column; undefined when it cannot be turned round. */
function divided(matrix: readonly (readonly number[])[], by: readonly (readonly number[])[]) {
  const rows = by.map((row, i) => [...row, ...(matrix[i] ?? [])])
  const largest = Math.max(...by.flat().map(Math.abs))
  for (let i = 0; i < rows.length; i += 1) {
    const sizes = rows.map((row, at) => (at < i ? -1 : Math.abs(row[i] ?? 0)))
    const best = sizes.indexOf(Math.max(...sizes))
    const pivot = rows[best] ?? []
    if (!(Math.abs(pivot[i] ?? 0) > 1e-12 * largest)) return undefined
    rows[best] = rows[i] ?? []
    rows[i] = pivot.map((each) => each / (pivot[i] ?? 1))
    for (const [at, row] of rows.entries())
      if (at !== i) rows[at] = row.map((each, place) => each - (row[i] ?? 0) * (rows[i]?.[place] ?? 0))
  }
  return rows.map((row) => row.slice(by.length))
}
