import { defined } from '../../core/defined.ts'
import { partOf } from '../../prose/compose/trace.ts'
import type { BlockOf } from '../../prose/document.ts'

type ResultTable = BlockOf<'resultTable'>

/** A text of a table, with what traces it. */
export interface TracedText {
  readonly text: string
  readonly traceId: string
}

interface Head extends TracedText {
  readonly align: 'left' | 'right'
}

interface Row {
  readonly label: TracedText
  readonly description?: string
  readonly cells: readonly TracedText[]
  /** 0 to 1, for a bar. */
  readonly share?: number
}

/** The texts of a table in their places; the first head is that of the labels. */
export interface TableGrid {
  readonly heads: readonly Head[]
  readonly rows: readonly Row[]
}

export function gridOf({ columns, rows, traceId }: ResultTable): TableGrid {
  const traced = (text: string, ...path: (string | number)[]) => ({ text, traceId: partOf(traceId, ...path) })
  return {
    heads: columns.map(({ label, align }, column) => ({ ...traced(label, 'head', column), align })),
    rows: rows.map(({ label, cells, description, share }, row) => ({
      label: traced(label, 'row', row, 0),
      cells: cells.map((text, column) => traced(text, 'row', row, column + 1)),
      ...defined({ description, share }),
    })),
  }
}

/**
 * The same table with rows for columns.
 *
 * @param across what the labels of its rows are
 */
export function turned({ heads, rows }: TableGrid, across: TracedText): TableGrid {
  return {
    heads: [
      { ...across, align: 'left' },
      ...rows.map(({ label }) => ({ ...label, align: 'right' as const })),
    ],
    rows: heads.slice(1).map((head, column) => ({
      label: head,
      cells: rows.flatMap(({ cells }) => cells[column] ?? []),
    })),
  }
}
