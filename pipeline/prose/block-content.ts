import type { PhrasingContent } from 'mdast'
import type { Block, BlockContent, ContentTable, Exhibit } from './document.ts'
import { boxes } from './templates/helpers/boxes.ts'
import { components } from './templates/helpers/components.ts'
import { tables } from './templates/helpers/tables.ts'

const CONTENT: ContentTable = {
  paragraph: lineOf,
  heading: lineOf,
  list: ({ children }) => ({ lines: [], blocks: children.flatMap((item) => item.children) }),
  blockquote: ({ children }) => ({ lines: [], blocks: children }),
  table: ({ children }) => ({
    lines: children.flatMap((row) => row.children.map((cell) => cell.children)),
    blocks: [],
  }),
  thematicBreak: () => ({ lines: [], blocks: [] }),
  ...boxes.content,
  ...components.content,
  ...tables.content,
}

/** What a reader finds in a block. */
export function contentOf(block: Block): BlockContent {
  const read = CONTENT[block.type] as (block: Block) => BlockContent
  return read(block)
}

/** Blocks, each followed by those within it. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(contentOf(block).blocks)])
}

/** Whether a block has a number and a caption. */
export function isExhibit(block: Block): block is Exhibit {
  return 'number' in block && 'caption' in block
}

function lineOf({ children }: { readonly children: readonly PhrasingContent[] }): BlockContent {
  return { lines: [children], blocks: [] }
}
