import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Box, SideBySide } from '../document.ts'
import type { Role } from '../structure.ts'
import type { Context } from './context.ts'

/** A box that would take up more than this part of a page may be broken. */
const WHOLE_BOX = 0.4

const ROLES: Readonly<Record<Box['role'], Role>> = { callout: 'Aside', quote: 'BlockQuote', group: 'Div' }

/** A table of one cell: pdfmake draws its ground and rule on every page that it reaches. */
export function compileBox(box: Box, context: Context): Node {
  const { role, blocks, ground, rule, ruleSide = 'left', padding } = box
  const element = context.parent.add(ROLES[role])
  const thicknessAt = (side: Box['ruleSide'], line: number) =>
    side === ruleSide && line === 0 ? (rule?.thickness ?? 0) : 0
  const colour = () => rule?.colour ?? ''
  return {
    table: { body: [[{ stack: context.compileBlocks(blocks, element) }]], widths: ['*'] },
    layout: {
      hLineWidth: (line) => thicknessAt('top', line),
      hLineColor: colour,
      vLineWidth: (line) => thicknessAt('left', line),
      vLineColor: colour,
      paddingLeft: () => padding.left,
      paddingRight: () => padding.right,
      paddingTop: () => padding.top,
      paddingBottom: () => padding.bottom,
      fillColor: () => ground ?? null,
    },
    wholeUpTo: context.pageHeight * WHOLE_BOX,
  }
}

export function compileSideBySide({ boxes, widths, gap }: SideBySide, context: Context): Node {
  const columns = boxes.map((box, index): Node => {
    const width = widths?.[index] ?? 'rest'
    return { ...compileBox(box, context), width: width === 'rest' ? '*' : width }
  })
  return { columns, columnGap: gap }
}
