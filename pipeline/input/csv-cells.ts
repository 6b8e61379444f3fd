import { CsvError, parse } from 'csv-parse/sync'
import { type Finding, InputError } from '../problem.ts'
import type { SourceText } from './source-text.ts'

/** A value in a table, without the spaces around it, and where it starts. */
export interface Cell {
  readonly text: string
  readonly line: number
  readonly column: number
}

const LONGEST_VALUE = 20_000
const LARGEST_RECORD = 5_000_000
const SEPARATORS = [',', ';', '\t'] as const
const BLANK_LINES = /^(?:[^\S\r\n]*(?:\r\n|\n|\r))*/

const OPTIONS = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  trim: true,
  max_record_size: LARGEST_RECORD,
}

/** The records of a CSV text, each a list of cells; records without any value are left out. */
export function readCells(source: SourceText): readonly (readonly Cell[])[] {
  const bytes = Buffer.from(source.text)
  const records: Cell[][] = []
  // The parser tells at which byte a cell ends; the next one starts there.
  let endByte = 0
  let end = 0
  const read = (text: string, cell: { bytes: number; index: number; records: number }): string => {
    const raw = bytes.toString('utf8', endByte, cell.bytes)
    const { line, column } = source.place(end + startIn(raw, cell.index))
    if (cell.index === 0) records.push([])
    records.at(-1)?.push({ text: text.trim(), line, column })
    endByte = cell.bytes
    end += raw.length
    return text
  }
  try {
    parse(bytes, { ...OPTIONS, delimiter: separatorOf(source.text), cast: read })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const offset = end + startIn(source.text.slice(end), Number(error.index))
    throw new InputError([source.problem(offset, malformed(error.code))])
  }
  refuseLongValues(source, records)
  return records.filter((record) => record.some(({ text }) => text !== ''))
}

/** The separator that the header uses most; a comma when it has one column. */
function separatorOf(text: string): string {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1)
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((separator) => bare.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Where the value starts in what stands between the end of the cell before it and its own end. */
function startIn(raw: string, index: number): number {
  const lead = index === 0 ? (BLANK_LINES.exec(raw)?.[0].length ?? 0) : 1
  const value = raw.slice(lead)
  const spaces = value.length - value.trimStart().length
  return spaces === value.length ? lead : lead + spaces
}

function refuseLongValues(source: SourceText, records: readonly (readonly Cell[])[]): void {
  const long = records.flat().filter(({ text }) => text.length > LONGEST_VALUE)
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
        message: 'this value is longer than 20,000 characters',
        hint: 'look for a double quote that is never closed',
      }
    default:
      return {
        rule: 'stray-quote',
        message: 'a double quote stands inside this value',
        hint: 'put the whole value between double quotes and write each one inside it twice',
      }
  }
}
