import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Block } from '../document.ts'
import type { StructureElement } from '../structure.ts'
import { compileAside, compileFloat } from './beside.ts'
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
  aside: compileAside,
  float: compileFloat,
  contents: compileContents,
  rule: compileRule,
  pageBreak: ({ sink }) => ({ stack: [], startsPage: true, ...(sink === undefined ? {} : { sink }) }),
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
  const { before = 0, after = 0 } = block.space ?? {}
  return {
    space: { before, after },
    ...(left + right > 0 ? { margin: [left, 0, right, 0] } : {}),
    ...(isWholeGroup ? { keepWithNext: true } : {}),
  }
}
