import type { Aside, Block, Float } from '../blocks.ts'
import type { Page } from '../document.ts'
import { StackBox } from '../pages/stack-box.ts'
import type { Context } from './context.ts'

/** Comes before the block beside it in reading order. */
export function compileAside({ blocks }: Aside, context: Context): StackBox {
  return new StackBox(context.compileBlocks(blocks, context.parent.add('Aside')), context.around)
}

export function compileFloat({ blocks }: Float, context: Context): StackBox {
  return new StackBox(context.compileBlocks(blocks, context.parent), context.around)
}

/** Whether a block of the main column starts on the baseline grid: running text with the leading of the grid. */
export function startsOnGrid(block: Block, { grid }: Pick<Page, 'grid'>): boolean {
  return grid !== undefined && keepsTo(block, grid)
}

function keepsTo(block: Block, grid: number): boolean {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return isMultiple(block.style.leading, grid)
    case 'list':
      return block.items.flat().every((item) => keepsTo(item, grid))
    default:
      return false
  }
}

function isMultiple(length: number, grid: number): boolean {
  const lines = length / grid
  return lines >= 1 && Math.abs(lines - Math.round(lines)) < ROUNDING
}

/** Tolerance for lengths that are not whole numbers. */
const ROUNDING = 1e-6
