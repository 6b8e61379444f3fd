import type { RootContent } from 'mdast'
import type { Theme } from '../../schemas/types.ts'
import type { Chart } from '../charts/chart.ts'
import type { Block as ReportBlock, ReportDocument } from '../prose/document.ts'
import type { Block, Flow } from '../typesetting/blocks.ts'
import type { TextStyle } from '../typesetting/inlines.ts'
import type { Grid } from './grid.ts'
import type { Styles } from './styles.ts'

/** A block of the document tree, at its top or inside another. */
export type AnyBlock = ReportBlock | RootContent

/** What a handler knows of the report around its node. */
export interface Context {
  readonly document: ReportDocument
  readonly charts: ReadonlyMap<string, Chart>
  readonly theme: Theme
  readonly styles: Styles
  /** Style of running text here: the body's, a quote's or a note's. */
  readonly text: TextStyle
  readonly grid: Grid
  /** Width of the column that holds the text. */
  readonly width: number
  /** How far that column lies from the sides of what it stands in: of the page, or of a box. */
  readonly indent: NonNullable<Flow['indent']>
  /** Whether it stands in the margin, where figures are smaller. */
  readonly isMargin: boolean
  /** The blocks of nodes that stand inside another node, in another style or width if need be. */
  readonly arrange: (nodes: readonly AnyBlock[], change?: Partial<Context>) => Block[]
}

/** Turns one node of the document tree into blocks. */
export type Handler<Node extends AnyBlock> = (node: Node, context: Context) => Block[]

/** The one type of node that a handler is for. */
export type NodeOf<Type extends AnyBlock['type']> = Extract<AnyBlock, { type: Type }>
