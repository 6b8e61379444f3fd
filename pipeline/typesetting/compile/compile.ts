import type { Block } from '../blocks.ts'
import type { TypesetDocument } from '../document.ts'
import { ALONE, type Box, type Surroundings } from '../pages/box.ts'
import type { ColumnBlock } from '../pages/entries.ts'
import { PageBreakBox } from '../pages/stack-box.ts'
import type { StructureElement } from '../structure.ts'
import { compileAside, compileFloat, startsOnGrid } from './beside.ts'
import { compileBox, compileSideBySide } from './boxes.ts'
import { compileContents } from './contents.ts'
import type { Compile, Context, Shared } from './context.ts'
import { compileFigure, compileRule } from './graphics.ts'
import { compileList } from './lists.ts'
import { StructureSlots } from './structure-slots.ts'
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
  pageBreak: () => new PageBreakBox(ALONE),
}

/** Compiles blocks that are below one another, each to a box. Their elements are added to `parent`. */
export function compileBlocks(
  blocks: readonly Block[],
  parent: StructureElement,
  shared: Shared,
  isHyphenated = true,
): Box[] {
  const compileNested: Context['compileBlocks'] = (nested, within) =>
    compileBlocks(nested, within, shared, isHyphenated)
  const places = new StructureSlots(parent)
  return blocks.map((block, index) =>
    compileBlock(block, {
      ...shared,
      ...places.next(block, blocks[index + 1]),
      isHyphenated,
      around: surroundingsOf(block),
      compileBlocks: compileNested,
    }),
  )
}

/** The outermost blocks of a document, for its main column. */
export function compileColumn(
  { blocks, page }: Pick<TypesetDocument, 'blocks' | 'page'>,
  parent: StructureElement,
  shared: Shared,
): ColumnBlock[] {
  const boxes = compileBlocks(blocks, parent, shared)
  return blocks.flatMap((block, index): ColumnBlock[] => {
    const box = boxes[index]
    if (box === undefined) return []
    if (block.type === 'pageBreak') {
      const { openingSpace = 0, isForFloats = false } = block
      return [{ kind: 'pageBreak', openingSpace, isForFloats }]
    }
    if (block.type === 'aside') return [{ kind: 'aside', box, x: block.x, width: block.width }]
    const kind = block.type === 'float' ? 'float' : 'block'
    return [{ kind, box, onGrid: startsOnGrid(block, page) }]
  })
}

function compileBlock<Type extends Block['type']>(block: BlockOf<Type>, context: Context): Box {
  const compile: Compile<BlockOf<Type>> = compilers[block.type as Type]
  return compile(block, context)
}

function surroundingsOf(block: Block): Surroundings {
  if (block.type === 'pageBreak') return ALONE
  const { before = 0, after = 0 } = block.space ?? {}
  const { left = 0, right = 0 } = block.indent ?? {}
  return {
    space: { before, after },
    left,
    right,
    keepsWithNext: block.type === 'heading' || block.keepWithNext === true,
  }
}
