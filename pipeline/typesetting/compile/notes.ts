import type { Footnote, Footnotes } from '../furniture.ts'
import type { Box } from '../pages/box.ts'

/** The notes of a document: those whose marks have not been compiled yet, and the boxes of the others. */
export class Notes {
  readonly look: Footnotes | undefined
  readonly #unmarked: Map<string, Footnote>
  readonly #boxes = new Map<string, Box>()

  constructor(footnotes: Footnotes | undefined) {
    this.look = footnotes
    this.#unmarked = new Map(footnotes?.notes.map((note) => [note.id, note]))
  }

  take(id: string): Footnote | undefined {
    const note = this.#unmarked.get(id)
    this.#unmarked.delete(id)
    return note
  }

  put(id: string, box: Box): void {
    this.#boxes.set(id, box)
  }

  boxOf(id: string): Box {
    const box = this.#boxes.get(id)
    if (box === undefined) throw new Error(`No mark has been met of the note ${id}`)
    return box
  }
}
