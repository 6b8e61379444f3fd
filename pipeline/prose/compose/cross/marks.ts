import { referenceOf } from '../../../analysis/identify.ts'
import { CODEBOOK, TEST } from '../../../analysis/phrases.ts'
import type { Result, Results } from '../../../analysis/results.ts'
import { levelText } from '../../../analysis/shown-interval.ts'
import { isSmallBase } from '../../../analysis/small-base.ts'
import { lowered } from '../../../language/letter-case.ts'
import { figure, named, number, type Phrase, weave } from '../../../language/phrase.ts'
import { columnsOf, type Grid } from './cells.ts'

/** With what the figures of a column are compared: each other group, all together, or the wave before. */
export type Comparison = 'groups' | 'total' | 'previous'

/** What tests add to a table. */
export interface Marks {
  /** The letter of each column that has one. */
  readonly letters: readonly (string | undefined)[]
  /** What stands before a figure, row by row. */
  readonly cells: readonly (readonly (Phrase | undefined)[])[]
  readonly notes: readonly Phrase[]
}

export const NO_MARKS: Marks = { letters: [], cells: [], notes: [] }

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** As many groups as can have a letter. */
export const MOST_LETTERS = LETTERS.length

/** Two figures of one row that were compared: that of a column less that of another. */
interface Compared {
  readonly row: number
  readonly column: number
  readonly other: number
  readonly results: readonly [Result, Result]
  readonly difference: number
  /** Corrected for the other comparisons of the table. */
  readonly p: number
}

/** What of a table its tests go by. */
interface Tested {
  /** Whether the last column is about all cases. */
  readonly hasTotal: boolean
  /** Of its rows. */
  readonly labels: readonly Phrase[]
}

/**
 * Marks the figures that differ from others of their row by more than chance would give. Each table is one family of
 * tests, corrected by the method of Benjamini and Hochberg. Small bases are not tested, and the note says so.
 */
export function marksOf(
  grid: Grid,
  comparison: Comparison,
  { hasTotal, labels }: Tested,
  results: Results,
): Marks {
  const { differences } = results
  if (differences === undefined) return NO_MARKS
  const columns = columnsOf(grid).length
  const groups = hasTotal ? columns - 1 : columns
  const pairs = pairsOf(comparison, groups)
  const tested = compare(grid, pairs, results)
  const found = tested.filter(({ p }) => p < 1 - differences.level)
  const letters = comparison === 'groups' ? [...LETTERS.slice(0, groups)] : []
  return {
    letters,
    cells: grid.map((cells, row) =>
      cells.map((_cell, column) => {
        const ofRow = found.filter((each) => each.row === row)
        return comparison === 'groups'
          ? lettersOf(ofRow, column, letters, results)
          : triangleOf(ofRow, column, results)
      }),
    ),
    notes:
      tested.length === 0
        ? []
        : [
            legendOf(
              found.length > 0 ? comparison : undefined,
              smallestTested(grid, pairs, results),
              results,
            ),
            ...untestedNote(
              labels.filter((_label, row) => isUntested(grid[row] ?? [], row, tested, results)),
              results,
            ),
          ],
  }
}

/** The columns that are compared. */
function pairsOf(comparison: Comparison, groups: number): (readonly [column: number, other: number])[] {
  const columns = Array.from({ length: groups }, (_, column) => column)
  if (comparison === 'total') return columns.map((column) => [column, groups])
  if (comparison === 'previous') return columns.slice(1).map((column) => [column, column - 1])
  return columns.flatMap((column) => columns.slice(column + 1).map((other) => [column, other] as const))
}

function compare(grid: Grid, pairs: ReturnType<typeof pairsOf>, results: Results): Compared[] {
  const tests = grid.flatMap((cells, row) =>
    pairs.flatMap(([column, other]) => {
      const pair = [cells[column], cells[other]] as const
      const [of, against] = pair
      if (of === undefined || against === undefined) return []
      return testOf(of, against, results).map((test) => ({
        ...{ row, column, other, results: [of, against] as const },
        ...test,
      }))
    }),
  )
  const corrected = results.differences?.correctInTable(tests.map(({ p }) => p)) ?? []
  return tests.map((test, index) => ({ ...test, p: corrected[index] ?? 1 }))
}

function testOf(of: Result, against: Result, results: Results): { difference: number; p: number }[] {
  if ([of, against].some(({ base }) => base === 0 || isSmallBase(base, results))) return []
  const [one, other] = [referenceTo(of), referenceTo(against)]
  const found = one && other && results.differences?.between(one, other)
  return found?.p === undefined ? [] : [{ difference: found.estimate, p: found.p }]
}

function referenceTo({ id, item }: Result) {
  const reference = referenceOf(id)
  return reference && { ...reference, item }
}

/** The letters of the groups that a figure is higher than. */
function lettersOf(
  ofRow: readonly Compared[],
  column: number,
  letters: readonly string[],
  results: Results,
): Phrase | undefined {
  const lower = ofRow.filter(
    ({ difference, ...each }) => (difference > 0 ? each.column : each.other) === column,
  )
  if (lower.length === 0) return undefined
  const text = lower.map((each) => letters[each.column === column ? each.other : each.column] ?? '')
  return markOf(text.toSorted().join(' '), lower, results)
}

function triangleOf(ofRow: readonly Compared[], column: number, results: Results): Phrase | undefined {
  const compared = ofRow.find((each) => each.column === column)
  return compared && markOf(compared.difference > 0 ? '▲' : '▼', [compared], results)
}

function markOf(text: string, compared: readonly Compared[], { language }: Results): Phrase {
  const ids = compared.flatMap(({ results: pair }) => pair.map(({ id }) => id))
  return figure(text, ids, () => language.words.exhibits.markRule)
}

/** The base below which nothing was tested, where a figure has one. */
function smallestTested(grid: Grid, pairs: ReturnType<typeof pairsOf>, results: Results): number | undefined {
  const compared = new Set(pairs.flat())
  const isAnySmall = grid.some((cells) =>
    cells.some(
      (cell, column) => cell !== undefined && compared.has(column) && isSmallBase(cell.base, results),
    ),
  )
  return isAnySmall ? results.smallBase : undefined
}

/** Whether a row has numbers of which no two could be tested, such as medians of groups, though their bases are not small. */
function isUntested(
  cells: Grid[number],
  row: number,
  tested: readonly Compared[],
  results: Results,
): boolean {
  const large = cells.filter(
    (cell) => cell?.kind === 'number' && cell.base > 0 && !isSmallBase(cell.base, results),
  )
  return large.length > 1 && !tested.some((each) => each.row === row)
}

/** "not tested: median" */
function untestedNote(labels: readonly Phrase[], { language }: Results): Phrase[] {
  if (labels.length === 0) return []
  const rows = labels.map(({ text }) => named(lowered(text), CODEBOOK))
  return [weave(rows, (texts) => language.words.exhibits.notTested(language.list(texts)))]
}

/** What the marks say; that there are none when nothing differs. */
function legendOf(
  comparison: Comparison | undefined,
  smallBase: number | undefined,
  results: Results,
): Phrase {
  const { exhibits } = results.language.words
  const legends = {
    groups: exhibits.letters,
    total: exhibits.againstTotal,
    previous: exhibits.againstPrevious,
  }
  const note = comparison === undefined ? exhibits.noDifference : legends[comparison]
  const least = smallBase === undefined ? undefined : results.language.digits(smallBase)
  return number(exhibits.tested(note, levelText(results), least), TEST)
}
