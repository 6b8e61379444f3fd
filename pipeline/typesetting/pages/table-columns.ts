import { largest } from '../../core/lists.ts'
import type { Column } from '../blocks.ts'
import type { PlacedCell } from '../table-grid.ts'
import type { Box, Widths } from './box.ts'

/** The left side and width of each column, in a table of known width. */
export interface TableColumns {
  readonly lefts: readonly number[]
  readonly widths: readonly number[]
}

type Cells = readonly (readonly PlacedCell<Box>[])[]

/**
 * Divides the width of a table. Columns with a given width get that, columns sized by content get what they need,
 * at most all text on one line, and the others get the rest (CSS 2.2, 17.5.2.2). When not even the longest words
 * fit, the widest columns are narrowed and words are broken, with hyphens where that is enough.
 */
export function placeColumns(
  columns: readonly Column[],
  rows: Cells,
  gap: number,
  width: number,
): TableColumns {
  const room = width - gap * (columns.length - 1)
  const content = contentWidths(columns.length, rows, gap)
  const widths =
    leastWidth(columns, content) > room
      ? narrowed(hyphenatedWidths(columns.length, rows, gap), content, room)
      : shareOut(columns, content, room)
  let next = 0
  const lefts = widths.map((own) => {
    const left = next
    next += own + gap
    return left
  })
  return { lefts, widths }
}

function contentWidths(count: number, rows: Cells, gap: number): Widths[] {
  const cells = rows.flat().map((placed) => ({ ...placed, widths: placed.cell.widths }))
  const least = columnNeeds(count, cells, gap, ({ widths }) => widths.min)
  const most = columnNeeds(count, cells, gap, ({ widths }) => widths.max)
  return least.map((min, column) => ({ min, max: most[column] ?? min }))
}

/** The widths in which no word is broken but with a hyphen. */
function hyphenatedWidths(count: number, rows: Cells, gap: number): number[] {
  return columnNeeds(count, rows.flat(), gap, ({ cell }) => cell.leastWidth)
}

/**
 * The widths that the cells of each column need. What a cell over several columns needs beyond that is divided over
 * those columns.
 */
function columnNeeds<Placed extends PlacedCell<Box>>(
  count: number,
  cells: readonly Placed[],
  gap: number,
  needOf: (cell: Placed) => number,
): number[] {
  const needs = Array.from({ length: count }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1)
    return largest([0, ...own.map(needOf)])
  })
  for (const cell of cells) {
    const { column, columnSpan } = cell
    if (columnSpan === 1) continue
    const covered = needs.slice(column, column + columnSpan)
    const present = sumOf(covered) + gap * (columnSpan - 1)
    const missing = Math.max(0, needOf(cell) - present) / columnSpan
    needs.splice(column, columnSpan, ...covered.map((own) => own + missing))
  }
  return needs
}

/** The least widths of a table, in points. */
export interface Needs {
  readonly words: number
  readonly hyphenated: number
}

/** The widths that a table needs for its words, and when they are broken with hyphens. */
export function needsOf(columns: readonly Column[], rows: Cells, gap: number): Needs {
  const gaps = gap * (columns.length - 1)
  return {
    words: gaps + leastWidth(columns, contentWidths(columns.length, rows, gap)),
    get hyphenated() {
      return gaps + sumOf(hyphenatedWidths(columns.length, rows, gap))
    },
  }
}

function leastWidth(columns: readonly Column[], content: readonly Widths[]): number {
  const { fixed, ownMin, restMin, restCount } = sumsOf(columns, content)
  return fixed + ownMin + restMin * restCount
}

function shareOut(columns: readonly Column[], content: readonly Widths[], room: number): number[] {
  const { fixed, ownMin, ownMax, restMin, restMax, restCount } = sumsOf(columns, content)
  const left = room - fixed
  const [min, max] = [ownMin + restMin * restCount, ownMax + restMax * restCount]
  // Where columns are between their least width and the most that they can use.
  const part = max < left ? 1 : min >= left ? 0 : (left - min) / (max - min)
  const own = content.map((widths) => widths.min + (widths.max - widths.min) * part)
  const used = columns.reduce(
    (sum, { width }, index) => sum + (width === 'content' ? (own[index] ?? 0) : 0),
    0,
  )
  return columns.map(({ width }, index) => {
    if (width === 'content') return own[index] ?? 0
    return width === 'rest' ? (left - used) / restCount : width
  })
}

function sumsOf(columns: readonly Column[], content: readonly Widths[]) {
  const widthsOf = (kind: Column['width']) => content.filter((_, index) => columns[index]?.width === kind)
  const [own, rest] = [widthsOf('content'), widthsOf('rest')]
  return {
    fixed: columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0),
    ownMin: own.reduce((sum, { min }) => sum + min, 0),
    ownMax: own.reduce((sum, { max }) => sum + max, 0),
    restMin: largest([0, ...rest.map(({ min }) => min)]),
    restMax: largest([0, ...rest.map(({ max }) => max)]),
    restCount: rest.length,
  }
}

/** Columns between their least width and that of their words, of which the widest get the same, so that all fit. */
function narrowed(least: readonly number[], content: readonly Widths[], room: number): number[] {
  const words = content.map(({ min }) => min)
  const [low, high] = sumOf(least) > room ? [least.map(() => 0), least] : [least, words]
  return levelled(low, high, room)
}

/** Each width is the same, unless that is less than its low or more than its high; together they take the room. */
function levelled(low: readonly number[], high: readonly number[], room: number): number[] {
  const at = (level: number) => high.map((most, index) => Math.min(most, Math.max(low[index] ?? 0, level)))
  const edges = [...low, ...high].toSorted((one, other) => one - other)
  const above = edges.find((edge) => sumOf(at(edge)) >= room) ?? 0
  const open = at(above).filter((width, index) => width === above && (low[index] ?? 0) < above).length
  return at(above - (open === 0 ? 0 : (sumOf(at(above)) - room) / open))
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
