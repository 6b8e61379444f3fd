import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast'
import type { Place } from '../core/problem.ts'
import type { Hyphenation } from '../language/hyphenation.ts'
import type { LanguageWords } from '../language/language.ts'
import type { Shows } from '../language/phrase.ts'

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
  /** Of publication, as the cover tells it: "juli 2017". */
  readonly month: string
  /** Words of the furniture in the document's language. */
  readonly words: DocumentWords
  readonly hyphenation: Hyphenation
  /** The chart on the cover, as `report.json` names it. */
  readonly cover?: Pick<ChartBlock, 'name' | 'mark'>
  /** Texts of the back page, with marks of the numbers in them. */
  readonly colophon: readonly ColophonEntry[]
  readonly sections: readonly Section[]
  /** Every place that shows a result. */
  readonly uses: readonly ResultUse[]
  /** What the marks of figures in the tree stand for, in its order. */
  readonly figures: readonly ShownFigure[]
  /** What the marks of numbers that are no findings stand for. */
  readonly others: readonly OtherNumber[]
  /** Every claim of the writer's own words, all of which hold. */
  readonly claims: readonly ClaimRecord[]
}

/** Of the texts on the cover; the title stands in the footer too. */
export const COVER_MARKS = {
  title: 'title',
  subtitle: 'subtitle',
  publisher: 'publisher',
  published: 'published',
} as const

/** A line of the back page. */
export interface ColophonEntry {
  /** What it is, in small print. */
  readonly label: string
  readonly text: string
  readonly mark: string
}

export type DocumentWords = Pick<
  LanguageWords,
  'contents' | 'table' | 'chart' | 'page' | 'footnote' | 'pagesAnd' | 'pagesTo' | 'web'
>

/** One template's text. Its blocks begin with a heading of depth 1, whose id is the section's name. */
export interface Section {
  readonly id: string
  /** How it is laid out, as `report.json` says: as running text; a ruled block for each heading; or in small type. */
  readonly setting: 'text' | 'blocks' | 'small'
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
  /** Id of the wording that the words come from, when a quantity chose them. */
  readonly wording?: string
}

/** A figure as it stands in the report. */
export interface ShownFigure {
  /** Of the text that it stands in; other figures may stand there too. */
  readonly mark: string
  readonly text: string
  /** A helper's name, or what of a chart or table it is. */
  readonly as: string
  readonly place: Place
  /** Ids of the results that it shows. */
  readonly results: readonly string[]
  readonly shows: Shows
  /** How it came by its wording, in the report's language. */
  readonly rule?: string
  /** Whether the data choose the words that it stands in, and not its number alone. */
  readonly isWorded?: true
}

/** A text with a number that is no finding. */
export interface OtherNumber {
  readonly mark: string
  readonly text: string
  /** What it is. */
  readonly reason: string
  readonly place?: Place
}

/** What a writer's own words claim of results, for `results.json`. */
export interface ClaimRecord extends Place {
  /** The words between the tags, as a reader sees them. */
  readonly words: string
  /** As the template writes it: `most "staffing.specialist"`. */
  readonly claim: string
  /** What that says: "more than half". */
  readonly meaning: string
  /** Ids of the results that it was judged by. */
  readonly results: readonly string[]
}

export type Block =
  | Exclude<RootContent, FootnoteDefinition>
  | ChartBlock
  | TableBlock
  | QuotesBlock
  | KeyFigureBlock
  | MarginBlock
  | CalloutBlock
  | SmallPrintBlock
  | ContentsBlock

export interface ChartBlock {
  readonly type: 'chart'
  readonly name: string
  /** Target of references. */
  readonly id: string
  readonly number: number
  /** Its title: the finding, in a sentence. */
  readonly caption: readonly PhrasingContent[]
  /** What is counted, among whom (n) and when: written from the data. */
  readonly subtitle?: string
  /** Where the data come from, and notes on the figures. */
  readonly source?: string
  /** Of the drawing; its parts are those of `number`, `subtitle` and `source`. */
  readonly mark: string
}

/** A frequency or cross table. */
export interface TableBlock {
  readonly type: 'resultTable'
  readonly id: string
  readonly number: number
  readonly caption: readonly PhrasingContent[]
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Base and reading rule, below the caption. */
  readonly subtitle?: string
  /** What is to be noted of the figures, below the table. */
  readonly note: string
  /** Its parts are those of `number`, `subtitle`, `note`, `head/<column>` and `row/<row>/<column>`, counted from 0. */
  readonly mark: string
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
  readonly quotes: readonly { readonly text: string; readonly mark?: string }[]
}

/** One figure, large, with a sentence that tells what it says. Neighbours are laid out as one list. */
export interface KeyFigureBlock {
  readonly type: 'keyFigure'
  /** "57%", or the count where the base is small. */
  readonly figure: string
  /** "20 van de 35 gemeenten". */
  readonly of: string
  readonly words: readonly PhrasingContent[]
  /** Of the figure; its part `of` is that of the base. */
  readonly mark: string
}

/** Blocks in the margin, beside what follows them. */
export interface MarginBlock {
  readonly type: 'margin'
  readonly children: readonly Block[]
}

export interface CalloutBlock {
  readonly type: 'callout'
  readonly title?: string
  readonly titleMark?: string
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
  readonly mark?: string
}

/** Words in another language than the report's; stands among phrasing content. */
export interface ForeignWords {
  readonly type: 'foreignWords'
  /** BCP 47: `en`. */
  readonly language: string
  readonly value: string
  readonly mark?: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    crossReference: CrossReference
    foreignWords: ForeignWords
  }
  interface TextData {
    /** What figure or other number it is. */
    mark?: string
  }
  interface HeadingData {
    /** Target of references and bookmarks. */
    id?: string
  }
}
