import type { CsvFile } from './csv-file.ts'
import type { CsvRecords } from './csv-records.ts'
import { markOf, plainNumber } from './plain-number.ts'
import { TextTable } from './text-table.ts'

/** The cells of a batch, of which there are fewer rows the more columns it has. */
const BATCH_CELLS = 200_000
const MOST_ROWS = 8_192
const FEWEST_ROWS = 64

/** In place of a text's number, where a column has something better. */
export const READ = -1

/** How the cells of a column are read. */
export interface ColumnRequest {
  readonly name: string
  /** The texts, one of which most cells hold: then a cell is `READ` and its place among them is known. */
  readonly among?: TextTable
  /** Whether a cell in digits is `READ`: without or with a decimal mark. */
  readonly number?: 'whole' | 'decimal'
}

/** A column of a batch. */
export interface BatchColumn {
  /** Its texts so far, as long as they are not cleared. */
  readonly texts: TextTable
  /** The number of each row's text among them, or `READ`. */
  readonly codes: Int32Array
  /** Where a code is `READ`: the number, or the place of the text among those that were given. */
  readonly values: Float64Array
  /** In a column of numbers: the decimal mark where a code is `READ`, as `markOf` tells it. */
  readonly marks: Uint8Array
}

/** Some rows of a table. What it holds is valid until the next batch is read. */
export interface Batch {
  readonly size: number
  /** Where each row starts in the file, in bytes, and on which line: `CsvFile.cellsAt` reads it again. */
  readonly starts: Int32Array
  readonly lines: Int32Array
}

/** A column that is being read. */
interface Reading extends BatchColumn {
  /** Of its cells in a record. */
  readonly place: number
}

/**
 * The rows of a table some thousands at a time, column by column, with no object for a cell.
 *
 * @param requests the columns, of which the batches have those that the table has, by name
 */
export function readBatches(file: CsvFile, requests: readonly ColumnRequest[]) {
  const places = new Map(file.header.map(({ text }, place) => [text, place] as const).reverse())
  const rows = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, Math.floor(BATCH_CELLS / requests.length)))
  const present = requests.flatMap((request) => {
    const place = places.get(request.name)
    return place === undefined ? [] : [{ request, reading: emptyColumn(place, request, rows) }]
  })
  return {
    columns: new Map<string, BatchColumn>(present.map(({ request, reading }) => [request.name, reading])),
    batches: batchesOf(file, takersOf(present), rows),
  }
}

function emptyColumn(place: number, { among, number }: ColumnRequest, rows: number): Reading {
  const hasValues = among !== undefined || number !== undefined
  return {
    place,
    texts: new TextTable(),
    codes: new Int32Array(rows),
    values: new Float64Array(hasValues ? rows : 0),
    marks: new Uint8Array(number === undefined ? 0 : rows),
  }
}

/** Takes the cells of some columns from a record. */
type Take = (record: CsvRecords, row: number) => void

/** One for each kind of column, because a loop over columns alike is fast. */
function takersOf(
  present: readonly { readonly request: ColumnRequest; readonly reading: Reading }[],
): Take[] {
  const texts = present.flatMap(({ request: { among, number }, reading }) =>
    among === undefined && number === undefined ? reading : [],
  )
  const numbers = present.filter(({ request }) => request.number !== undefined)
  const known = present.filter(({ request }) => request.among !== undefined)
  return [
    (record, row) => {
      for (const column of texts) takeText(column, record, row)
    },
    (record, row) => {
      for (const { reading, request } of numbers)
        takeNumber(reading, request.number === 'decimal', record, row)
    },
    (record, row) => {
      for (const { reading, request } of known)
        if (request.among !== undefined) takeKnown(reading, request.among, record, row)
    },
  ]
}

function* batchesOf(file: CsvFile, takers: readonly Take[], rows: number): Generator<Batch> {
  const starts = new Int32Array(rows)
  const lines = new Int32Array(rows)
  let size = 0
  for (let record = file.next(); record !== undefined; record = file.next()) {
    starts[size] = record.start
    lines[size] = record.line
    for (const take of takers) take(record, size)
    size += 1
    if (size < rows) continue
    yield { size, starts, lines }
    size = 0
  }
  if (size > 0) yield { size, starts, lines }
}

function takeText({ place, texts, codes }: Reading, record: CsvRecords, row: number): void {
  codes[row] = texts.add(
    record.bytesOf(place),
    record.startOf(place),
    record.endOf(place),
    record.hashOf(place),
  )
}

function takeNumber(column: Reading, mayHaveMark: boolean, record: CsvRecords, row: number): void {
  const { place, codes, values, marks } = column
  const bytes = record.bytesOf(place)
  const start = record.startOf(place)
  const end = record.endOf(place)
  const number = plainNumber(bytes, start, end, mayHaveMark)
  values[row] = number
  if (Number.isNaN(number)) takeText(column, record, row)
  else {
    codes[row] = READ
    if (mayHaveMark) marks[row] = markOf(bytes, start, end)
  }
}

function takeKnown(column: Reading, among: TextTable, record: CsvRecords, row: number): void {
  const { place, codes, values } = column
  const bytes = record.bytesOf(place)
  const known = among.find(bytes, record.startOf(place), record.endOf(place), record.hashOf(place))
  values[row] = known
  if (known < 0) takeText(column, record, row)
  else codes[row] = READ
}
