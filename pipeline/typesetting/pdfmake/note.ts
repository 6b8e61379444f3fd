import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { PageItem } from 'pdfmake/js/DocumentContext.js'
import { Line } from './modules.ts'

/** A note that goes to the foot of the page on which its mark stands. A class, so copies of the mark share it. */
export class Note {
  readonly node: Node

  constructor(node: Node) {
    this.node = node
  }
}

/** Notes of which a mark stands in a line. */
export function notesOfLine({ inlines }: InstanceType<typeof Line>): Note[] {
  return inlines.flatMap(({ note }) => note ?? [])
}

/** Notes of which a mark stands among drawn things. */
export function notesAmong(items: readonly PageItem[]): Note[] {
  return items.flatMap(({ item }) => (item instanceof Line ? notesOfLine(item) : []))
}
