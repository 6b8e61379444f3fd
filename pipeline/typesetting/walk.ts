import type { Block, Inline, Table, TypesetDocument } from './document.ts'

/** Every block of a document, cover and nested ones included, in reading order; the notes come last. */
export function* allBlocks(document: TypesetDocument): Generator<Block> {
  for (const text of document.cover?.texts ?? []) yield* withNested(text.blocks)
  yield* withNested(document.blocks)
  for (const note of document.notes?.notes ?? []) yield* withNested(note.blocks)
}

/** The text of a block itself, without that of blocks inside it. */
export function inlinesOf(block: Block): readonly Inline[] {
  return block.type === 'heading' || block.type === 'paragraph' ? block.content : []
}

/** Whether a column holds nothing but bars, which only repeat what stands in another. */
export function isBarColumn(rows: Table['rows'], column: number): boolean {
  return rows.length > 0 && rows.every((row) => row[column]?.type === 'bar')
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
      return [block.header, ...block.rows].flat().map((cell) => (cell.type === 'text' ? cell.paragraphs : []))
    case 'box':
      return [block.blocks]
    case 'sideBySide':
      return [block.boxes]
    default:
      return []
  }
}
