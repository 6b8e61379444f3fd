import type { TableCell, TableRow } from 'mdast'
import { defined } from '../../core/defined.ts'
import { partOf } from '../../prose/compose/trace.ts'
import type { BlockOf } from '../../prose/document.ts'
import type { BarCell, Cell, Column, Paragraph, Table } from '../../typesetting/blocks.ts'
import type { TextStyle } from '../../typesetting/inlines.ts'
import { attachmentName } from '../attachments.ts'
import type { Context, Handlers } from '../context.ts'
import { arrangeInlines, NO_BREAK_SPACE } from '../inlines.ts'
import { columnIndent } from '../measure.ts'
import { exhibitOf } from './exhibits.ts'

/** A full bar: the whole base. */
const BAR_WIDTH = 120
const BAR_THICKNESS = 7

/** Tables, from the data and from Markdown. */
export const tables = {
  /** A frequency or cross table: caption, rows that read down, note. */
  resultTable: (node, context) => {
    const { document, styles } = context
    const table: Table = {
      type: 'table',
      columns: columnsOf(node),
      header: [headerOf(node, styles.tableHeader)],
      rows: node.rows.map((row, index) => rowOf(row, index, node, context)),
      style: lookOf(context),
      attachment: attachmentName(document.words.table, node.number),
    }
    return [exhibitOf(document.words.table, node, table, { text: node.note, part: 'note' }, context)]
  },

  /** A table that the author wrote in Markdown. */
  table: ({ align, children }, context) => {
    const { styles, theme } = context
    const cellOf = (cell: TableCell, index: number, style: TextStyle): Cell => {
      const content = arrangeInlines(cell.children, context)
      return textCell({ type: 'paragraph', content, style: { ...style, align: align?.[index] ?? 'left' } })
    }
    const [header, ...rows] = children
    const columns = (header?.children ?? []).map(
      (_cell, index, all): Column => ({ width: index === all.length - 1 ? 'rest' : 'content' }),
    )
    return [
      {
        type: 'table',
        columns,
        header: [(header?.children ?? []).map((cell, index) => cellOf(cell, index, styles.tableHeader))],
        rows: rows.map((row) =>
          withAllCells(row, columns.length).map((cell, index) =>
            cellOf(cell, index, index === 0 ? styles.tableLabel : styles.tableText),
          ),
        ),
        style: lookOf(context),
        space: { before: theme.space.block, after: theme.space.block },
        ...columnIndent(context),
      },
    ]
  },
} satisfies Partial<Handlers>

/** In GFM the cells at the end of a row may be left out. */
function withAllCells({ children }: TableRow, count: number): TableCell[] {
  const missing = Array.from({ length: Math.max(0, count - children.length) })
  return [...children, ...missing.map((): TableCell => ({ type: 'tableCell', children: [] }))]
}

function hasBars({ rows }: BlockOf<'resultTable'>): boolean {
  return rows.some((row) => row.share !== undefined)
}

function columnsOf(node: BlockOf<'resultTable'>): Column[] {
  const columns = node.columns.map((_column, index): Column => ({ width: index === 0 ? 'rest' : 'content' }))
  return hasBars(node) ? [...columns, { width: BAR_WIDTH }] : columns
}

function headerOf(node: BlockOf<'resultTable'>, style: TextStyle): Cell[] {
  const cells = node.columns.map(({ label, align }, column) =>
    textCell(paragraphOf(tied(label), { ...style, align }, partOf(node.traceId, 'head', column))),
  )
  return hasBars(node) ? [...cells, textCell(paragraphOf('', style))] : cells
}

function rowOf(
  row: BlockOf<'resultTable'>['rows'][number],
  index: number,
  node: BlockOf<'resultTable'>,
  context: Context,
): Cell[] {
  const traceIdOf = (column: number) => partOf(node.traceId, 'row', index, column)
  const { styles } = context
  const { label, description, cells, share } = row
  const header = textCell(
    paragraphOf(label, styles.tableLabel, traceIdOf(0)),
    ...(description === undefined ? [] : [paragraphOf(description, styles.tableDescription, traceIdOf(0))]),
  )
  const figures = cells.map((text, at) => {
    const align = node.columns[at + 1]?.align ?? 'right'
    return textCell(paragraphOf(text, { ...styles.tableNumber, align }, traceIdOf(at + 1)))
  })
  return [header, ...figures, ...(hasBars(node) ? [barOf(share ?? 0, context)] : [])]
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

function lookOf({ styles, theme }: Context) {
  const { secondary, rule } = theme.colours
  return {
    headerRule: { thickness: 0.75, colour: secondary },
    rowRule: { thickness: 0.5, colour: rule },
    columnGap: theme.space.block,
    // Rows are closer in small print.
    rowPadding: theme.space.paragraph / (styles.tableText.size < theme.type.body.size ? 8 : 2),
  }
}

/** A label that breaks before its base, not inside it: "Groningen (n = 23)". */
function tied(label: string): string {
  return label.replace(/\([^)]*\)/g, (base) => base.replaceAll(' ', NO_BREAK_SPACE))
}

function textCell(...paragraphs: Paragraph[]): Cell {
  return { type: 'text', paragraphs }
}

function paragraphOf(text: string, style: TextStyle, traceId?: string): Paragraph {
  const traced = defined({ traceId })
  return { type: 'paragraph', content: [{ type: 'text', text, ...traced }], style }
}
