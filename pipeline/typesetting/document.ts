import type { Block } from './blocks.ts'
import type { Attachment, DocumentInfo, Fonts, Margins, Words } from './document-info.ts'
import type { FixedPage, Footer, Footnotes, RunningHead } from './furniture.ts'
import type { Hyphenations } from './text/hyphenation.ts'

/**
 * A document that is ready for setting: what to set and how it looks, without a page number.
 * Lengths are in points, colours in #RRGGBB.
 */
export interface TypesetDocument {
  readonly info: DocumentInfo
  readonly page: Page
  readonly fonts: Fonts
  readonly words: Words
  /** Of its language and those of passages: words of others are not broken. */
  readonly hyphenations?: Hyphenations
  readonly cover?: FixedPage
  /** The last page. */
  readonly back?: FixedPage
  readonly runningHead?: RunningHead
  readonly footer?: Footer
  readonly blocks: readonly Block[]
  readonly notes?: Footnotes
  /** Files inside the PDF, each with a name of its own. */
  readonly attachments?: readonly Attachment[]
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly margins: Margins
  /** Distance between the lines of the baseline grid, from the top margin down: running text stands on it. */
  readonly grid?: number
}
