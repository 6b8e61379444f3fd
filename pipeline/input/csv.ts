import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { didYouMean, type Finding, type Problem } from '../core/problem.ts'
import { brokenBytesProblems } from './broken-bytes.ts'
import { misleadingBytes } from './characters.ts'
import { type Cell, CsvFile, type TableLimits } from './csv-file.ts'
import { LIMITS } from './limits.ts'
import { oneOf } from './schema-findings.ts'
import { readUtf8 } from './text.ts'

/** One record: its cells by column. */
export type Row = ReadonlyMap<string, Cell>

/** The columns that a table must have, in any order. */
export interface Columns {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
  /** Whether readers may see its cells, so that they can be read in one way only. */
  readonly isShown?: boolean
  /** Whether there may be others, of which the names are not known. */
  readonly mayBeOthers?: boolean
  /** What to do about a column that is not expected. */
  readonly hintOfExtra?: string
}

/** A CSV file after reading. Its lines may contain names or answers, so problems do not show them. */
export interface CsvTable {
  readonly file: string
  /** The header's cells by column name. */
  readonly header: Row
  /** The records that have as many cells as the header. */
  readonly rows: readonly Row[]
  /** Missing, unknown and repeated columns, and records of the wrong length. */
  readonly problems: readonly Problem[]
}

/**
 * Reads a table separated by commas, semicolons or tabs, whichever its header uses. Throws an InputError when it
 * cannot be read at all; other mistakes are in `problems`. Without `columns`, any column is allowed.
 */
export async function readCsv(files: Files, path: string, columns?: Columns): Promise<CsvTable> {
  const { file, problems } = await openCsv(files, path, columns, LIMITS)
  const rows: Row[] = []
  for (let record = file.next(); record !== undefined; record = file.next())
    rows.push(rowOf(file.header, file.cellsAt(record.start, record.line)))
  return {
    file: path,
    header: rowOf(file.header, file.header),
    rows,
    problems: [...problems, ...file.problems],
  }
}

/** A CSV file of which the header is read. */
export interface OpenCsv {
  readonly file: CsvFile
  /** Missing, unknown and repeated columns, and characters that were converted wrongly or mislead. */
  readonly problems: readonly Problem[]
}

/** Opens a table that is too large to have an object for each cell; otherwise as `readCsv`. */
export async function openCsv(
  files: Files,
  path: string,
  columns: Columns | undefined,
  limits: TableLimits = { columns: LIMITS.columns, cells: LIMITS.columnCells },
): Promise<OpenCsv> {
  const bytes = await readUtf8(files, path, LIMITS.fileBytes)
  const file = new CsvFile(path, bytes, limits)
  return {
    file,
    problems: [
      ...(columns?.isShown === true ? misleadingBytes(path, bytes) : []),
      ...brokenBytesProblems(path, bytes),
      ...file.surplus.map((cell) => cellProblem({ file: path }, cell, SURPLUS)),
      ...(columns === undefined ? [] : columnProblems(path, file.header, columns)),
    ],
  }
}

const SURPLUS: Finding = {
  rule: 'extra-column',
  message: 'a separator too many: no row has a value for it',
  hint: 'take it out of the header',
}

/** A problem with a cell of a table. */
export function cellProblem(
  table: { readonly file: string },
  { line, column }: Cell,
  finding: Finding,
): Problem {
  return { file: table.file, line, column, ...finding }
}

/** Cells by column name; when a column appears twice, the first one counts. */
export function rowOf(header: readonly Cell[], record: readonly Cell[]): Row {
  const row = new Map<string, Cell>()
  for (const [index, cell] of record.entries()) {
    const name = header[index]?.text ?? ''
    if (!row.has(name)) row.set(name, cell)
  }
  return row
}

function columnProblems(
  file: string,
  header: readonly Cell[],
  { required, optional = [], mayBeOthers = false, hintOfExtra }: Columns,
): Problem[] {
  const expected = [...required, ...optional]
  const names = header.map(({ text }) => text)
  if (required.length > 1 && !names.some((name) => expected.includes(name)))
    return [missingHeader(file, expected)]
  const absent = expected.filter((name) => !names.includes(name))
  const extra = header.filter(
    ({ text }) => !expected.includes(text) && !(mayBeOthers && didYouMean(text, absent) === undefined),
  )
  const repeated = header.filter(({ text }, index) => expected.includes(text) && names.indexOf(text) < index)
  // An unknown column with a name close to a missing one is that column, misspelt.
  const missing = required.filter(
    (name) => absent.includes(name) && !extra.some(({ text }) => didYouMean(text, [name]) !== undefined),
  )
  return [
    ...missing.map((name) => ({ file, line: 1, column: 1, ...missingColumn(name) })),
    ...extra.map((cell) =>
      cellProblem({ file }, cell, extraColumn(cell.text, absent, expected, hintOfExtra)),
    ),
    ...repeated.map((cell) => cellProblem({ file }, cell, repeatedColumn(cell.text))),
  ]
}

function missingHeader(file: string, expected: readonly string[]): Problem {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'missing-header',
    message: 'the first line does not name the columns',
    expected: expected.map((name) => `\`${name}\``).join(', '),
    hint: 'separate them by commas, semicolons or tabs',
  }
}

function missingColumn(name: string): Finding {
  return { rule: 'missing-column', message: `the column \`${name}\` is missing` }
}

/** Shows the name only when it is a misspelt column: without a header, the first line contains answers. */
function extraColumn(
  name: string,
  absent: readonly string[],
  expected: readonly string[],
  otherHint: string | undefined,
): Finding {
  const hint = didYouMean(name, absent)
  if (hint !== undefined) return { rule: 'extra-column', message: `extra column \`${name}\``, hint }
  const message = name === '' ? 'a column without a name' : 'a column that is not expected here'
  return { rule: 'extra-column', message, expected: oneOf(expected), ...defined({ hint: otherHint }) }
}

function repeatedColumn(name: string): Finding {
  return { rule: 'repeated-column', message: `the column \`${name}\` appears twice in the header` }
}
