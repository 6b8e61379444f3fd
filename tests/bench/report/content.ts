/**
 * A report's content as plain data, for typesetters that share no code with this program. Written as JSON, it is all
 * that a rival of the benchmark gets.
 */
export interface Content {
  readonly title: string
  readonly subtitle?: string
  readonly publisher: string
  /** As the report prints it. */
  readonly published: string
  /** BCP 47: `nl-NL`. */
  readonly language: string
  readonly contents: {
    readonly title: string
    /** Deepest heading shown. */
    readonly depth: number
  }
  /** Name of the chart on the cover. */
  readonly cover?: string
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
  /** Lines of the back page. */
  readonly colophon: readonly { readonly label: string; readonly text: string }[]
  readonly charts: readonly ChartContent[]
}

export interface Footnote {
  readonly id: string
  readonly number: number
  readonly inlines: Inlines
}

/** A chart that is still to be drawn. */
export interface ChartContent {
  readonly name: string
  /** A Vega-Lite spec with its data and its configuration: colours, type and measures of the theme. */
  readonly spec: Readonly<Record<string, unknown>>
  readonly alt: string
}

export type Block =
  | { readonly type: 'heading'; readonly depth: number; readonly id: string; readonly inlines: Inlines }
  | { readonly type: 'paragraph'; readonly inlines: Inlines }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'callout'; readonly title?: string; readonly blocks: readonly Block[] }
  | { readonly type: 'small'; readonly blocks: readonly Block[] }
  | { readonly type: 'keyFigure'; readonly figure: string; readonly of: string; readonly inlines: Inlines }
  | { readonly type: 'rule' }
  | TableContent
  | (Exhibit & { readonly type: 'chart'; readonly name: string })

/** The first of its rows are titles of its columns. */
export interface TableContent {
  readonly type: 'table'
  /** Absent for a table within the text. */
  readonly exhibit?: Exhibit
  readonly align: readonly ('left' | 'right' | 'center')[]
  readonly rows: readonly (readonly Inlines[])[]
}

/** What stands above and below a chart or a table of results. */
export interface Exhibit {
  readonly id: string
  /** "Figuur 2" */
  readonly label: string
  readonly caption: Inlines
  readonly subtitle: string
  readonly source: string
}

export type Inlines = readonly Inline[]

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly inlines: Inlines }
  | { readonly type: 'link'; readonly url: string; readonly inlines: Inlines }
  | { readonly type: 'note'; readonly id: string }
  | { readonly type: 'reference'; readonly target: string; readonly text: string }
  /** The number of the page that the target stands on, after the word. */
  | { readonly type: 'page'; readonly target: string; readonly text: string }
  | { readonly type: 'break' }
