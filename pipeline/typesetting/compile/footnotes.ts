import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Footnotes } from '../document.ts'
import type { Context } from './context.ts'
import { compileStyle } from './text.ts'

export function compileFootnotes({ notes, style, numberWidth, gap }: Footnotes, context: Context): Node {
  return {
    stack: notes.map(({ id, number, blocks }, index) => {
      const note = context.parent.add('Note', { id })
      const label = note.add('Lbl', { text: `${number}` })
      return {
        columns: [
          { text: `${number}`, width: numberWidth, ...compileStyle(style), element: label },
          { stack: context.compileBlocks(blocks, note), width: '*' as const },
        ],
        target: id,
        gap: index === 0 ? 0 : gap,
      }
    }),
  }
}
