import { partOf } from '../../prose/compose/trace.ts'
import type { BlockOf } from '../../prose/document.ts'
import type { BarCell, Cell, Column, Paragraph, Table, TableForm } from '../../typesetting/blocks.ts'
import type { Inline, TextStyle } from '../../typesetting/inlines.ts'
import { attachmentName } from '../attachments.ts'
import type { Context } from '../context.ts'
import { NO_BREAK_SPACE } from '../inlines.ts'
import { inNarrowTable } from '../styles.ts'
import { gridOf, type TableGrid, type TracedText, turned } from './table-grid.ts'
import { tableStyle, textCell } from './table-parts.ts'

/** A full bar: the whole base. */
const BAR_WIDTH = 120
const BAR_THICKNESS = 7

/**
 * A frequency or cross table. A cross table that does not fit is set in smaller type, with rows for columns, or in
 * parts.
 */
export function resultTable(node: BlockOf<'resultTable'>, context: Context): Table {
  const grid = gridOf(node)
  return {
    type: 'table',
    ...formOf(grid, context),
    ...(node.across === undefined ? {} : narrowerForms(grid, node.across, node.traceId, context)),
    attachment: attachmentName(context.document.words.table, node.number),
  }
}

function narrowerForms(grid: TableGrid, across: string, traceId: string, context: Context) {
  const narrow = { ...context, styles: inNarrowTable(context.styles) }
  const other = turned(grid, { text: across, traceId: partOf(traceId, 'across') })
  const narrower = [formOf(grid, narrow, true), formOf(other, context), formOf(other, narrow, true)]
  return { narrower, isPartible: true }
}

function formOf(grid: TableGrid, context: Context, isNarrow = false): TableForm {
  const hasBars = grid.rows.some(({ share }) => share !== undefined)
  const columns = grid.heads.map((_head, index): Column => ({ width: index === 0 ? 'rest' : 'content' }))
  return {
    columns: hasBars ? [...columns, { width: BAR_WIDTH }] : columns,
    header: [headerOf(grid, hasBars, context.styles.tableHeader)],
    rows: grid.rows.map((row) => rowOf(row, grid, hasBars, context)),
    style: tableStyle(context, isNarrow),
  }
}

function headerOf({ heads }: TableGrid, hasBars: boolean, style: TextStyle): Cell[] {
  const isLettered = heads.some(({ text }) => LETTER_AND_BASE.test(text))
  const cells = heads.map(({ align, ...head }) => textCell(headOf(head, { ...style, align }, isLettered)))
  return hasBars ? [...cells, textCell(emptyParagraph(style))] : cells
}

const LETTER_AND_BASE = /\([A-Z], n [^)]*\)$/
/** Where a head ends and its base begins. */
const BEFORE_BASE = / (?=\((?:[A-Z], )?n [^)]*\)$)/

/** Where groups have letters, their bases stand on a line of their own: the figures below need no more width. */
function headOf({ text, traceId }: TracedText, style: TextStyle, isLettered: boolean): Paragraph {
  const lines = isLettered ? text.split(BEFORE_BASE) : [text]
  const content = lines.flatMap((line, index): Inline[] => [
    ...(index === 0 ? [] : [{ type: 'lineBreak' } as const]),
    { type: 'text', text: tied(line), traceId },
  ])
  return { type: 'paragraph', content, style }
}

function rowOf(
  { label, description, cells, share }: TableGrid['rows'][number],
  { heads }: TableGrid,
  hasBars: boolean,
  context: Context,
): Cell[] {
  const { styles } = context
  const meant =
    description === undefined ? [] : [paragraphOf({ ...label, text: description }, styles.tableDescription)]
  const figures = cells.map((cell, index) => {
    const align = heads[index + 1]?.align ?? 'right'
    return textCell(paragraphOf(align === 'right' ? asOneWord(cell) : cell, { ...styles.tableNumber, align }))
  })
  const head = { ...label, text: tied(label.text) }
  return [
    textCell(paragraphOf(head, styles.tableLabel), ...meant),
    ...figures,
    ...(hasBars ? [barOf(share ?? 0, context)] : []),
  ]
}

function barOf(share: number, { styles, theme }: Context): BarCell {
  return {
    type: 'bar',
    share,
    width: BAR_WIDTH,
    thickness: BAR_THICKNESS,
    drop: (styles.tableNumber.leading - BAR_THICKNESS) / 2,
    // Grey: in a report's charts a colour means an answer.
    colour: theme.colours.secondary,
    ground: theme.colours.tint,
  }
}

/** A label that breaks before its base, not inside it: "Groningen (n = 23)". */
function tied(label: string): string {
  return label.replace(/\((?:[A-Z], )?n [^)]*\)/g, (base) => base.replaceAll(' ', NO_BREAK_SPACE))
}

/** A figure, which is never broken: "12 (92%)". */
function asOneWord({ text, traceId }: TracedText): TracedText {
  return { text: text.replaceAll(' ', NO_BREAK_SPACE), traceId }
}

function paragraphOf({ text, traceId }: TracedText, style: TextStyle): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text, traceId }], style }
}

function emptyParagraph(style: TextStyle): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text: '' }], style }
}
