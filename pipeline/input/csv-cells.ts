import { CsvError, parse } from 'csv-parse/sync'
import { largest } from '../core/lists.ts'
import { type Finding, InputError, type Place } from '../core/problem.ts'
import { counted, LIMITS } from './limits.ts'
import type { SourceText } from './source-text.ts'

/** A value in a table, trimmed, and where it starts. */
export interface Cell {
  readonly text: string
  readonly line: number
  readonly column: number
}

const SEPARATORS = [',', ';', '\t'] as const
const OPTIONS = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  trim: true,
  max_record_size: LIMITS.rowLength,
}

/** The most columns and cells of a table. */
export type TableLimits = Readonly<Record<'columns' | 'cells', number>>

/** The records of a CSV text, each a list of cells; records without any value are left out. */
export function readCells(source: SourceText, limits: TableLimits = LIMITS): readonly (readonly Cell[])[] {
  const bytes = Buffer.from(source.text)
  const separator = separatorOf(source.text)
  const records: Cell[][] = []
  // The parser gives the byte at which a record ends; the next record starts there.
  let endByte = 0
  let end = 0
  let cells = 0
  const read = (texts: readonly string[], record: { readonly bytes: number }) => {
    const raw = bytes.toString('utf8', endByte, record.bytes)
    cells += texts.length
    if (texts.length > limits.columns || cells > limits.cells)
      throw tooLarge(source.place(end), texts.length, limits)
    const starts = startsIn(raw, texts.length, separator)
    records.push(texts.map((text, index) => cellAt(source, end + (starts[index] ?? 0), text)))
    endByte = record.bytes
    end += raw.length
    return null
  }
  try {
    parse(bytes, { ...OPTIONS, delimiter: separator, on_record: read })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const start = startsIn(source.text.slice(end), Number(error.index) + 1, separator).at(-1) ?? 0
    throw new InputError([source.problem(end + start, malformed(error.code))])
  }
  refuseLongValues(source, records)
  return records.filter((record) => record.some(({ text }) => text !== ''))
}

/** A table that would take too much memory, at the record that is one too many. */
function tooLarge(place: Place, cells: number, limits: TableLimits): InputError {
  const isWide = cells > limits.columns
  const message = isWide ? `this record has ${counted(cells)} cells` : 'this table goes on too long'
  const expected = isWide
    ? `${counted(limits.columns)} columns at most`
    : `${counted(limits.cells)} cells at most, in all rows together`
  return new InputError([{ ...place, rule: 'table-too-large', message, expected }])
}

function cellAt(source: SourceText, offset: number, text: string): Cell {
  const { line, column } = source.place(offset)
  return { text: text.trim(), line, column }
}

/** The separator that the header uses most; a comma when it has one column. */
function separatorOf(text: string): string {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1)
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((separator) => bare.split(separator).length)
  return SEPARATORS[counts.indexOf(largest(counts))] ?? ','
}

/** Where each of the first cells of a record starts, in the text from the end of the previous record to its own end. */
function startsIn(raw: string, count: number, separator: string): number[] {
  const blankLines = new RegExp(`(?:[^\\S\r\n${separator}]*(?:\r\n|\n|\r))*`, 'y')
  const cell = new RegExp(`(?:[^\\S${separator}]*"[^"]*"(?:"[^"]*")*)?[^${separator}]*`, 'y')
  let from = blankLines.exec(raw)?.[0].length ?? 0
  return Array.from({ length: count }, () => {
    cell.lastIndex = from
    const { length } = cell.exec(raw)?.[0] ?? ''
    const value = raw.slice(from, from + length)
    const spaces = length - value.trimStart().length
    const start = spaces === length ? from : from + spaces
    from += length + separator.length
    return start
  })
}

function refuseLongValues(source: SourceText, records: readonly (readonly Cell[])[]): void {
  const long = records.flat().filter(({ text }) => text.length > LIMITS.cellLength)
  if (long.length === 0) return
  const finding = malformed('CSV_MAX_RECORD_SIZE')
  throw new InputError(long.map(({ line, column }) => ({ file: source.file, line, column, ...finding })))
}

function malformed(code: string): Finding {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { rule: 'open-quote', message: 'the double quote that opens this value is never closed' }
    case 'CSV_MAX_RECORD_SIZE':
      return {
        rule: 'value-too-long',
        message: `this value is longer than ${counted(LIMITS.cellLength)} characters`,
        hint: 'look for a double quote that is never closed',
      }
    default:
      return {
        rule: 'stray-quote',
        message: 'there is a double quote inside this value',
        hint: 'put the whole value between double quotes and write each one inside it twice',
      }
  }
}
