import type { Block, Heading } from '../blocks.ts'
import type { Words } from '../document-info.ts'
import type { Box, Surroundings } from '../pages/box.ts'
import type { StructureElement } from '../structure.ts'
import type { Notes } from './notes.ts'
import type { NumberedTexts } from './numbered-texts.ts'
import type { Styles } from './styles.ts'

/** What a block needs to know of the rest of its document. */
export interface Context {
  readonly styles: Styles
  readonly numbered: NumberedTexts
  readonly words: Words
  readonly notes: Notes
  /** Of the whole document by their ids, in their order. */
  readonly headings: ReadonlyMap<string, Heading>
  /** Height of a page's text area. */
  readonly pageHeight: number
  /** The element that the block's own becomes a part of. */
  readonly parent: StructureElement
  /** The block's own element, where it is made already. */
  readonly element?: StructureElement
  /** Whether the block is the caption of a table or figure. */
  readonly isCaption?: boolean
  /** Whether words may be broken with a hyphen. */
  readonly isHyphenated: boolean
  readonly around: Surroundings
  /** Boxes of blocks inside, one for each. */
  readonly compileBlocks: (blocks: readonly Block[], parent: StructureElement) => Box[]
}

/** What all blocks of a document have in common. */
export type Shared = Pick<Context, 'styles' | 'numbered' | 'words' | 'notes' | 'headings' | 'pageHeight'>

export type Compile<Of extends Block> = (block: Of, context: Context) => Box
