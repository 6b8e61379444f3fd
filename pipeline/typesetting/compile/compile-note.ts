import { ALONE } from '../pages/box.ts'
import { ColumnsBox } from '../pages/columns-box.ts'
import { StackBox } from '../pages/stack-box.ts'
import { TextBox } from '../pages/text-box.ts'
import type { StructureElement } from '../structure.ts'
import { ownNumber } from '../traced-pages.ts'
import type { Context } from './context.ts'

/**
 * Compiles a note at its first mark, after the block with the mark in reading order. Returns whether this is the
 * first mark; other marks only link to the note.
 */
export function compileNote(id: string, block: StructureElement, context: Context): boolean {
  const { look } = context.notes
  const footnote = context.notes.take(id)
  if (footnote === undefined || look === undefined) return false
  const text = `${footnote.number}`
  // The caption and the table or figure share an element.
  const element =
    block.role === 'Caption' ? block.addLast('Note', { id }) : context.parent.add('Note', { id })
  const label = element.add('Lbl', { text })
  const number = context.styles.line({ text, traced: [ownNumber('footnote', text)] }, look.style)
  const body = new StackBox(context.compileBlocks(footnote.blocks, element), ALONE)
  const columns = [
    { box: new TextBox(number, label, ALONE), width: look.numberWidth },
    { box: body, width: 'rest' },
  ] as const
  const { left = 0, right = 0 } = look.indent ?? {}
  context.notes.put(id, new ColumnsBox(columns, 0, { ...ALONE, left, right }, id))
  return true
}
