import type {
  Blockquote,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Table,
  ThematicBreak,
} from 'mdast'
import type { ClaimTest } from '../analysis/claims/judgement.ts'
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
  /** Of publication, as the cover shows it: "juli 2017". */
  readonly month: string
  /** Words of the furniture in the document's language. */
  readonly words: DocumentWords
  readonly hyphenation: Hyphenation
  /** The chart on the cover, as `report.json` names it. */
  readonly cover?: CoverChart
  /** Texts of the back page, with trace ids of the numbers in them. */
  readonly colophon: readonly ColophonEntry[]
  readonly sections: readonly Section[]
  /** Every place that shows a result. */
  readonly uses: readonly ResultUse[]
  /** What the trace ids of figures in the tree mean, in its order. */
  readonly figures: readonly ShownFigure[]
  /** What the trace ids of numbers that are no findings mean. */
  readonly others: readonly OtherNumber[]
  /** Every claim of the writer's own words, all of which hold. */
  readonly claims: readonly ClaimRecord[]
}

export interface CoverChart {
  readonly name: string
  /** Of the drawing. */
  readonly traceId: string
}

/** Of the texts on the cover; the title is in the footer too. */
export const COVER_TRACE_IDS = {
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
  readonly traceId: string
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
  /** What shows it: a helper's name, `chart` or `table`. */
  readonly as: string
  readonly text: string
  /** Id of the wording that the words come from, when a quantity chose them. */
  readonly wording?: string
}

/** A figure as the report shows it. */
export interface ShownFigure {
  /** Of the text that it is in; other figures may share it. */
  readonly traceId: string
  readonly text: string
  /** A helper's name, or what of a chart or table it is. */
  readonly as: string
  readonly place: Place
  /** Ids of the results that it shows. */
  readonly results: readonly string[]
  readonly shows: Shows
  /** How it came by its wording, in the report's language. */
  readonly rule?: string
  /** Whether the data choose the words around it too, and not its number alone. */
  readonly isWorded?: true
}

/** A text with a number that is no finding. */
export interface OtherNumber {
  readonly traceId: string
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
  /** In a sample: the tests that it rests on; absent when there are none. */
  readonly tests?: readonly ClaimTest[]
}

/**
 * Every type of block, by its name. Those of Markdown are here; a component declares its own in the file that makes it.
 * What else a block needs is missed by the compiler: how it is read (`block-content.ts`), laid out and marked up.
 */
export interface BlockTypes {
  paragraph: Paragraph
  heading: Heading
  list: ListBlock
  blockquote: QuotationBlock
  table: Table
  thematicBreak: ThematicBreak
}

export type Block = BlockTypes[keyof BlockTypes]

/** The block of one type. */
export type BlockOf<Type extends Block['type']> = BlockTypes[Type]

/** A block with a number and a caption. */
export type Exhibit = Extract<
  Block,
  { readonly number: number; readonly caption: readonly PhrasingContent[]; readonly traceId: string }
>

/** What a reader finds in a block: first its own lines, then the blocks within it. */
export interface BlockContent {
  readonly lines: readonly (readonly PhrasingContent[])[]
  readonly blocks: readonly Block[]
}

/** For each type of block, what a reader finds in it. */
export type ContentTable = { readonly [Type in Block['type']]: (block: BlockOf<Type>) => BlockContent }

interface ListBlock extends Omit<List, 'children'> {
  readonly children: readonly ListItemBlock[]
}

interface ListItemBlock extends Omit<ListItem, 'children'> {
  readonly children: readonly Block[]
}

interface QuotationBlock extends Omit<Blockquote, 'children'> {
  readonly children: readonly Block[]
}

/** A reference to a table, chart, section or page, in running text. */
export interface CrossReference {
  readonly type: 'crossReference'
  readonly target: string
  /** `text`: shows `value`. `page`: number of the target's page. `pages`: all pages of a section. */
  readonly form: 'text' | 'page' | 'pages'
  readonly value: string
  readonly traceId?: string
}

/** Words in another language than the report's, in running text. */
export interface ForeignWords {
  readonly type: 'foreignWords'
  /** BCP 47: `en`. */
  readonly language: string
  readonly value: string
  readonly traceId?: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    crossReference: CrossReference
    foreignWords: ForeignWords
  }
  interface TextData {
    /** What figure or other number it is. */
    traceId?: string
  }
  interface HeadingData {
    /** Target of references and bookmarks. */
    id?: string
  }
}
