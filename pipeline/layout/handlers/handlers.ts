import type { Block } from '../../typesetting/blocks.ts'
import type { AnyBlock, Context, Handler, NodeOf } from '../context.ts'
import { blockquote, callout, quotes } from './boxes.ts'
import { chart } from './charts.ts'
import { heading } from './headings.ts'
import { keyFigure, margin } from './key-figures.ts'
import { resultTable, table } from './tables.ts'
import { list, paragraph, smallPrint, thematicBreak } from './text.ts'

type Handlers = { readonly [Type in AnyBlock['type']]?: Handler<NodeOf<Type>> }

/** How each type of block is laid out. Contents stand before the sections, so in its own place the node is nothing. */
const handlers: Handlers = {
  blockquote,
  callout,
  chart,
  contents: () => [],
  heading,
  keyFigure,
  list,
  margin,
  paragraph,
  quotes,
  resultTable,
  smallPrint,
  table,
  thematicBreak,
}

export function arrangeBlock(node: AnyBlock, context: Context): Block[] {
  const handle = handlers[node.type] as Handler<AnyBlock> | undefined
  if (handle === undefined) throw new Error(`No layout for a block of type ${node.type}`)
  return handle(node, context)
}
