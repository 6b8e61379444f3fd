import type { StudyFile } from '../../schemas/types.ts'
import { addAll } from '../core/lists.ts'
import { didYouMean, type Finding, type Problem } from '../core/problem.ts'
import { cellProblem, type Row, rowOf } from '../input/csv.ts'
import { type Batch, readBatches } from '../input/csv-batches.ts'
import type { Cell, CsvFile } from '../input/csv-file.ts'
import { oneOf } from '../input/schema-findings.ts'
import type { TextTable } from '../input/text-table.ts'
import { DATA_FILES } from './data-files.ts'
import { withRoom } from './responses/codes.ts'
import { IdReader } from './responses/id-reader.ts'
import { EMPTY } from './responses/reader.ts'
import { StratumReader } from './responses/stratum-reader.ts'
import { stratumTexts } from './stratum-values.ts'
import type { Units } from './study.ts'

type Stratum = StudyFile['strata'][number]

/** What units.csv holds, and what is wrong with its rows. */
export interface ReadUnits {
  readonly units: Units
  /** Absent without a column of them. */
  readonly codes: TextTable | undefined
  /** Its rows as far as they hold names; none without a column of them. */
  readonly names: readonly Row[]
  readonly codeProblems: readonly Problem[]
  readonly stratumProblems: readonly Problem[]
}

/** Reads the rows of units.csv, batch by batch. */
export function readUnits(file: CsvFile, strata: readonly Stratum[]): ReadUnits {
  const { columns, batches } = readBatches(file, [
    { name: 'unit' },
    ...strata.map(({ id }) => ({ name: id })),
  ])
  const codes = new IdReader('unit', columns.get('unit'))
  const groups = strata.map((stratum) => ({
    stratum,
    reader: new StratumReader(stratum, columns.get(stratum.id)),
  }))
  const hasNames = file.header.some(({ text }) => text === 'name')
  const found = { names: [] as Row[], codeProblems: [] as Problem[], stratumProblems: [] as Problem[] }
  let rows = new Int32Array(64)
  let size = 0
  for (const batch of batches) {
    const cells = (row: number) => cellsOf(file, batch, row)
    rows = withRoom(rows, size + batch.size)
    rows.set(batch.lines.subarray(0, batch.size), size)
    addAll(found.codeProblems, codeProblems(file, codes, batch, cells))
    for (const group of groups)
      addAll(found.stratumProblems, stratumProblems(file, group, batch, size, cells))
    if (hasNames) for (let row = 0; row < batch.size; row += 1) found.names.push(namesIn(cells(row)))
    size += batch.size
  }
  const values = groups.map(({ reader }) => [reader.name, reader.finish(size)] as const)
  const units = { size, rows: rows.slice(0, size), strata: Object.fromEntries(values) }
  return { units, codes: codes.texts, ...found }
}

/** A column of units.csv that says to which group each unit belongs. */
interface Group {
  readonly stratum: Stratum
  readonly reader: StratumReader
}

type CellsOf = (row: number) => Row

function cellsOf(file: CsvFile, { starts, lines }: Batch, row: number): Row {
  return rowOf(file.header, file.cellsAt(starts[row] as number, lines[row] as number))
}

/** The cells of a row that the list of names is made from. */
function namesIn(row: Row): Row {
  return new Map([...row].filter(([column]) => column === 'name' || column === 'public'))
}

function codeProblems(file: CsvFile, codes: IdReader, batch: Batch, cells: CellsOf): Problem[] {
  // What is not surely a code is none.
  for (const [index] of codes.toCheck().entries()) codes.refuse(index)
  codes.keepOn(batch.lines, batch.size)
  const earlier = new Map(codes.repeated.map(({ row, line }) => [row, line]))
  const problems: Problem[] = []
  for (let row = 0; row < batch.size; row += 1) {
    const line = earlier.get(row)
    if (line === undefined && (codes.now[row] as number) > EMPTY) continue
    const cell = cells(row).get('unit')
    if (cell !== undefined)
      problems.push(
        cellProblem({ file: file.path }, cell, line === undefined ? noCode(cell) : repeated(line)),
      )
  }
  return problems
}

function repeated(line: number): Finding {
  return { rule: 'repeated-unit', message: `this unit is also on line ${line}` }
}

function noCode({ text }: Cell): Finding {
  const message = text === '' ? 'the code of this unit is missing' : 'this is not a code of a unit'
  return { rule: 'unit-code', message, expected: 'letters, digits and hyphens' }
}

/** Reads a batch of which the first row is the unit `first`; the rows that are in no group. */
function stratumProblems(
  file: CsvFile,
  { reader, stratum }: Group,
  { size }: Batch,
  first: number,
  cells: CellsOf,
): Problem[] {
  const allowed = stratum.values.map(({ id }) => id)
  for (const [index, value] of reader.toCheck().entries())
    if (!allowed.includes(String(value))) reader.refuse(index)
  reader.keep(size, first)
  const problems: Problem[] = []
  for (let row = 0; row < size; row += 1) {
    if ((reader.now[row] as number) > EMPTY || !reader.isPresent) continue
    const cell = cells(row).get(reader.name)
    if (cell !== undefined)
      problems.push(cellProblem({ file: file.path }, cell, unknownStratum(stratum, cell.text)))
  }
  return problems
}

/** Said of a cell with something that a stratum variable does not have, or with nothing. */
export function unknownStratum(stratum: Stratum, text: string): Finding {
  const texts = stratumTexts(stratum)
  const [name, expected] = [`\`${stratum.id}\``, oneOf(texts)]
  const hint =
    didYouMean(text, texts) ??
    `where the file has other texts for the values, list each in \`codes\` of its value in ${DATA_FILES.study.name}`
  return text === ''
    ? {
        rule: 'missing-stratum',
        message: `the value of ${name} is missing`,
        expected,
        hint: `where it is not known, list \`""\` in \`codes\` of a value for that in ${DATA_FILES.study.name}`,
      }
    : { rule: 'unknown-stratum', message: `this is not a value of ${name}`, expected, hint }
}
