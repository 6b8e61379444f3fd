import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast'
import type { LanguageWords } from '../analysis/language/language.ts'
import type { Place } from '../problem.ts'
import type { TypedNumber } from './typed-numbers/check.ts'

/**
 * The report as a document tree: mdast, with the nodes below where Markdown has none.
 * Numbers of sections, tables, charts and footnotes are settled; only page numbers are left to typesetting.
 */
export interface ReportDocument {
  readonly title: string
  readonly subtitle?: string
  readonly publisher: string
  /** BCP 47: `nl-NL`. */
  readonly language: string
  /** ISO date. */
  readonly published: string
  /** Words of the furniture in the document's language. */
  readonly words: DocumentWords
  readonly sections: readonly Section[]
  /** Every place that shows a result. */
  readonly uses: readonly ResultUse[]
  /** Every number that a template types and may. */
  readonly typed: readonly TypedNumber[]
}

export type DocumentWords = Pick<
  LanguageWords,
  'contents' | 'table' | 'chart' | 'page' | 'footnote' | 'pagesAnd' | 'pagesTo'
>

/** One template's text. Its blocks begin with a heading of depth 1, whose id is the section's name. */
export interface Section {
  readonly id: string
  readonly blocks: readonly Block[]
  /** In order of their numbers, which run through the whole report. */
  readonly footnotes: readonly Footnote[]
}

export interface Footnote {
  readonly number: number
  readonly id: string
  readonly blocks: readonly Block[]
}

/** A figure's way into the report, for `results.json`. */
export interface ResultUse extends Place {
  readonly result: string
  /** What stands there: a helper's name, `chart` or `table`. */
  readonly as: string
  readonly text: string
}

export type Block =
  | Exclude<RootContent, FootnoteDefinition>
  | ChartBlock
  | TableBlock
  | QuotesBlock
  | CalloutBlock
  | SmallPrintBlock
  | ContentsBlock

export interface ChartBlock {
  readonly type: 'chart'
  readonly name: string
  /** Target of references. */
  readonly id: string
  readonly number: number
  readonly caption: readonly PhrasingContent[]
}

/** A frequency or cross table. */
export interface TableBlock {
  readonly type: 'resultTable'
  readonly id: string
  readonly number: number
  readonly caption: readonly PhrasingContent[]
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Base and reading rule, below the table. */
  readonly note: string
}

export interface TableColumn {
  readonly label: string
  readonly align: 'left' | 'right'
}

export interface TableRow {
  /** Row header, with what was meant. */
  readonly label: string
  readonly description?: string
  readonly cells: readonly string[]
  /** 0 to 1, for a bar beside the row. */
  readonly share?: number
}

export interface QuotesBlock {
  readonly type: 'quotes'
  readonly quotes: readonly { readonly text: string }[]
}

export interface CalloutBlock {
  readonly type: 'callout'
  readonly title?: string
  readonly children: readonly Block[]
}

/** Text that only some readers need, in the size of notes. */
export interface SmallPrintBlock {
  readonly type: 'smallPrint'
  readonly children: readonly Block[]
}

export interface ContentsBlock {
  readonly type: 'contents'
  /** Deepest heading shown. */
  readonly depth: number
}

/** A reference to a table, chart, section or page; stands among phrasing content. */
export interface CrossReference {
  readonly type: 'crossReference'
  readonly target: string
  /** `text`: shows `value`. `page`: number of the target's page. `pages`: all pages of a section. */
  readonly form: 'text' | 'page' | 'pages'
  readonly value: string
}

/** Words in another language than the report's; stands among phrasing content. */
export interface ForeignWords {
  readonly type: 'foreignWords'
  /** BCP 47: `en`. */
  readonly language: string
  readonly value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    crossReference: CrossReference
    foreignWords: ForeignWords
  }
  interface HeadingData {
    /** Target of references and bookmarks. */
    id?: string
  }
}
