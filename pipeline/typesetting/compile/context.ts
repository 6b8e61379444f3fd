import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { Block, Heading, ReferenceWords } from '../document.ts'
import type { PageNumbers } from '../page-numbers.ts'

/** What a block needs to know of the rest of its document. */
export interface Context {
  readonly numbers: PageNumbers
  readonly words: ReferenceWords
  /** Of the whole document, for its contents. */
  readonly headings: readonly Heading[]
  /** Height of a page's text area. */
  readonly pageHeight: number
  readonly compileBlocks: (blocks: readonly Block[]) => Node[]
}

export type Compile<Of extends Block> = (block: Of, context: Context) => Node
