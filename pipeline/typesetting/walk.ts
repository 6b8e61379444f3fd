import type { Block, Cell, Table } from './blocks.ts'
import { plainText } from './characters.ts'
import type { TypesetDocument } from './document.ts'
import type { Inline } from './inlines.ts'
import { type PlacedCell, placeCells } from './table-grid.ts'

/** Every block of a document in reading order, including cover, back and nested blocks; notes come last. */
export function* allBlocks(document: TypesetDocument): Generator<Block> {
  for (const text of document.cover?.texts ?? []) yield* withNested(text.blocks)
  yield* withNested(document.blocks)
  for (const text of document.back?.texts ?? []) yield* withNested(text.blocks)
  for (const note of document.notes?.notes ?? []) yield* withNested(note.blocks)
}

/** The text of a block itself, without that of the blocks inside it. */
export function inlinesOf(block: Block): readonly Inline[] {
  return block.type === 'heading' || block.type === 'paragraph' ? block.content : []
}

/** The languages of a document and its passages. */
export function languagesOf(document: TypesetDocument): Set<string> {
  const passages = [...allBlocks(document)].flatMap(inlinesOf)
  return new Set([
    document.info.language,
    ...passages.flatMap((inline) =>
      'language' in inline && inline.language !== undefined ? [inline.language] : [],
    ),
  ])
}

/** The cells of a table's header or body, each with its place. */
export function cellsOf(rows: Table['rows']): PlacedCell<Cell>[][] {
  return placeCells(rows, (cell) => (cell.type === 'text' ? cell : {}))
}

/** Columns, counted from 0, with bars and no text, which repeat the numbers in another column. */
export function barColumns({ header, rows }: Pick<Table, 'header' | 'rows'>): ReadonlySet<number> {
  const cells = cellsOf(rows).flat()
  const headers = cellsOf(header).flat()
  const texts = new Set([
    ...cells.filter(({ cell }) => cell.type === 'text').map(({ column }) => column),
    ...headers.filter(({ cell }) => textOf(cell).trim() !== '').map(({ column }) => column),
  ])
  const bars = cells.filter(({ cell }) => cell.type === 'bar').map(({ column }) => column)
  return new Set(bars.filter((column) => !texts.has(column)))
}

/** The text of a cell on one line; empty for a bar. */
export function textOf(cell: Cell | undefined): string {
  return cell?.type === 'text' ? cell.paragraphs.map(({ content }) => plainText(content)).join(' ') : ''
}

function* withNested(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    for (const nested of nestedBlocks(block)) yield* withNested(nested)
  }
}

function nestedBlocks(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'list':
      return block.items
    case 'table':
      return [...block.header, ...block.rows]
        .flat()
        .map((cell) => (cell.type === 'text' ? cell.paragraphs : []))
    case 'box':
    case 'aside':
    case 'float':
      return [block.blocks]
    case 'sideBySide':
      return [block.boxes]
    default:
      return []
  }
}
