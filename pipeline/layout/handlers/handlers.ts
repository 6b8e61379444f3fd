import type { Block as ReportBlock } from '../../prose/document.ts'
import type { Block } from '../../typesetting/blocks.ts'
import type { Context, Handlers } from '../context.ts'
import { boxes } from './boxes.ts'
import { charts } from './charts.ts'
import { headings } from './headings.ts'
import { keyFigures } from './key-figures.ts'
import { tables } from './tables.ts'
import { text } from './text.ts'

const handlers: Handlers = {
  ...boxes,
  ...charts,
  ...headings,
  ...keyFigures,
  ...tables,
  ...text,
  // The contents come before the sections, so the node itself makes nothing.
  contents: () => [],
}

/** Lays out a block of the report. */
export function arrangeBlock(node: ReportBlock, context: Context): Block[] {
  const handle = handlers[node.type] as (node: ReportBlock, context: Context) => Block[]
  return handle(node, context)
}
