import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { List } from '../document.ts'
import type { Context } from './context.ts'
import { compileStyle } from './style.ts'

export function compileList({ ordered, start, items, itemGap, style }: List, context: Context): Node {
  const element = context.parent.add('L', { numbering: ordered ? 'Decimal' : 'Disc' })
  const nodes = items.map((blocks, index): Node => {
    const gap = index === 0 ? 0 : itemGap
    const item = element.add('LI')
    // A bullet is drawn, not written.
    const label = item.add('Lbl', ordered ? {} : { actualText: '•' })
    const stack = context.compileBlocks(blocks, item.add('LBody'))
    return { stack, label, margin: [0, gap, 0, 0] }
  })
  const look = { ...compileStyle(style), markerColor: style.colour }
  return ordered ? { ol: nodes, start: start ?? 1, ...look } : { ul: nodes, ...look }
}
