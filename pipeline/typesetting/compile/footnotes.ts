import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Footnotes } from '../document.ts'
import type { Context } from './context.ts'
import { compileStyle } from './text.ts'

export function compileFootnotes({ notes, style, numberWidth, gap }: Footnotes, context: Context): Node {
  return {
    stack: notes.map(({ id, number, blocks }, index) => ({
      columns: [
        { text: `${number}`, width: numberWidth, ...compileStyle(style) },
        { stack: context.compileBlocks(blocks), width: '*' as const },
      ],
      target: id,
      gap: index === 0 ? 0 : gap,
    })),
  }
}
