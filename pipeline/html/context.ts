import type { FootnoteReference, RootContent } from 'mdast'
import type { Chart } from '../charts/chart.ts'
import type { Block, Footnote, ReportDocument } from '../prose/document.ts'
import type { Attachment } from '../typesetting/document-info.ts'
import type { PageNumbers } from '../typesetting/page-numbers.ts'
import type { Element } from './element.ts'

/** A block of the document tree, at its top or inside another. */
export type AnyBlock = Block | RootContent

/** The one type of node that a handler is for. */
export type NodeOf<Type extends AnyBlock['type']> = Extract<AnyBlock, { type: Type }>

/** Turns one node of the document tree into elements. */
export type Handler<Node extends AnyBlock> = (node: Node, context: Context) => Element[]

/** What a handler knows of the report around its node. */
export interface Context {
  readonly document: ReportDocument
  readonly charts: ReadonlyMap<string, Chart>
  /** The files that the PDF carries, by name. */
  readonly files: ReadonlyMap<string, Attachment>
  /** Where everything stands in the PDF. */
  readonly numbers: PageNumbers
  readonly notes: ReadonlyMap<string, Footnote>
  /** All references to notes, in order, by the identifier of the note. */
  readonly references: ReadonlyMap<string, readonly FootnoteReference[]>
  readonly markUp: (nodes: readonly AnyBlock[]) => Element[]
}
