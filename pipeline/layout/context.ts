import type { Theme } from '../../schemas/types.ts'
import type { Chart } from '../charts/chart.ts'
import type { BlockOf, Block as ReportBlock, ReportDocument } from '../prose/document.ts'
import type { Block, Flow } from '../typesetting/blocks.ts'
import type { TextStyle } from '../typesetting/inlines.ts'
import type { Grid } from './grid.ts'
import type { Styles } from './styles.ts'

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
  /** How far that column lies from the sides of what it is in: of the page, or of a box. */
  readonly indent: NonNullable<Flow['indent']>
  /** Whether it is in the margin, where figures are smaller. */
  readonly isMargin: boolean
  /** The blocks of nodes inside another node, in another style or width if need be. */
  readonly arrange: (nodes: readonly ReportBlock[], change?: Partial<Context>) => Block[]
}

/** Lays out one type of block. */
export type Handler<Type extends ReportBlock['type']> = (node: BlockOf<Type>, context: Context) => Block[]

/** How each type of block is laid out. */
export type Handlers = { readonly [Type in ReportBlock['type']]: Handler<Type> }
