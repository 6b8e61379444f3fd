import type { StudyFile } from '../../schemas/types.ts'
import { defined } from '../core/defined.ts'
import type { Files } from '../core/files.ts'
import { didYouMean, type Problem } from '../core/problem.ts'
import { type Checked, checked } from '../input/checked.ts'
import { type CsvTable, cellProblem, type Row, readCsv } from '../input/csv.ts'
import { oneOf } from '../input/schema-findings.ts'
import { listNames, nameProblems } from './names/name-list.ts'
import type { NameList } from './names.ts'
import { repeats } from './repeated-texts.ts'
import type { Unit } from './study.ts'

/** The sampling frame. The names of its units are used by the name guard only. */
export interface Frame {
  readonly units: readonly Unit[]
  /** Codes of all units; absent when any of them could not be read. */
  readonly codes: readonly string[] | undefined
  readonly names: NameList
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
    isShown: true,
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
  const badNames = nameProblems(table)
  return {
    value: {
      units,
      codes: known ? units.map(({ code }) => code) : undefined,
      names: listNames(table, [...table.problems, ...badNames]),
    },
    problems: [
      ...unreadable,
      ...badNames,
      ...sameNameProblems(table),
      ...table.rows.flatMap((row) => stratumProblems(table, row, strata ?? [])),
    ],
  }
}

/** Two codes for one unit. The name itself is not shown. */
function sameNameProblems(table: CsvTable): Problem[] {
  const named = table.rows.flatMap((row) => {
    const cell = row.get('name')
    return cell === undefined || cell.text === '' ? [] : [{ text: cell.text, cell }]
  })
  return repeats(named).map(({ earlier, later }) =>
    cellProblem(table, later.cell, {
      rule: 'repeated-name',
      message: `the unit on line ${earlier.cell.line} has this name too`,
      expected: 'one code for each unit',
      hint: 'add to the name what tells the two apart, if they are two',
    }),
  )
}

/** Mistakes of other columns than that of the codes, when that is there. */
const OF_OTHER_COLUMNS: readonly string[] = ['extra-column', 'repeated-column']

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
