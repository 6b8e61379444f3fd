import type { Table, TableCell, TableRow } from 'mdast'
import type { Cell, Column, TableForm } from '../../typesetting/blocks.ts'
import type { TextStyle } from '../../typesetting/inlines.ts'
import type { Context, Handlers } from '../context.ts'
import { arrangeInlines } from '../inlines.ts'
import { columnIndent } from '../measure.ts'
import { inNarrowTable } from '../styles.ts'
import { exhibitOf } from './exhibits.ts'
import { resultTable } from './result-tables.ts'
import { tableStyle, textCell } from './table-parts.ts'

/** Tables, from the data and from Markdown. */
export const tables = {
  /** A frequency or cross table: caption, rows that read down, note. */
  resultTable: (node, context) => {
    const table = resultTable(node, context)
    return [exhibitOf(context.document.words.table, node, table, { text: node.note, part: 'note' }, context)]
  },

  /** A table that the author wrote in Markdown, in smaller type when it does not fit. */
  table: (node, context) => {
    const { block } = context.theme.space
    const narrow = { ...context, styles: inNarrowTable(context.styles) }
    return [
      {
        type: 'table',
        ...writtenForm(node, context),
        narrower: [writtenForm(node, narrow, true)],
        space: { before: block, after: block },
        ...columnIndent(context),
      },
    ]
  },
} satisfies Partial<Handlers>

function writtenForm({ align, children }: Table, context: Context, isNarrow = false): TableForm {
  const { styles } = context
  const cellOf = (cell: TableCell, index: number, style: TextStyle): Cell => {
    const content = arrangeInlines(cell.children, context)
    return textCell({ type: 'paragraph', content, style: { ...style, align: align?.[index] ?? 'left' } })
  }
  const [header, ...rows] = children
  const aligned = (header?.children ?? []).map((_cell, index) => align?.[index] ?? 'left')
  // Figures at the right stay together: the last column of words has the rest of the width.
  const rest = Math.max(
    0,
    aligned.findLastIndex((each) => each !== 'right'),
  )
  const columns = aligned.map((_, index): Column => ({ width: index === rest ? 'rest' : 'content' }))
  return {
    columns,
    header: [(header?.children ?? []).map((cell, index) => cellOf(cell, index, styles.tableHeader))],
    rows: rows.map((row) =>
      withAllCells(row, columns.length).map((cell, index) =>
        cellOf(cell, index, index === 0 ? styles.tableLabel : styles.tableText),
      ),
    ),
    style: tableStyle(context, isNarrow),
  }
}

/** In GFM the cells at the end of a row may be left out. */
function withAllCells({ children }: TableRow, count: number): TableCell[] {
  const missing = Array.from({ length: Math.max(0, count - children.length) })
  return [...children, ...missing.map((): TableCell => ({ type: 'tableCell', children: [] }))]
}
