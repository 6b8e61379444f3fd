import { largest } from '../core/lists.ts'
import { type Finding, InputError, type Place, type Problem } from '../core/problem.ts'
import { type CsvFault, CsvRecords } from './csv-records.ts'
import { counted, LIMITS } from './limits.ts'
import { tooManyLines } from './text.ts'

/** A value in a table, trimmed, and where it starts. */
export interface Cell {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** The most columns and cells of a table. */
export type TableLimits = Readonly<Record<'columns' | 'cells', number>>

const SEPARATORS = [',', ';', '\t'] as const

/**
 * A CSV file that is read record by record. Records without any value are passed over, and so are those that have not
 * as many cells as the header, each with a problem.
 */
export class CsvFile {
  readonly path: string
  /** The cells of the first record with a value; none when there is no such record. */
  readonly header: readonly Cell[]
  /** Cells without a name in that record, for which the rows have none: separators too many. */
  readonly surplus: readonly Cell[]
  /** Of the records so far that were of the wrong length. */
  readonly problems: Problem[] = []
  readonly #bytes: Uint8Array
  readonly #separator: number
  readonly #limits: TableLimits
  readonly #records: CsvRecords
  readonly #long: Problem[] = []
  #cells = 0

  /** @throws InputError when the header cannot be read */
  constructor(path: string, bytes: Uint8Array, limits: TableLimits) {
    this.path = path
    this.#bytes = bytes
    this.#separator = separatorOf(bytes)
    this.#limits = limits
    this.#records = new CsvRecords(bytes, this.#separator)
    const written = this.#read() ? this.#cellsOf(this.#records) : []
    const named = written.filter(({ text }) => text !== '')
    const hasSurplus = named.length < written.length && named.length === this.#cellsAhead()
    this.header = hasSurplus ? named : written
    this.surplus = hasSurplus ? written.filter((cell) => !named.includes(cell)) : []
  }

  /** How many cells the next record with a value has. */
  #cellsAhead(): number {
    const ahead = new CsvRecords(this.#bytes, this.#separator, this.#records.end, this.#records.nextLine)
    while (ahead.next()) if (!ahead.isBlank) return ahead.count
    return 0
  }

  /**
   * The next record, which is valid until the one after it is read; undefined after the last.
   *
   * @throws InputError when the file cannot be split further, or holds too much
   */
  next(): CsvRecords | undefined {
    while (this.#read()) {
      if (this.#records.count === this.header.length) return this.#records
      this.problems.push(lengthProblem(this.path, this.#cellsOf(this.#records), this.header.length))
    }
    return undefined
  }

  /** The cells of a record again, with their places: slow, for where there is a mistake. */
  cellsAt(start: number, line: number): readonly Cell[] {
    const record = new CsvRecords(this.#bytes, this.#separator, start, line)
    record.next()
    return this.#cellsOf(record)
  }

  /** Goes on to the next record with a value. */
  #read(): boolean {
    const records = this.#records
    while (records.next()) {
      this.#cells += records.count
      if (records.count > this.#limits.columns || this.#cells > this.#limits.cells) throw this.#tooLarge()
      if (records.nextLine > LIMITS.lines) throw tooManyLines(this.path)
      if (records.end - records.start > LIMITS.cellLength) this.#noteLongValues()
      if (!records.isBlank) return true
    }
    if (records.fault !== undefined)
      throw new InputError([{ ...placesIn(this.path, this.#bytes, records)(), ...malformed(records.fault) }])
    if (this.#long.length > 0) throw new InputError(this.#long)
    return false
  }

  /** A table that would take too much memory, at the record that is one too many. */
  #tooLarge(): InputError {
    const { count, line } = this.#records
    const isWide = count > this.#limits.columns
    const message = isWide ? `this record has ${counted(count)} cells` : 'this table goes on too long'
    const expected = isWide
      ? `${counted(this.#limits.columns)} columns at most`
      : `${counted(this.#limits.cells)} cells at most, in all rows together`
    return new InputError([{ file: this.path, line, column: 1, rule: 'table-too-large', message, expected }])
  }

  #noteLongValues(): void {
    for (const { text, line, column } of this.#cellsOf(this.#records))
      if (text.length > LIMITS.cellLength)
        this.#long.push({ file: this.path, line, column, ...malformed('value-too-long') })
  }

  #cellsOf(record: CsvRecords): readonly Cell[] {
    const placeOf = placesIn(this.path, this.#bytes, record)
    return Array.from({ length: record.count }, (_, index) => {
      const { line, column } = placeOf(index)
      return { text: record.text(index), line, column }
    })
  }
}

/** Finds the places of a record's cells, in their order; by default of the one that could not be read. */
function placesIn(file: string, bytes: Uint8Array, record: CsvRecords): (cell?: number) => Place {
  let { start: from, line } = record
  let column = 1
  return (cell = record.count) => {
    const to = record.placeOf(cell)
    const passed = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString()
    const lines = passed.split(/\r\n|\n|\r/)
    line += lines.length - 1
    column = (lines.length === 1 ? column : 1) + (lines.at(-1)?.length ?? 0)
    from = to
    return { file, line, column }
  }
}

/** The separator that the header uses most; a comma when it has one column. */
function separatorOf(bytes: Uint8Array): number {
  const bare = firstLine(bytes).replaceAll(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((separator) => bare.split(separator).length)
  return (SEPARATORS[counts.indexOf(largest(counts))] ?? ',').charCodeAt(0)
}

/** The first line with more than white space. */
function firstLine(bytes: Uint8Array): string {
  for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
    for (end = start; end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d; ) end += 1
    const line = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
      .toString()
      .trimStart()
    if (line !== '') return line
  }
  return ''
}

function malformed(fault: CsvFault): Finding {
  switch (fault) {
    case 'open-quote':
      return { rule: fault, message: 'the double quote that opens this value is never closed' }
    case 'value-too-long':
      return {
        rule: fault,
        message: `this value is longer than ${counted(LIMITS.cellLength)} characters`,
        hint: 'look for a double quote that is never closed',
      }
    case 'stray-quote':
      return {
        rule: fault,
        message: 'there is a double quote inside this value',
        hint: 'put the whole value between double quotes and write each one inside it twice',
      }
  }
}

function lengthProblem(file: string, record: readonly Cell[], expected: number): Problem {
  const surplus = record[expected]
  const { line, column } = surplus ?? record.at(-1) ?? { line: 1, column: 1 }
  return {
    file,
    line,
    column,
    rule: 'wrong-cell-count',
    message: `this record has ${record.length} ${record.length === 1 ? 'cell' : 'cells'}`,
    expected: `${expected}, as in the header`,
    ...(surplus === undefined ? {} : { hint: 'put a value that contains a separator between double quotes' }),
  }
}
