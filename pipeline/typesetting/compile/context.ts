import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Block, Heading } from '../document.ts'
import type { Words } from '../document-info.ts'
import type { PageNumbers } from '../page-numbers.ts'
import type { StructureElement } from '../structure.ts'
import type { Notes } from './footnotes.ts'

/** What a block needs to know of the rest of its document. */
export interface Context {
  readonly numbers: PageNumbers
  readonly words: Words
  readonly notes: Notes
  /** Of the whole document, for its contents. */
  readonly headings: readonly Heading[]
  /** Height of a page's text area. */
  readonly pageHeight: number
  /** The element that the block's own becomes a part of. */
  readonly parent: StructureElement
  /** The block's own element, where it is made already. */
  readonly element?: StructureElement
  /** Whether the block is the caption of a table or figure. */
  readonly isCaption?: boolean
  readonly compileBlocks: (blocks: readonly Block[], parent: StructureElement) => Node[]
}

export type Compile<Of extends Block> = (block: Of, context: Context) => Node
