import type { Block, Heading } from '../blocks.ts'
import type { Words } from '../document-info.ts'
import type { Box, Surroundings } from '../pages/box.ts'
import type { StructureElement } from '../structure.ts'
import type { Fault } from '../typesetting-error.ts'
import type { Notes } from './notes.ts'
import type { NumberedTexts } from './numbered-texts.ts'
import type { Styles } from './styles.ts'

/** What a block needs to know about the rest of its document. */
export interface Context {
  readonly styles: Styles
  readonly numbered: NumberedTexts
  readonly words: Words
  readonly notes: Notes
  /** All headings of the document by id, in order. */
  readonly headings: ReadonlyMap<string, Heading>
  /** Height of a page's text area. */
  readonly pageHeight: number
  /** What is found to be wrong while blocks are set. */
  readonly faults: Fault[]
  /** The parent of the block's own element. */
  readonly parent: StructureElement
  /** The block's own element, when it has been made already. */
  readonly element?: StructureElement
  /** Whether the block is the caption of a table or figure. */
  readonly isCaption?: boolean
  /** Whether words may be broken with a hyphen. */
  readonly isHyphenated: boolean
  readonly around: Surroundings
  /** Compiles the blocks inside this one, each to a box. */
  readonly compileBlocks: (blocks: readonly Block[], parent: StructureElement) => Box[]
}

/** What all blocks of a document share. */
export type Shared = Pick<
  Context,
  'styles' | 'numbered' | 'words' | 'notes' | 'headings' | 'pageHeight' | 'faults'
>

export type Compile<Of extends Block> = (block: Of, context: Context) => Box
