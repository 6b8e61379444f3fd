import type { AnyBlock, Context, Handler, NodeOf } from '../context.ts'
import type { Element } from '../element.ts'
import { blockquote, callout, margin, quotes } from './boxes.ts'
import { chart } from './charts.ts'
import { keyFigures } from './key-figures.ts'
import { resultTable, table } from './tables.ts'
import { heading, list, paragraph, smallPrint, thematicBreak } from './text.ts'

type Handlers = { readonly [Type in AnyBlock['type']]?: Handler<NodeOf<Type>> }

/** How each type of block is marked up. Contents stand before the sections, so in its own place the node is nothing. */
const handlers: Handlers = {
  blockquote,
  callout,
  chart,
  contents: () => [],
  heading,
  list,
  margin,
  paragraph,
  quotes,
  resultTable,
  smallPrint,
  table,
  thematicBreak,
}

export function markUpBlocks(nodes: readonly AnyBlock[], context: Context): Element[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== 'keyFigure') return markUpBlock(node, context)
    return nodes[index - 1]?.type === 'keyFigure' ? [] : [keyFigures(figuresFrom(nodes, index), context)]
  })
}

function markUpBlock(node: AnyBlock, context: Context): Element[] {
  const handle = handlers[node.type] as Handler<AnyBlock> | undefined
  if (handle === undefined) throw new Error(`No markup for a block of type ${node.type}`)
  return handle(node, context)
}

/** The key figures that stand together from here. */
function figuresFrom(nodes: readonly AnyBlock[], start: number): NodeOf<'keyFigure'>[] {
  const [node] = nodes.slice(start, start + 1)
  return node?.type === 'keyFigure' ? [node, ...figuresFrom(nodes, start + 1)] : []
}
