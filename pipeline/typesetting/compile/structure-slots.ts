import type { Block, Heading, Table } from '../blocks.ts'
import type { StructureElement } from '../structure.ts'

/** The place of a block in the structure tree. */
interface StructureSlot {
  readonly parent: StructureElement
  /** The block's own element, when its caption needed it first. */
  readonly element?: StructureElement
  /** Whether the block is the caption of a table or figure there. */
  readonly isCaption?: boolean
}

/**
 * Gives consecutive blocks their places in the structure tree. Every heading opens a section with what follows, a
 * caption goes into the table below it, and a figure shares an element with its caption, which is the one below it
 * unless there is one above it.
 */
export class StructureSlots {
  readonly #root: StructureElement
  readonly #sections: { level: number; element: StructureElement }[] = []
  /** The element that the previous block opened for the next one. */
  #opened: StructureElement | undefined

  constructor(root: StructureElement) {
    this.#root = root
  }

  /** Adds elements in order, so blocks must be compiled in order too. */
  next(block: Block, below: Block | undefined): StructureSlot {
    if (block.type === 'heading') this.#openSection(block)
    const opened = this.#opened
    if (opened !== undefined) {
      this.#opened = undefined
      return this.#placeIn(opened, block)
    }
    this.#opened = this.#openFor(block, below)
    return {
      parent: this.#opened ?? this.#section,
      isCaption: isCaption(block) && this.#opened !== undefined,
    }
  }

  /** The element that a block shares with the one below it. */
  #openFor(block: Block, below: Block | undefined): StructureElement | undefined {
    if (isCaption(block) && below?.type === 'table') return addTable(this.#section, below)
    const isPair = isCaption(block) ? below?.type === 'figure' : block.type === 'figure' && isCaption(below)
    return isPair ? this.#section.add('Div') : undefined
  }

  #placeIn(opened: StructureElement, block: Block): StructureSlot {
    if (block.type === 'table') return { parent: this.#section, element: opened }
    return { parent: opened, isCaption: isCaption(block) }
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

function isCaption(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.role === 'caption'
}
