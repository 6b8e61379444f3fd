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

/** What every block may say about its place among its neighbours. */
export interface Flow {
  /** White space above and below; between two blocks the larger one counts, and none at a page's top. */
  readonly space?: { readonly before?: number; readonly after?: number }
  /** Distance kept from the sides of the column. */
  readonly indent?: { readonly left?: number; readonly right?: number }
  /** Stands on the page on which the next block begins. */
  readonly keepWithNext?: boolean
}

/** Target of references; becomes a bookmark, and a line in the contents. */
export interface Heading extends Flow {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly id: string
  readonly content: readonly Inline[]
  readonly style: TextStyle
  /** False for a heading that the contents do not show, such as their own. */
  readonly listed?: boolean
}

export interface Paragraph extends Flow {
  readonly type: 'paragraph'
  /** A caption names the table below it, or the figure above or below it; a title the document. */
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
  /** Of the bullets or numbers. */
  readonly style: TextStyle
}

export interface Table extends Flow {
  readonly type: 'table'
  readonly columns: readonly Column[]
  /** Rows that are repeated on every page that the table reaches. */
  readonly header: Rows
  /** The cell in the first column is the header of the rows that it covers. */
  readonly rows: Rows
  readonly style: TableStyle
  /** Name of the attachment that holds its data. */
  readonly attachment?: string
}

/** Each row lists the cells that begin in it; they and what rows above cover of it must fill the columns. */
type Rows = readonly (readonly Cell[])[]

/** Width in points, as wide as the content needs, or what the others leave. */
export interface Column {
  readonly width: number | 'content' | 'rest'
}

export type Cell = TextCell | BarCell

interface TextCell extends Spans {
  readonly type: 'text'
  readonly paragraphs: readonly Paragraph[]
}

/** A bar that fills its share, 0 to 1, of the column: decoration, so the share also stands in a text cell. */
export interface BarCell {
  readonly type: 'bar'
  readonly share: number
  readonly width: number
  readonly thickness: number
  /** From the cell's top. */
  readonly drop: number
  readonly colour: string
  readonly ground: string
  /** Of a thin line around the whole, where the ground is too light to be seen. */
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
  /** Tells its page back, as that of a text does. */
  readonly traceId?: string
  readonly svg: string
  readonly width: number
  /** What the figure shows, for who cannot see it. */
  readonly alt: string
  /** Name of the attachment that holds its data. */
  readonly attachment?: string
}

/** Blocks on a ground, or beside a rule. */
export interface Box extends Flow {
  readonly type: 'box'
  readonly role: 'callout' | 'quote' | 'group'
  readonly blocks: readonly Block[]
  readonly ground?: string
  readonly rule?: Stroke
  /** At the left unless it is said to lie on top. */
  readonly ruleSide?: 'left' | 'top'
  readonly padding: Margins
}

export interface SideBySide extends Flow {
  readonly type: 'sideBySide'
  readonly boxes: readonly Box[]
  /** Of each box, in points or what the others leave; equal without it. */
  readonly widths?: readonly (number | 'rest')[]
  readonly gap: number
}

/**
 * Blocks in the margin, level with the first line of the block that follows; further down where the aside before it
 * reaches further. It takes no height of the column, and moves on with what it stands beside where it does not fit.
 */
export interface Aside extends Flow {
  readonly type: 'aside'
  readonly blocks: readonly Block[]
  /** From the left side of the column. */
  readonly x: number
  readonly width: number
}

/**
 * A figure or table with its caption and notes, which stands whole where a page can hold it. Where the page has no
 * room left, the text that follows fills that page, and it opens the next one; floats keep their order, and none
 * passes a page break. In the structure it keeps its place.
 */
export interface Float extends Flow {
  readonly type: 'float'
  readonly blocks: readonly Block[]
}

/** All headings down to a level, with their page numbers. */
export interface Contents extends Flow {
  readonly type: 'contents'
  /** The look of each level; their count is the depth. */
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

/** What follows begins on a new page, unless the page is still empty. */
interface PageBreak {
  readonly type: 'pageBreak'
  /** White space kept above what follows, in points: a section's opening. */
  readonly openingSpace?: number
}
