import type { ResultReference } from '../../../analysis/identify.ts'
import type { Results } from '../../../analysis/results.ts'
import type { Language } from '../../../language/language.ts'
import { type Phrase, phrase, weave } from '../../../language/phrase.ts'
import { smallBaseNote } from '../percent-notes.ts'
import { type Bases, baseFigure, baseWords, noteOf } from '../table-lines.ts'
import type { TableWords } from '../tables.ts'
import {
  basesOf,
  type CellForm,
  cellPhrase,
  columnsOf,
  dashNote,
  type Grid,
  gridOf,
  isShare,
} from './cells.ts'
import type { Line } from './lines.ts'
import { type Comparison, type Marks, marksOf, NO_MARKS } from './marks.ts'

/** Rows and columns, each cell of which is a result. */
export interface CrossTable extends CellForm {
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  /** What all cells refer to. */
  readonly common: Partial<ResultReference>
  /** What the labels of its rows are, and those of its columns. */
  readonly corner: Phrase
  readonly across: Phrase
  /** Where the base of a figure stands: with its column, or at the end of its row where bases differ. */
  readonly bases: 'columns' | 'rows'
  /** Whether the last column is about all cases. */
  readonly hasTotal: boolean
  /** With what figures of a sample are compared; absent when nothing is tested. */
  readonly comparison?: Comparison | undefined
}

/** What is said around a cross table; its cells give the rest. */
export interface CrossLines {
  subtitle(grid: Grid): Phrase
  notes(grid: Grid): readonly Phrase[]
  /** A test of the whole table. */
  tests(grid: Grid): readonly Phrase[]
}

/** The words of a cross table. */
export function crossWords(table: CrossTable, lines: CrossLines, results: Results): TableWords {
  const { language } = results
  const grid = gridOf(table.rows, table.columns, table.common, results)
  const shares = grid.flat().filter(isShare)
  const labels = table.rows.map(({ label }) => label)
  const marks = table.comparison ? marksOf(grid, table.comparison, { ...table, labels }, results) : NO_MARKS
  const ends = table.bases === 'rows' ? rowBases(grid, results) : undefined
  return {
    columns: [
      { label: table.corner, align: 'left' },
      ...headsOf(table, grid, marks, results).map((label) => ({ label, align: 'right' as const })),
      ...(ends === undefined ? [] : [{ label: phrase(language.words.base), align: 'right' as const }]),
    ],
    rows: table.rows.map(({ label }, row) => ({
      label,
      cells: [
        ...(grid[row] ?? []).map((result, column) =>
          marked(cellPhrase(result, grid, table, results), marks.cells[row]?.[column]),
        ),
        ...(ends?.slice(row, row + 1) ?? []),
      ],
    })),
    across: table.across,
    subtitle: lines.subtitle(grid),
    note: noteOf(
      [
        ...lines.notes(grid),
        ...smallBaseNote(shares, results),
        ...marks.notes,
        ...lines.tests(grid),
        ...dashNote(grid, table.rows, results),
      ],
      language,
    ),
    readBy: table.bases === 'columns' ? 'column' : 'row',
  }
}

/** "Drenthe (n = 12)", "Drenthe (A, n = 12)" */
function headsOf(
  { columns, bases }: CrossTable,
  grid: Grid,
  { letters }: Marks,
  { language }: Results,
): Phrase[] {
  const cells = columnsOf(grid)
  return columns.map(({ label }, column) => {
    const base = bases === 'columns' ? basesOf(cells[column] ?? []) : undefined
    if (base === undefined) return label
    const letter = letters[column] === undefined ? '' : `${letters[column]}, `
    return weave([label, headBase(base, language)], ([name, n]) => `${name} (${letter}${n})`)
  })
}

/** Before the figure, so that figures below one another are in line. */
function marked(cell: Phrase, mark: Phrase | undefined): Phrase {
  return mark === undefined ? cell : weave([mark, cell], ([sign, text]) => `${sign} ${text}`)
}

/** "n = 12", as one figure. */
function headBase(bases: Bases, language: Language): Phrase {
  const { least, most, ids } = bases
  if (least !== most) return baseWords(bases, language)
  return baseFigure(`n = ${language.digits(most)}`, ids[0], language)
}

/** The base of each row; undefined when all are the same, which the base line says. */
function rowBases(grid: Grid, { language }: Results): Phrase[] | undefined {
  const all = basesOf(grid.flat())
  if (all === undefined || all.least === all.most) return undefined
  return grid.map((row) => {
    const bases = basesOf(row)
    if (bases === undefined) return phrase('–')
    return baseFigure(language.digits(bases.most), bases.ids[0], language)
  })
}
