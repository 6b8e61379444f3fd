import type { Box, SideBySide } from '../blocks.ts'
import { ALONE } from '../pages/box.ts'
import { ColumnsBox } from '../pages/columns-box.ts'
import { PanelBox } from '../pages/panel-box.ts'
import { StackBox } from '../pages/stack-box.ts'
import type { Role } from '../structure.ts'
import type { Context } from './context.ts'

/** A box that would take up more than this part of a page may be broken over pages. */
const WHOLE_BOX = 0.4

const ROLES: Readonly<Record<Box['role'], Role>> = { callout: 'Aside', quote: 'BlockQuote', group: 'Div' }

export function compileBox(box: Box, context: Context): PanelBox {
  const inner = new StackBox(context.compileBlocks(box.blocks, context.parent.add(ROLES[box.role])), ALONE)
  return new PanelBox(inner, box, context.pageHeight * WHOLE_BOX, context.around)
}

export function compileSideBySide({ boxes, widths, gap }: SideBySide, context: Context): ColumnsBox {
  const columns = boxes.map((box, index) => ({
    box: compileBox(box, { ...context, around: ALONE }),
    width: widths?.[index] ?? ('rest' as const),
  }))
  return new ColumnsBox(columns, gap, context.around)
}
