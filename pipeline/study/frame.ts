import type { StudyFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { didYouMean, type Problem } from '../core/problem.ts'
import { type Checked, checked } from '../input/checked.ts'
import { type CsvTable, cellProblem, type Row, readCsv } from '../input/csv.ts'
import { oneOf } from '../input/schema-findings.ts'
import type { ListedName } from './names.ts'
import type { Unit } from './study.ts'

/** The sampling frame. The names of its units are used by the name guard only. */
export interface Frame {
  readonly units: readonly Unit[]
  /** Codes of all units; absent when any of them could not be read. */
  readonly codes: readonly string[] | undefined
  /** Names of all units; absent when any of them could not be read. */
  readonly names: readonly ListedName[] | undefined
}

type Strata = StudyFile['strata']

/**
 * Reads and checks units.csv.
 *
 * @param strata those with which nothing is wrong
 * @param areAllKnown whether these are all that there are
 */
export async function loadFrame(
  files: Files,
  path: string,
  strata: Strata | undefined,
  areAllKnown = true,
): Promise<Checked<Frame>> {
  const columns = strata && {
    required: ['unit', ...strata.map(({ id }) => id)],
    optional: ['name'],
    mayBeOthers: !areAllKnown,
  }
  const { value: table, problems } = await checked(() => readCsv(files, path, columns))
  if (table === undefined) return { value: undefined, problems }
  const units = table.rows.map((row) => toUnit(row, strata ?? []))
  const unreadable = [...table.problems, ...emptyFrame(table), ...codeProblems(table)]
  const known =
    units.length > 0 &&
    table.header.has('unit') &&
    unreadable.every(({ rule }) => OF_OTHER_COLUMNS.includes(rule))
  return {
    value: {
      units,
      codes: known ? units.map(({ code }) => code) : undefined,
      names: table.problems.length === 0 ? listNames(table) : undefined,
    },
    problems: [...unreadable, ...table.rows.flatMap((row) => stratumProblems(table, row, strata ?? []))],
  }
}

/** Mistakes of other columns than that of the codes, when that is there. */
const OF_OTHER_COLUMNS: readonly string[] = ['extra-column', 'repeated-column']

/** Reads names.csv: names that may never be shown. */
export async function loadNames(files: Files, path: string): Promise<Checked<readonly ListedName[]>> {
  const { value: table, problems } = await checked(() => readCsv(files, path, { required: ['name'] }))
  if (table === undefined) return { value: undefined, problems }
  // An incomplete list would let names through.
  return { value: table.problems.length === 0 ? listNames(table) : undefined, problems: table.problems }
}

function listNames({ file, rows }: CsvTable): ListedName[] {
  return rows.flatMap((row) => {
    const cell = row.get('name')
    return cell === undefined || cell.text === '' ? [] : [{ name: cell.text, file, line: cell.line }]
  })
}

function toUnit(row: Row, strata: Strata): Unit {
  const values = strata.map(({ id }) => [id, row.get(id)?.text ?? ''] as const)
  const cell = row.get('unit')
  return { code: cell?.text ?? '', row: cell?.line ?? 0, strata: Object.fromEntries(values) }
}

function emptyFrame({ file, rows, problems }: CsvTable): Problem[] {
  if (rows.length > 0 || problems.length > 0) return []
  return [{ file, line: 1, column: 1, rule: 'no-units', message: 'there is no unit in this file' }]
}

function codeProblems(table: CsvTable): Problem[] {
  const lines = new Map<string, number>()
  return table.rows.flatMap((row) => {
    const cell = row.get('unit')
    if (cell === undefined) return []
    const first = lines.get(cell.text)
    if (first !== undefined) {
      const message = `this unit is also on line ${first}`
      return [cellProblem(table, cell, { rule: 'repeated-unit', message })]
    }
    lines.set(cell.text, cell.line)
    if (/^[A-Za-z0-9-]+$/.test(cell.text)) return []
    const message = cell.text === '' ? 'the code of this unit is missing' : 'this is not a code of a unit'
    return [cellProblem(table, cell, { rule: 'unit-code', message, expected: 'letters, digits and hyphens' })]
  })
}

function stratumProblems(table: CsvTable, row: Row, strata: Strata): Problem[] {
  return strata.flatMap(({ id, values }) => {
    const cell = row.get(id)
    const allowed = values.map((value) => value.id)
    if (cell === undefined || allowed.includes(cell.text)) return []
    const hint = didYouMean(cell.text, allowed)
    return [
      cellProblem(table, cell, {
        rule: 'unknown-stratum',
        message: `this is not a value of \`${id}\``,
        expected: oneOf(allowed),
        ...defined({ hint }),
      }),
    ]
  })
}
