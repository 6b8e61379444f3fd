import type { Block } from './blocks.ts'
import type { Attachment, DocumentInfo, Fonts, Margins, Words } from './document-info.ts'
import type { FixedPage, Footer, Footnotes, RunningHead } from './furniture.ts'
import type { Hyphenations } from './text/hyphenation.ts'

/**
 * A document that is ready to be typeset: its content and its looks, without page numbers. Lengths are in points,
 * colours in #RRGGBB.
 */
export interface TypesetDocument {
  readonly info: DocumentInfo
  readonly page: Page
  readonly fonts: Fonts
  readonly words: Words
  /** For the languages of the document and its passages; words in others are not broken. */
  readonly hyphenations?: Hyphenations
  readonly cover?: FixedPage
  /** The last page. */
  readonly back?: FixedPage
  readonly runningHead?: RunningHead
  readonly footer?: Footer
  readonly blocks: readonly Block[]
  readonly notes?: Footnotes
  /** Files inside the PDF, each with a unique name. */
  readonly attachments?: readonly Attachment[]
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly margins: Margins
  /** Distance between the lines of the baseline grid, which starts at the top margin. Running text is set on it. */
  readonly grid?: number
}
