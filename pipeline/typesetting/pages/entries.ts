import type { Box } from './box.ts'

/** A block of the main column. */
export type ColumnBlock =
  | FlowingBlock
  /** In the margin, measured from the column's left, and level with the next block. */
  | { readonly kind: 'aside'; readonly box: Box; readonly x: number; readonly width: number }
  /** The next block starts on a new page, below this much white space; or, for floats, below all that wait. */
  | { readonly kind: 'pageBreak'; readonly openingSpace: number; readonly isForFloats: boolean }

interface FlowingBlock {
  /** A float may wait for the top of a later page. */
  readonly kind: 'block' | 'float'
  readonly box: Box
  /** Whether it starts on the baseline grid. */
  readonly onGrid: boolean
}

export type AsideBlock = Extract<ColumnBlock, { kind: 'aside' }>

export type PageBreak = Extract<ColumnBlock, { kind: 'pageBreak' }>

/** A block with the asides beside it, a page break, or only the last asides. */
export interface Entry {
  readonly asides: readonly AsideBlock[]
  readonly block: Exclude<ColumnBlock, AsideBlock> | undefined
  /** The index of its first aside, or its own. */
  readonly index: number
}

/** Groups blocks with the asides before them. */
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

/** Splits an entry into its asides and its block. */
export function partEntry({ asides, block, index }: Entry): readonly [asides: Entry, block: Entry] {
  return [
    { asides, block: undefined, index },
    { asides: [], block, index: index + asides.length },
  ]
}

/** The block of an entry that flows in the column, if any. */
export function flowingOf({ block }: Entry): FlowingBlock | undefined {
  return block === undefined || block.kind === 'pageBreak' ? undefined : block
}

/** Whether an entry must be on the same page as the next. */
export function keepsWithNext(entry: Entry): boolean {
  return flowingOf(entry)?.box.around.keepsWithNext === true
}
