import type { Margins, Stroke } from './document-info.ts'
import type { Inline, TextStyle } from './inlines.ts'
import type { Spans } from './table-grid.ts'

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Figure
  | Box
  | SideBySide
  | Aside
  | Float
  | Contents
  | Rule
  | PageBreak

/** The position of any block among its neighbours. */
export interface Flow {
  /** White space above and below. Between two blocks the larger one counts; at the top of a page there is none. */
  readonly space?: { readonly before?: number; readonly after?: number }
  /** Distance from the sides of the column. */
  readonly indent?: { readonly left?: number; readonly right?: number }
  /** Must be on the same page as the start of the next block. */
  readonly keepWithNext?: boolean
}

/** A target of references, which also becomes a bookmark and a line in the contents. */
export interface Heading extends Flow {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly id: string
  readonly content: readonly Inline[]
  readonly style: TextStyle
  /** False for a heading that is not in the contents, such as their own. */
  readonly listed?: boolean
}

export interface Paragraph extends Flow {
  readonly type: 'paragraph'
  /** A caption names the table below it, or the figure above or below it; a title names the document. */
  readonly role?: 'caption' | 'title'
  readonly id?: string
  readonly content: readonly Inline[]
  readonly style: TextStyle
}

export interface List extends Flow {
  readonly type: 'list'
  readonly ordered: boolean
  /** Number of the first item. */
  readonly start?: number
  readonly items: readonly (readonly Block[])[]
  readonly itemGap: number
  /** The style of the bullets or numbers. */
  readonly style: TextStyle
}

export interface Table extends Flow {
  readonly type: 'table'
  readonly columns: readonly Column[]
  /** Rows that are repeated on every page with a part of the table. */
  readonly header: Rows
  /** The cell in the first column is the header of the rows that it covers. */
  readonly rows: Rows
  readonly style: TableStyle
  /** Name of the attachment with its data. */
  readonly attachment?: string
  /** Other forms of it, for a column in which the words of this one do not fit: the first that fits is set. */
  readonly narrower?: readonly TableForm[]
  /** Whether columns may be set in parts below one another, each beside the first column, when no form fits. */
  readonly isPartible?: boolean
}

/** The same cells in another size, or with rows for columns. */
export type TableForm = Pick<Table, 'columns' | 'header' | 'rows' | 'style'>

/**
 * Each row lists the cells that start in it. Together with the cells that extend into it from above, they must fill
 * the columns.
 */
type Rows = readonly (readonly Cell[])[]

/** A width in points, the width of the content, or what the other columns leave. */
export interface Column {
  readonly width: number | 'content' | 'rest'
}

export type Cell = TextCell | BarCell

interface TextCell extends Spans {
  readonly type: 'text'
  readonly paragraphs: readonly Paragraph[]
}

/** A bar that fills its share, 0 to 1, of the column. It is decoration, so a text cell must show the share too. */
export interface BarCell {
  readonly type: 'bar'
  readonly share: number
  readonly width: number
  readonly thickness: number
  /** Distance from the top of the cell. */
  readonly drop: number
  readonly colour: string
  readonly ground: string
  /** The colour of a thin outline around the whole bar, when its ground is too light to see. */
  readonly outline?: string
}

export interface TableStyle {
  readonly headerRule: Stroke
  readonly rowRule: Stroke
  readonly columnGap: number
  readonly rowPadding: number
}

export interface Figure extends Flow {
  readonly type: 'figure'
  readonly id?: string
  /** Makes the result say on which page this figure is, like the trace id of a text. */
  readonly traceId?: string
  readonly svg: string
  readonly width: number
  /** What the figure shows, for readers who cannot see it. */
  readonly alt: string
  /** Name of the attachment with its data. */
  readonly attachment?: string
}

/** Blocks on a ground, or beside a rule. */
export interface Box extends Flow {
  readonly type: 'box'
  readonly role: 'callout' | 'quote' | 'group'
  readonly blocks: readonly Block[]
  readonly ground?: string
  readonly rule?: Stroke
  /** Left by default. */
  readonly ruleSide?: 'left' | 'top'
  readonly padding: Margins
}

export interface SideBySide extends Flow {
  readonly type: 'sideBySide'
  readonly boxes: readonly Box[]
  /** The width of each box, in points or what the others leave; equal by default. */
  readonly widths?: readonly (number | 'rest')[]
  readonly gap: number
}

/**
 * Blocks in the margin, level with the first line of the next block, or lower when the previous aside extends
 * further down. An aside takes no height in the column, and moves to the next page with the block beside it.
 */
export interface Aside extends Flow {
  readonly type: 'aside'
  readonly blocks: readonly Block[]
  /** Distance from the left side of the column. */
  readonly x: number
  readonly width: number
}

/**
 * A figure or table with its caption and notes, kept together when a page can hold it. When it does not fit on the
 * page, the text after it fills that page and the float opens the next one. Floats keep their order, and never pass
 * a page break. Their place in the structure does not change.
 */
export interface Float extends Flow {
  readonly type: 'float'
  readonly blocks: readonly Block[]
}

/** All headings down to a level, with their page numbers. */
export interface Contents extends Flow {
  readonly type: 'contents'
  /** The style of each level; the length is the number of levels. */
  readonly levels: readonly ContentsLevel[]
}

interface ContentsLevel {
  readonly style: TextStyle
  readonly indent: number
  readonly before: number
}

export interface Rule extends Flow {
  readonly type: 'rule'
  readonly stroke: Stroke
  readonly length: number
}

/** Starts a new page, unless the page is still empty. */
interface PageBreak {
  readonly type: 'pageBreak'
  /** White space above what follows, in points: the opening of a section. */
  readonly openingSpace?: number
  /** Starts one only while floats wait, so that none passes it. */
  readonly isForFloats?: true
}
