import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Box, SideBySide } from '../document.ts'
import type { Role } from '../structure.ts'
import type { Context } from './context.ts'

/** A box that would take up more than this part of a page may be broken. */
const WHOLE_BOX = 0.4

const ROLES: Readonly<Record<Box['role'], Role>> = { callout: 'Aside', quote: 'BlockQuote', group: 'Div' }

/** A table of one cell: pdfmake draws its ground and rule on every page that it reaches. */
export function compileBox({ role, blocks, ground, rule, padding }: Box, context: Context): Node {
  const element = context.parent.add(ROLES[role])
  return {
    table: { body: [[{ stack: context.compileBlocks(blocks, element) }]], widths: ['*'] },
    layout: {
      hLineWidth: () => 0,
      hLineColor: () => '',
      vLineWidth: (line) => (line === 0 ? (rule?.thickness ?? 0) : 0),
      vLineColor: () => rule?.colour ?? '',
      paddingLeft: () => padding.left,
      paddingRight: () => padding.right,
      paddingTop: () => padding.top,
      paddingBottom: () => padding.bottom,
      fillColor: () => ground ?? null,
    },
    wholeUpTo: context.pageHeight * WHOLE_BOX,
  }
}

export function compileSideBySide({ boxes, gap }: SideBySide, context: Context): Node {
  return { columns: boxes.map((box) => ({ ...compileBox(box, context), width: '*' })), columnGap: gap }
}
