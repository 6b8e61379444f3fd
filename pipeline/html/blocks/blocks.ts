import type { Block, BlockOf } from '../../prose/document.ts'
import type { Context, Handlers } from '../context.ts'
import type { Element } from '../element.ts'
import { boxes } from './boxes.ts'
import { charts } from './charts.ts'
import { keyFigures } from './key-figures.ts'
import { tables } from './tables.ts'
import { text } from './text.ts'

/** Key figures are marked up together, where they are neighbours. */
const handlers: Omit<Handlers, 'keyFigure'> = {
  ...boxes,
  ...charts,
  ...tables,
  ...text,
  // The contents come before the sections, so the node itself makes nothing.
  contents: () => [],
}

export function markUpBlocks(nodes: readonly Block[], context: Context): Element[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== 'keyFigure') return markUpBlock(node, context)
    return nodes[index - 1]?.type === 'keyFigure' ? [] : [keyFigures(figuresFrom(nodes, index), context)]
  })
}

type SingleBlock = Exclude<Block, BlockOf<'keyFigure'>>

function markUpBlock(node: SingleBlock, context: Context): Element[] {
  const handle = handlers[node.type] as (node: SingleBlock, context: Context) => Element[]
  return handle(node, context)
}

/** The key figures from here up to the next block of another type. */
function figuresFrom(nodes: readonly Block[], start: number): BlockOf<'keyFigure'>[] {
  const [node] = nodes.slice(start, start + 1)
  return node?.type === 'keyFigure' ? [node, ...figuresFrom(nodes, start + 1)] : []
}
