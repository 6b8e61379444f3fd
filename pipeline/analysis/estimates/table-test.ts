import { upperP } from './distributions.ts'
import { crossProduct, type Matrix, solve, zeros } from './matrix.ts'
import type { Sample } from './sample.ts'
import { covarianceOfCells, type Table, type TwoAnswers, tableOf } from './table.ts'
import { degreesOfFreedom } from './variance.ts'

/** Whether the answers to two questions have to do with each other. */
export interface TableTest {
  /** F. */
  readonly statistic: number
  readonly degreesOfFreedom: { readonly numerator: number; readonly denominator: number }
  readonly p: number
}

/**
 * Pearson's test of a table with Rao and Scott's second-order correction, as an F (Rao and Scott 1984; Thomas and Rao
 * 1987): R's `svychisq(statistic = "F")`. Answers that nobody gave are left out.
 *
 * @returns undefined for fewer than two rows or columns, for a full frame, and when the sample cannot tell
 */
export function testTable(sample: Sample, answers: TwoAnswers): TableTest | undefined {
  const table = tableOf(sample, answers)
  const degrees = degreesOfFreedom(sample, answers.base)
  if (table.rows < 2 || table.columns < 2 || degrees < 1 || sample.isFull) return undefined
  const effects = designEffects(sample, table)
  if (effects === undefined) return undefined
  const trace = sumOver(effects, (row, i) => row[i] ?? 0)
  const squares = sumOver(effects, (row, i) =>
    row.reduce((sum, effect, j) => sum + effect * (effects[j]?.[i] ?? 0), 0),
  )
  if (!(trace > 0)) return undefined
  const numerator = trace ** 2 / squares
  const denominator = numerator * degrees
  const statistic = meanSquare(table) / trace
  return {
    statistic,
    degreesOfFreedom: { numerator, denominator },
    p: upperP(statistic, numerator, denominator),
  }
}

function sumOver(matrix: Matrix, amountOf: (row: Float64Array, index: number) => number): number {
  return matrix.reduce((sum, row, index) => sum + amountOf(row, index), 0)
}

/** Pearson's X² by n: Σ (pᵢⱼ − pᵢ pⱼ)² / (pᵢ pⱼ). */
function meanSquare({ rows, columns, shares }: Table): number {
  const rowShares = new Float64Array(rows)
  const columnShares = new Float64Array(columns)
  for (const [cell, share] of shares.entries()) {
    const [row, column] = [Math.floor(cell / columns), cell % columns]
    rowShares[row] = (rowShares[row] ?? 0) + share
    columnShares[column] = (columnShares[column] ?? 0) + share
  }
  return shares.reduce((sum, share, cell) => {
    const expected = (rowShares[Math.floor(cell / columns)] ?? 0) * (columnShares[cell % columns] ?? 0)
    return sum + (share - expected) ** 2 / expected
  }, 0)
}

/**
 * The matrix of generalised design effects by n: (C′D⁻¹C)⁻¹ C′D⁻¹ V D⁻¹C, with D the shares of the cells, V their
 * covariances, and C contrasts between rows and columns.
 */
function designEffects(sample: Sample, table: Table): Matrix | undefined {
  const { shares, weighted } = table
  const contrasts = contrastsOf(table)
  const byShare = contrasts.map((row, cell) =>
    row.map((value) => (shares[cell] === 0 ? 0 : value / (shares[cell] ?? 1))),
  )
  const centre = crossProduct(
    [...shares].map((share) => Float64Array.of(share)),
    byShare,
  )[0]
  const scores = byShare.map((row) => row.map((value, i) => (value - (centre?.[i] ?? 0)) / weighted))
  const complex = crossProduct(scores, crossProduct(covarianceOfCells(sample, table), scores))
  return solve(crossProduct(contrasts, byShare), complex)
}

/** One column for each row and column but the last: its cell against the last of both. */
function contrastsOf({ rows, columns }: Table): Matrix {
  const contrasts = zeros(rows * columns, (rows - 1) * (columns - 1))
  for (const [cell, values] of contrasts.entries()) {
    const [row, column] = [Math.floor(cell / columns), cell % columns]
    for (let i = 0; i < values.length; i += 1)
      values[i] =
        sign(row, Math.floor(i / (columns - 1)), rows - 1) * sign(column, i % (columns - 1), columns - 1)
  }
  return contrasts
}

function sign(place: number, own: number, last: number): number {
  if (place === own) return 1
  return place === last ? -1 : 0
}
