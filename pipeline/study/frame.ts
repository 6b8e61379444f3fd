import type { StudyFile } from '../../schemas/types.ts'
import type { Files } from '../core/files.ts'
import type { Problem } from '../core/problem.ts'
import { type Checked, checked } from '../input/checked.ts'
import { cellProblem, openCsv } from '../input/csv.ts'
import type { TextTable } from '../input/text-table.ts'
import { listNames, type NameRows, nameProblems } from './names/name-list.ts'
import type { NameList } from './names.ts'
import { repeats } from './repeated-texts.ts'
import type { Units } from './study.ts'
import { readUnits } from './units.ts'

/** The sampling frame. The names of its units are used by the name guard only. */
export interface Frame {
  readonly units: Units
  /** Codes of all units, in their order; absent when any of them could not be read. */
  readonly codes: TextTable | undefined
  readonly names: NameList
}

export const NO_UNITS: Units = { size: 0, rows: new Int32Array(0), strata: {} }

/** That of a sample, of which there is no list. */
export const NO_FRAME: Checked<Frame> = {
  value: { units: NO_UNITS, codes: undefined, names: { names: [], isComplete: true } },
  problems: [],
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
  const { value, problems } = await checked(async () => {
    const opened = await openCsv(files, path, columns)
    return { opened, read: readUnits(opened.file, strata ?? []) }
  })
  if (value === undefined) return { value: undefined, problems }
  const { opened, read } = value
  const found = [...opened.problems, ...opened.file.problems]
  const unreadable = [...found, ...emptyFrame(path, read.units, found), ...read.codeProblems]
  const known =
    read.units.size > 0 &&
    read.codes !== undefined &&
    unreadable.every(({ rule }) => OF_OTHER_COLUMNS.includes(rule))
  const named = { file: path, rows: read.names }
  const badNames = nameProblems(named)
  return {
    value: {
      units: read.units,
      codes: known ? read.codes : undefined,
      names: listNames(named, [...found, ...badNames]),
    },
    problems: [...unreadable, ...badNames, ...sameNameProblems(named), ...read.stratumProblems],
  }
}

/** Two codes for one unit. The name itself is not shown. */
function sameNameProblems(table: NameRows): Problem[] {
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

function emptyFrame(file: string, { size }: Units, problems: readonly Problem[]): Problem[] {
  if (size > 0 || problems.length > 0) return []
  return [{ file, line: 1, column: 1, rule: 'no-units', message: 'there is no unit in this file' }]
}
