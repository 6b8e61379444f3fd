import type { Files } from '../../core/files.ts'
import type { Finding, Problem } from '../../core/problem.ts'
import { type Checked, checked } from '../../input/checked.ts'
import { type CsvTable, cellProblem, readCsv } from '../../input/csv.ts'
import type { Cell } from '../../input/csv-file.ts'
import type { NameList } from '../names.ts'
import { wordsOf } from './find-names.ts'

const COLUMNS = { required: ['name'], optional: ['public'] }

/** Reads and checks names.csv: names that no reader may see. A list without any says that there are none. */
export async function loadNames(files: Files, path: string): Promise<Checked<NameList>> {
  const { value: table, problems } = await checked(() => readCsv(files, path, COLUMNS))
  if (table === undefined) return { value: undefined, problems: problems.map(withHint) }
  const found = [
    ...table.problems,
    ...nameProblems(table),
    ...blankNames(table),
    ...repeatedNames(table),
    ...publicProblems(table),
  ]
  return { value: listNames(table, found), problems: found }
}

/** A list that is absent may have been forgotten; an empty one was not. */
function withHint(problem: Problem): Problem {
  if (problem.rule !== 'missing-file') return problem
  return { hint: 'when there is no name to keep back, write a file with the header `name` alone', ...problem }
}

/** The rows of a table, as far as they hold names. */
export type NameRows = Pick<CsvTable, 'file' | 'rows'>

/**
 * The names in the column `name` of a table.
 *
 * @param problems because of which names may be missing
 */
export function listNames({ file, rows }: NameRows, problems: readonly Problem[]): NameList {
  const names = rows.flatMap((row) => {
    const cell = row.get('name')
    const isPublic = row.get('public')?.text === YES
    // Also of a wrong line: what is said of other mistakes may not show its names.
    const parts = cell?.text.split(BETWEEN_NAMES).filter((part) => lettersIn(part) >= MIN_LETTERS) ?? []
    return parts.map((name) => ({ name, file, line: cell?.line ?? 0, isPublic }))
  })
  return { names, isComplete: problems.length === 0 }
}

/** Names in the column `name` of a table that would never be found, or would be found in any text. */
export function nameProblems(table: NameRows): Problem[] {
  return cellsOf(table).flatMap((cell) => {
    const finding = findingOf(cell.text)
    return finding === undefined ? [] : [cellProblem(table, cell, finding)]
  })
}

const YES = 'yes'
/** A no-break space looks like a space, but whoever searches the list does not find it. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u00a0\u2000-\u200a\u202f\u205f]/u
const BETWEEN_NAMES = /[;,|/()\t\r\n]/
const MIN_LETTERS = 2

function findingOf(name: string): Finding | undefined {
  if (name === '') return undefined
  if (BETWEEN_NAMES.test(name)) return SEVERAL
  if (UNSEEN.test(name)) return HIDDEN
  return lettersIn(name) < MIN_LETTERS ? SHORT : undefined
}

function lettersIn(name: string): number {
  return [...wordsOf(name).join('').replaceAll(/\d/g, '')].length
}

const SEVERAL = {
  rule: 'several-names',
  message: 'this holds more than one name, or more than a name',
  expected: 'one name as a sentence has it, without `;` `,` `|` `/` `(` or `)`',
  hint: 'write each name on a line of its own',
}
const HIDDEN = {
  rule: 'hidden-character',
  message: 'this name has a character that cannot be seen',
  hint: 'type the name again',
}
const SHORT = {
  rule: 'short-name',
  message: 'this is too short for a name, and would be found in many texts',
  expected: 'at least two letters',
}

function blankNames(table: CsvTable): Problem[] {
  const blank = cellsOf(table).filter(({ text }) => text === '')
  return blank.map((cell) =>
    cellProblem(table, cell, { rule: 'blank-name', message: 'there is no name here' }),
  )
}

function repeatedNames(table: CsvTable): Problem[] {
  const lines = new Map<string, number>()
  return cellsOf(table).flatMap((cell) => {
    const words = wordsOf(cell.text).join(' ')
    const first = lines.get(words)
    if (first === undefined) lines.set(words, cell.line)
    if (first === undefined || words === '') return []
    const message = `this name is also on line ${first}`
    return [cellProblem(table, cell, { rule: 'repeated-name', message, hint: 'remove one of the two' })]
  })
}

function publicProblems(table: CsvTable): Problem[] {
  return table.rows.flatMap((row) => {
    const cell = row.get('public')
    if (cell === undefined || cell.text === '' || cell.text === YES) return []
    const message = 'this does not say whether the team may use the name'
    const expected = `\`${YES}\`, or an empty cell`
    return [cellProblem(table, cell, { rule: 'public-name', message, expected })]
  })
}

function cellsOf({ rows }: NameRows): Cell[] {
  return rows.flatMap((row) => row.get('name') ?? [])
}
