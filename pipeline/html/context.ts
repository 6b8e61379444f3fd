import type { FootnoteReference } from 'mdast'
import type { Chart } from '../charts/chart.ts'
import type { Block, BlockOf, Footnote, ReportDocument } from '../prose/document.ts'
import type { Attachment } from '../typesetting/document-info.ts'
import type { PageNumbers } from '../typesetting/page-numbers.ts'
import type { Element } from './element.ts'

/** Turns one type of block into elements. */
export type Handler<Type extends Block['type']> = (node: BlockOf<Type>, context: Context) => Element[]

/** How each type of block is marked up. */
export type Handlers = { readonly [Type in Block['type']]: Handler<Type> }

/** What a handler knows of the report around its node. */
export interface Context {
  readonly document: ReportDocument
  readonly charts: ReadonlyMap<string, Chart>
  /** The files that the PDF carries, by name. */
  readonly files: ReadonlyMap<string, Attachment>
  /** The page of the PDF that everything is on. */
  readonly numbers: PageNumbers
  readonly notes: ReadonlyMap<string, Footnote>
  /** All references to notes, in order, by the identifier of the note. */
  readonly references: ReadonlyMap<string, readonly FootnoteReference[]>
  readonly markUp: (nodes: readonly Block[]) => Element[]
}
