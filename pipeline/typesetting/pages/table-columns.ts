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
 * fit, the widest columns are narrowed and words are broken.
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
      ? narrowed(
          content.map(({ min }) => min),
          room,
        )
      : shareOut(columns, content, room)
  let next = 0
  const lefts = widths.map((own) => {
    const left = next
    next += own + gap
    return left
  })
  return { lefts, widths }
}

/**
 * The widths that the cells of each column need. What a cell over several columns needs beyond that is divided over
 * those columns.
 */
function contentWidths(count: number, rows: Cells, gap: number): Widths[] {
  const cells = rows
    .flat()
    .map(({ cell, column, columnSpan }) => ({ widths: cell.widths, column, columnSpan }))
  const content = Array.from({ length: count }, (_, column): Widths => {
    const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1)
    return {
      min: largest([0, ...own.map(({ widths }) => widths.min)]),
      max: largest([0, ...own.map(({ widths }) => widths.max)]),
    }
  })
  for (const { widths, column, columnSpan } of cells) {
    if (columnSpan === 1) continue
    const covered = content.slice(column, column + columnSpan)
    const missing = (kind: keyof Widths) => {
      const present = covered.reduce((sum, own) => sum + own[kind], gap * (columnSpan - 1))
      return Math.max(0, widths[kind] - present) / columnSpan
    }
    const [min, max] = [missing('min'), missing('max')]
    const wider = covered.map((own) => ({ min: own.min + min, max: own.max + max }))
    content.splice(column, columnSpan, ...wider)
  }
  return content
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

/** The least widths, of which the widest are narrowed to the same width so that all fit. */
function narrowed(widths: readonly number[], room: number): number[] {
  const limit = limitOf(widths, room)
  return widths.map((width) => Math.min(width, limit))
}

function limitOf(widths: readonly number[], room: number): number {
  const sorted = widths.toSorted((one, other) => one - other)
  let left = room
  for (const [index, width] of sorted.entries()) {
    const share = left / (sorted.length - index)
    if (width > share) return share
    left -= width
  }
  return Number.POSITIVE_INFINITY
}
