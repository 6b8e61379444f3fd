import type { Block, Heading, Table } from '../blocks.ts'
import type { StructureElement } from '../structure.ts'

/** Where a block goes in the structure. */
interface StructureSlot {
  readonly parent: StructureElement
  /** The block's own element, where its caption needed it first. */
  readonly element?: StructureElement
  /** Whether the block is the caption of what stands beside it there. */
  readonly isCaption?: boolean
}

/**
 * Gives blocks that stand below one another their places, one after the other: every heading opens a section that
 * holds what follows, a caption goes into the table below it, and a figure stands together with its caption, which is
 * the one below it unless there is one above it.
 */
export class StructureSlots {
  readonly #root: StructureElement
  readonly #sections: { level: number; element: StructureElement }[] = []
  /** What the block placed last has opened for the one below it. */
  #opened: StructureElement | undefined

  constructor(root: StructureElement) {
    this.#root = root
  }

  /** Adds to the structure, so what is compiled after it comes after it. */
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

  /** What a block and the one below it stand in together. */
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
