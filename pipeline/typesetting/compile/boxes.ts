import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Box, SideBySide } from '../document.ts'
import type { Context } from './context.ts'

/** A box that would take up more than this part of a page may be broken. */
const WHOLE_BOX = 0.4

/** A table of one cell: pdfmake draws its ground and rule on every page that it reaches. */
export function compileBox({ blocks, ground, rule, padding }: Box, context: Context): Node {
  return {
    table: { body: [[{ stack: context.compileBlocks(blocks) }]], widths: ['*'] },
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
