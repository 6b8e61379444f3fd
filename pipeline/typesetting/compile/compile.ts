import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Block } from '../document.ts'
import type { StructureElement } from '../structure.ts'
import { compileBox, compileSideBySide } from './boxes.ts'
import { compileContents } from './contents.ts'
import type { Compile, Context } from './context.ts'
import { compileFigure, compileRule } from './graphics.ts'
import { compileList } from './lists.ts'
import { Places } from './places.ts'
import { compileTable } from './tables.ts'
import { compileHeading, compileParagraph } from './text.ts'

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>

const compilers: { readonly [Type in Block['type']]: Compile<BlockOf<Type>> } = {
  heading: compileHeading,
  paragraph: compileParagraph,
  list: compileList,
  table: compileTable,
  figure: compileFigure,
  box: compileBox,
  sideBySide: compileSideBySide,
  aside: ({ blocks }, context) => ({ stack: context.compileBlocks(blocks, context.parent) }),
  float: ({ blocks }, context) => ({ stack: context.compileBlocks(blocks, context.parent) }),
  contents: compileContents,
  rule: compileRule,
  pageBreak: () => ({ stack: [], startsPage: true }),
}

/**
 * pdfmake nodes of blocks that stand below one another, one for each block, with the white space between them.
 * Their elements are added to `parent`.
 */
export function compileBlocks(
  blocks: readonly Block[],
  parent: StructureElement,
  context: Omit<Context, 'compileBlocks' | 'parent' | 'element'>,
): Node[] {
  const nest: Context['compileBlocks'] = (nested, within) => compileBlocks(nested, within, context)
  const places = new Places(parent)
  return blocks.map((block, index) => ({
    ...compileBlock(block, { ...context, ...places.next(block, blocks[index + 1]), compileBlocks: nest }),
    ...flowKeys(block),
    gap: gapBetween(blocks[index - 1], block),
  }))
}

function compileBlock<Type extends Block['type']>(block: BlockOf<Type>, context: Context): Node {
  const compile: Compile<BlockOf<Type>> = compilers[block.type as Type]
  return compile(block, context)
}

function flowKeys(block: Block): Node {
  if (block.type === 'pageBreak') return {}
  const { left = 0, right = 0 } = block.indent ?? {}
  const isWholeGroup = block.type === 'heading' || block.keepWithNext === true
  return {
    ...(left + right > 0 ? { margin: [left, 0, right, 0] } : {}),
    ...(isWholeGroup ? { keepWithNext: true } : {}),
  }
}

function gapBetween(above: Block | undefined, below: Block): number {
  if (above === undefined || above.type === 'pageBreak' || below.type === 'pageBreak') return 0
  return Math.max(above.space?.after ?? 0, below.space?.before ?? 0)
}
