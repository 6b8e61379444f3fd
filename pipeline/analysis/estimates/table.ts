import { type Matrix, zeros } from './matrix.ts'
import { checkLength, type Sample } from './sample.ts'
import { stratumScales } from './variance.ts'

/** Two answers of each respondent, by number from 0. */
export interface TwoAnswers {
  readonly rows: Int32Array | Uint8Array
  readonly columns: Int32Array | Uint8Array
  /** 1 for who gave both, 0 for who did not. Without, everyone did. */
  readonly base?: Uint8Array
}

/** A cross table of the answers that someone gave. Cells are numbered row by row. */
export interface Table {
  readonly rows: number
  readonly columns: number
  /** The share of each cell by weight, of the whole table. */
  readonly shares: Float64Array
  /** The sum of weights. */
  readonly weighted: number
  /** The cell of each respondent; −1 for those outside the base. */
  readonly cellOf: Int32Array
}

/** @throws RangeError for arrays of another length than the sample, and answers in the base below 0 */
export function tableOf({ size, weights }: Sample, { rows, columns, base }: TwoAnswers): Table {
  for (const array of [rows, columns, base]) checkLength(array, size)
  const rowPlaces = placesOf(rows, base)
  const columnPlaces = placesOf(columns, base)
  const shares = new Float64Array(rowPlaces.count * columnPlaces.count)
  const cellOf = new Int32Array(size).fill(-1)
  let weighted = 0
  for (let i = 0; i < size; i += 1) {
    if (base?.[i] === 0) continue
    const row = rowPlaces.places[rows[i] ?? 0] ?? 0
    const cell = row * columnPlaces.count + (columnPlaces.places[columns[i] ?? 0] ?? 0)
    const weight = weights[i] ?? 0
    cellOf[i] = cell
    shares[cell] = (shares[cell] ?? 0) + weight
    weighted += weight
  }
  for (const [cell, weight] of shares.entries()) shares[cell] = weight / weighted
  return { rows: rowPlaces.count, columns: columnPlaces.count, shares, weighted, cellOf }
}

/** The place of each answer among those that someone in the base gave. */
function placesOf(
  answers: TwoAnswers['rows'],
  base: Uint8Array | undefined,
): { readonly places: Int32Array; readonly count: number } {
  let highest = -1
  for (let i = 0; i < answers.length; i += 1) {
    if (base?.[i] === 0) continue
    const answer = answers[i] ?? 0
    if (answer < 0) throw new RangeError('An answer in the base is below 0.')
    if (answer > highest) highest = answer
  }
  const places = new Int32Array(highest + 1).fill(-1)
  for (let i = 0; i < answers.length; i += 1) if (base?.[i] !== 0) places[answers[i] ?? 0] = 0
  let count = 0
  for (const [answer, place] of places.entries()) {
    if (place < 0) continue
    places[answer] = count
    count += 1
  }
  return { places, count }
}

/** The covariances of the weights in each cell, as in `varianceOf`. */
export function covarianceOfCells(sample: Sample, table: Table): Matrix {
  const { clustersIn } = sample
  const scales = stratumScales(sample)
  const cells = [...table.shares.keys()]
  const covariance = zeros(cells.length, cells.length)
  const totals = zeros(clustersIn.length, cells.length)
  forEachCluster(sample, table, (stratum, filled, sums) => {
    addSquares(covariance, sums, filled, scales[stratum] ?? 0)
    for (const cell of filled) add(totals[stratum], cell, sums[cell] ?? 0)
  })
  for (const [stratum, clusters] of clustersIn.entries())
    if (clusters > 1) addSquares(covariance, totals[stratum], cells, -(scales[stratum] ?? 0) / clusters)
  return covariance
}

/** Tells of each cluster its stratum, the cells that have anyone, and the sums of weights in all cells. */
function forEachCluster(
  { size, weights, clusters, stratumOf }: Sample,
  { shares, cellOf }: Table,
  tell: (stratum: number, filled: readonly number[], sums: Float64Array) => void,
): void {
  const order = clusters && byCluster(clusters, stratumOf.length)
  const sums = new Float64Array(shares.length)
  let filled: number[] = []
  for (let at = 0; at < size; at += 1) {
    const respondent = order?.[at] ?? at
    const cluster = clusters?.[respondent] ?? respondent
    const cell = cellOf[respondent] ?? -1
    if (cell >= 0) {
      if (sums[cell] === 0) filled.push(cell)
      add(sums, cell, weights[respondent] ?? 0)
    }
    if (order !== undefined && at + 1 < size && clusters?.[order[at + 1] ?? 0] === cluster) continue
    tell(stratumOf[cluster] ?? 0, filled, sums)
    for (const each of filled) sums[each] = 0
    filled = []
  }
}

function addSquares(
  target: Matrix,
  sums: Float64Array | undefined,
  cells: readonly number[],
  scale: number,
): void {
  for (const row of cells)
    for (const column of cells) add(target[row], column, scale * (sums?.[row] ?? 0) * (sums?.[column] ?? 0))
}

function add(target: Float64Array | undefined, place: number, amount: number): void {
  if (target !== undefined) target[place] = (target[place] ?? 0) + amount
}

/** Respondents, cluster by cluster. */
function byCluster(clusters: Int32Array, clusterCount: number): Int32Array {
  const next = new Int32Array(clusterCount + 1)
  for (const cluster of clusters) next[cluster + 1] = (next[cluster + 1] ?? 0) + 1
  for (let cluster = 1; cluster <= clusterCount; cluster += 1)
    next[cluster] = (next[cluster] ?? 0) + (next[cluster - 1] ?? 0)
  const order = new Int32Array(clusters.length)
  for (const [respondent, cluster] of clusters.entries()) {
    const place = next[cluster] ?? 0
    order[place] = respondent
    next[cluster] = place + 1
  }
  return order
}
