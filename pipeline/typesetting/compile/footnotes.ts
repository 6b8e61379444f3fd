import type { Footnote, Footnotes } from '../document.ts'
import { Note } from '../pdfmake/note.ts'
import { ownNumber } from '../set-marks.ts'
import type { StructureElement } from '../structure.ts'
import type { Context } from './context.ts'
import { compileStyle } from './style.ts'

/** The notes of a document that no mark has been met of yet. */
export class Notes {
  readonly look: Footnotes | undefined
  readonly #unmarked: Map<string, Footnote>

  constructor(footnotes: Footnotes | undefined) {
    this.look = footnotes
    this.#unmarked = new Map(footnotes?.notes.map((note) => [note.id, note]))
  }

  take(id: string): Footnote | undefined {
    const note = this.#unmarked.get(id)
    this.#unmarked.delete(id)
    return note
  }
}

/**
 * The note that the first mark of it brings along; other marks only lead to it. It is read after the block that holds
 * the mark.
 */
export function compileNote(id: string, block: StructureElement, context: Context): Note | undefined {
  const footnote = context.notes.take(id)
  const { look } = context.notes
  if (footnote === undefined || look === undefined) return undefined
  const { number, blocks } = footnote
  const { left = 0, right = 0 } = look.indent ?? {}
  // What stands beside a caption is a table or a figure.
  const element =
    block.role === 'Caption' ? block.addLast('Note', { id }) : context.parent.add('Note', { id })
  const label = element.add('Lbl', { text: `${number}` })
  return new Note({
    columns: [
      {
        text: [{ text: `${number}`, marks: [ownNumber('footnote', number)] }],
        width: look.numberWidth,
        ...compileStyle(look.style),
        element: label,
      },
      { stack: context.compileBlocks(blocks, element), width: '*' },
    ],
    target: id,
    ...(left + right > 0 ? { margin: [left, 0, right, 0] } : {}),
  })
}
