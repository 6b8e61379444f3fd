import type { Box } from './box.ts'

/** A block of the main column. */
export type ColumnBlock =
  | FlowingBlock
  /** Stands in the margin, from the column's left, level with the next block. */
  | { readonly kind: 'aside'; readonly box: Box; readonly x: number; readonly width: number }
  /** What follows begins on a new page, below white space of this height. */
  | { readonly kind: 'pageBreak'; readonly openingSpace: number }

interface FlowingBlock {
  /** A float may wait for the top of a later page. */
  readonly kind: 'block' | 'float'
  readonly box: Box
  /** Whether it begins on the baseline grid. */
  readonly onGrid: boolean
}

export type AsideBlock = Extract<ColumnBlock, { kind: 'aside' }>

/** A block with the asides that stand beside it, a page break, or what the last asides stand beside: nothing. */
export interface Entry {
  readonly asides: readonly AsideBlock[]
  readonly block: Exclude<ColumnBlock, AsideBlock> | undefined
  /** Of its first aside, or its own. */
  readonly index: number
}

/** Blocks, each with the asides before it. */
export function entriesOf(blocks: readonly ColumnBlock[]): Entry[] {
  const entries: Entry[] = []
  let asides: readonly AsideBlock[] = []
  const end = (block: Entry['block'], index: number) => {
    entries.push({ asides, block, index: index - asides.length })
    asides = []
  }
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'aside') {
      asides = [...asides, block]
      continue
    }
    if (block.kind === 'pageBreak' && asides.length > 0) end(undefined, index)
    end(block, index)
  }
  if (asides.length > 0) end(undefined, blocks.length)
  return entries
}

/** The asides of an entry without its block, and the block without them. */
export function partEntry({ asides, block, index }: Entry): readonly [asides: Entry, block: Entry] {
  return [
    { asides, block: undefined, index },
    { asides: [], block, index: index + asides.length },
  ]
}

/** What of an entry flows in the column. */
export function flowingOf({ block }: Entry): FlowingBlock | undefined {
  return block === undefined || block.kind === 'pageBreak' ? undefined : block
}

/** Whether an entry may not be parted from the next. */
export function keepsWithNext(entry: Entry): boolean {
  return flowingOf(entry)?.box.around.keepsWithNext === true
}
