import { parse } from 'csv-parse/sync'
import { largest } from '../../pipeline/core/lists.ts'
import type { Cell } from '../../pipeline/input/csv-file.ts'
import { SourceText } from '../../pipeline/input/source-text.ts'

const SEPARATORS = [',', ';', '\t'] as const
const OPTIONS = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  trim: true,
}

/** The records of a CSV text as csv-parse reads them, with the place of each cell; those without any value are left out. */
export function parsedCells(text: string): readonly (readonly Cell[])[] {
  const source = new SourceText('', text)
  const bytes = Buffer.from(text)
  const separator = separatorOf(text)
  const records: Cell[][] = []
  // The parser gives the byte at which a record ends; the next record starts there.
  let endByte = 0
  let end = 0
  const read = (texts: readonly string[], record: { readonly bytes: number }) => {
    const raw = bytes.toString('utf8', endByte, record.bytes)
    const starts = startsIn(raw, texts.length, separator)
    records.push(texts.map((cell, index) => cellAt(source, end + (starts[index] ?? 0), cell)))
    endByte = record.bytes
    end += raw.length
    return null
  }
  parse(bytes, { ...OPTIONS, delimiter: separator, on_record: read })
  return records.filter((record) => record.some((cell) => cell.text !== ''))
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
