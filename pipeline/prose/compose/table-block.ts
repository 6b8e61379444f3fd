import type { PhrasingContent } from 'mdast'
import { defined } from '../../core/defined.ts'
import type { Phrase } from '../../language/phrase.ts'
import type { TableWords } from './tables.ts'
import { type Origin, partOf, type Trace } from './trace.ts'

declare module '../document.ts' {
  interface BlockTypes {
    resultTable: TableBlock
  }
}

/** A frequency or cross table. */
export interface TableBlock {
  readonly type: 'resultTable'
  readonly id: string
  readonly number: number
  readonly caption: readonly PhrasingContent[]
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Of a cross table: what the labels of its columns are, for when those are rows. */
  readonly across?: string
  /** Base and reading rule, below the caption. */
  readonly subtitle?: string
  /** What is to be noted of the figures, below the table. */
  readonly note: string
  /** Its parts are those of `number`, `across`, `subtitle`, `note`, `head/<column>` and `row/<row>/<column>`, counted from 0. */
  readonly traceId: string
}

interface TableColumn {
  readonly label: string
  readonly align: 'left' | 'right'
}

interface TableRow {
  /** Row header, with what was meant. */
  readonly label: string
  readonly description?: string
  readonly cells: readonly string[]
  /** 0 to 1, for a bar beside the row. */
  readonly share?: number
}

/** The part of a table block that comes from its words. */
export function tableTexts({
  columns,
  rows,
  across,
  subtitle,
  note,
}: TableWords): Pick<TableBlock, 'columns' | 'rows' | 'across' | 'subtitle' | 'note'> {
  return {
    columns: columns.map(({ label, align }) => ({ label: label.text, align })),
    rows: rows.map(({ label, description, cells, share }) => ({
      label: label.text,
      ...(description === undefined ? {} : { description: description.text }),
      cells: cells.map(({ text }) => text),
      ...defined({ share }),
    })),
    ...(across === undefined ? {} : { across: across.text }),
    ...(subtitle === undefined ? {} : { subtitle: subtitle.text }),
    note: note.text,
  }
}

/** Notes all words of a table under the trace ids of their places, in the order in which the table is read. */
export function traceTable(words: TableWords, mark: string, origin: Origin, trace: Trace): void {
  const { across, subtitle, note } = words
  const placed: Placed[] = [
    ...(words.readBy === 'row' ? byRow(words) : byColumn(words)),
    ...(across === undefined ? [] : [[['across'], across] as const]),
    ...(subtitle === undefined ? [] : [[['subtitle'], subtitle] as const]),
    [['note'], note],
  ]
  for (const [path, phrase] of placed) trace.phrase(partOf(mark, ...path), phrase, origin)
}

type Placed = readonly [path: readonly (string | number)[], phrase: Phrase]

function byRow({ columns, rows }: TableWords): Placed[] {
  return [
    ...columns.map(({ label }, column): Placed => [['head', column], label]),
    ...rows.flatMap((row, index) => rowHead(row, index).concat(cellsOf(row, index))),
  ]
}

/** Each column with its head; the first is that of the rows' names. */
function byColumn({ columns, rows }: TableWords): Placed[] {
  const lines = rows.map((row, index) => [rowHead(row, index), ...cellsOf(row, index).map((cell) => [cell])])
  return columns.flatMap(({ label }, column): Placed[] => [
    [['head', column], label],
    ...lines.flatMap((line) => line[column] ?? []),
  ])
}

type Row = TableWords['rows'][number]

function rowHead({ label, description }: Row, row: number): Placed[] {
  const phrases = description === undefined ? [label] : [label, description]
  return phrases.map((phrase) => [['row', row, 0], phrase])
}

function cellsOf({ cells }: Row, row: number): Placed[] {
  return cells.map((phrase, index) => [['row', row, index + 1], phrase])
}
