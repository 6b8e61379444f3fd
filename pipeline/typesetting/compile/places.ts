import type { Block, Heading, Table } from '../document.ts'
import type { StructureElement } from '../structure.ts'

/** Where a block goes in the structure. */
interface Place {
  readonly parent: StructureElement
  /** The block's own element, where its caption needed it first. */
  readonly element?: StructureElement
}

/**
 * Gives blocks that stand below one another their places, one after the other: every heading opens a section that
 * holds what follows, a caption goes into the table below it, and a figure and its caption stand together.
 */
export class Places {
  readonly #root: StructureElement
  readonly #sections: { level: number; element: StructureElement }[] = []
  #above: { block: Block; parent: StructureElement } | undefined

  constructor(root: StructureElement) {
    this.#root = root
  }

  /** Adds to the structure, so what is compiled after it comes after it. */
  next(block: Block, below: Block | undefined): Place {
    if (block.type === 'heading') this.#openSection(block)
    const place = this.#placeOf(block, below)
    this.#above = { block, parent: place.parent }
    return place
  }

  #placeOf(block: Block, below: Block | undefined): Place {
    const above = this.#above
    const section = this.#section
    if (isCaption(block) && above?.block.type === 'figure') return { parent: above.parent }
    if (isCaption(block) && below?.type === 'table') return { parent: addTable(section, below) }
    if (block.type === 'table' && above?.parent.role === 'Table') {
      return { parent: section, element: above.parent }
    }
    if (block.type === 'figure' && isCaption(below)) return { parent: section.add('Div') }
    return { parent: section }
  }

  get #section(): StructureElement {
    return this.#sections.at(-1)?.element ?? this.#root
  }

  #openSection({ level }: Heading): void {
    while ((this.#sections.at(-1)?.level ?? 0) >= level) this.#sections.pop()
    this.#sections.push({ level, element: this.#section.add('Sect') })
  }
}

export function addTable(parent: StructureElement, { attachment }: Table): StructureElement {
  return parent.add('Table', attachment === undefined ? {} : { attachment })
}

/** Whether a paragraph there is the caption of what it was put beside. */
export function holdsCaption({ role }: StructureElement): boolean {
  return role === 'Table' || role === 'Div'
}

function isCaption(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.role === 'caption'
}
