/** Something in a document that cannot be typeset. */
export type Fault =
  | MissingTarget
  | RepeatedTarget
  | NoteWithoutMark
  | MissingGlyph
  | MissingInformation
  | InvalidLanguage
  | SkippedLevel
  | EmptyHeading
  | FigureWithoutText
  | IrregularTable
  | ColumnWithoutHeader
  | EmptyLink
  | RunningHeadWithoutRoom
  | FooterWithoutRoom
  | AsideWithoutRoom
  | TallerThanPage
  | TableTooWide
  | PlaceFault

/** A reference to an id that no block has. */
interface MissingTarget {
  readonly kind: 'missing-target'
  readonly target: string
}

/** Two blocks with one id. */
interface RepeatedTarget {
  readonly kind: 'repeated-target'
  readonly target: string
}

/** A footnote without a mark, which would be on no page. */
interface NoteWithoutMark {
  readonly kind: 'note-without-mark'
  readonly target: string
}

/** A character that the document's fonts lack. */
export interface MissingGlyph {
  readonly kind: 'missing-glyph'
  readonly character: string
  /** `U+1F600` */
  readonly codePoint: string
  /** Names of the font families that were tried. */
  readonly fonts: readonly string[]
  /** The text in which it was first found; empty when that may not be told. */
  readonly text: string
}

/** A document without a title or another required property. */
interface MissingInformation {
  readonly kind: 'missing-information'
  readonly item: 'title' | 'language'
}

/** A language that is not a BCP 47 tag, so that no voice can be chosen. */
interface InvalidLanguage {
  readonly kind: 'invalid-language'
  readonly language: string
}

/** A heading more than one level below the one before it; `above` is 0 for the first. */
interface SkippedLevel {
  readonly kind: 'skipped-level'
  readonly heading: string
  readonly level: number
  readonly above: number
}

interface EmptyHeading {
  readonly kind: 'empty-heading'
  readonly target: string
}

/** A figure without a description. */
interface FigureWithoutText {
  readonly kind: 'figure-without-text'
  /** Empty for a figure without an id. */
  readonly target: string
}

/** A table row whose cells, including those from above, do not fill the columns one by one. */
export interface IrregularTable {
  readonly kind: 'irregular-table'
  readonly part: 'header' | 'rows'
  /** Counted from 1. */
  readonly row: number
  /** The text of its first cell. */
  readonly text: string
  readonly problem: 'span' | 'below' | 'overlap' | 'width' | 'empty'
  /** The number of columns in the table, and how many of them the row fills. */
  readonly columns: number
  readonly covered: number
}

interface ColumnWithoutHeader {
  readonly kind: 'column-without-header'
  /** Counted from 1. */
  readonly column: number
  /** The text of its first cell. */
  readonly text: string
}

interface EmptyLink {
  readonly kind: 'empty-link'
  readonly address: string
}

/** A running head that would reach over the top of the page; lengths are in points. */
interface RunningHeadWithoutRoom {
  readonly kind: 'running-head-without-room'
  readonly needed: number
  readonly margin: number
}

/** A footer that would reach over the foot of the page; lengths are in points. */
interface FooterWithoutRoom {
  readonly kind: 'footer-without-room'
  readonly needed: number
  readonly margin: number
}

/** Asides beside one block that are higher together than a page; lengths are in points. */
interface AsideWithoutRoom {
  readonly kind: 'aside-without-room'
  /** Its first line. */
  readonly text: string
  readonly needed: number
  /** Height of a page's text area. */
  readonly height: number
}

/** Something that cannot be broken and is higher than a page. */
interface TallerThanPage {
  readonly kind: 'taller-than-page'
  /** Its first line; empty when it has no text. */
  readonly text: string
}

/** A table in which words or numbers would have to be broken anywhere. */
interface TableTooWide {
  readonly kind: 'table-too-wide'
  /** Of its first cell. */
  readonly text: string
  readonly traceIds: readonly string[]
}

/** Something that stands badly on its page. */
export type PlaceFault = OverlappingText | TextOffPage | SmallText

/** A part of a page, counted from 1: a line, or a figure, whose text is empty. */
interface PagePart {
  readonly page: number
  readonly text: string
  /** Of the line or figure, when the author gave one. */
  readonly traceId: string | undefined
}

/** A line or figure that shares its place with another. */
interface OverlappingText extends PagePart {
  readonly kind: 'text-overlaps'
  readonly other: 'text' | 'figure'
}

/** A line or figure that reaches over the edge of its page. */
interface TextOffPage extends PagePart {
  readonly kind: 'text-off-page'
}

/** A figure whose text is smaller than can be read; sizes are in points. */
interface SmallText extends PagePart {
  readonly kind: 'text-too-small'
  readonly size: number
  readonly least: number
}

/** Thrown before anything is written, with all faults of the document. */
export class TypesettingError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'))
    this.name = 'TypesettingError'
    this.faults = faults
  }
}

/** A fault in one sentence without a full stop. */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'missing-target':
      return `a reference leads to the id \`${fault.target}\`, which nothing in the document has`
    case 'repeated-target':
      return `two parts of the document have the id \`${fault.target}\``
    case 'note-without-mark':
      return `nothing refers to the footnote \`${fault.target}\``
    case 'missing-glyph':
      return `${fault.codePoint} "${fault.character}"${quoted(' in ', fault.text)} is not in ${fault.fonts.join(' or ')}`
    case 'missing-information':
      return `the document has no ${fault.item}`
    case 'invalid-language':
      return `"${fault.language}" is not a language tag, such as \`en\``
    case 'skipped-level':
      return fault.above === 0
        ? `the first heading, "${fault.heading}", is of level ${fault.level} instead of 1`
        : `the heading "${fault.heading}" of level ${fault.level} follows one of level ${fault.above}`
    case 'empty-heading':
      return `the heading \`${fault.target}\` has no text`
    case 'figure-without-text':
      return `${fault.target === '' ? 'a figure' : `the figure \`${fault.target}\``} has no text for readers who cannot see it`
    case 'irregular-table':
      return describeRow(fault)
    case 'column-without-header':
      return `column ${fault.column} of a table${quoted(', which begins with ', fault.text, ',')} has no header`
    case 'empty-link':
      return `a link to \`${fault.address}\` has no text`
    case 'running-head-without-room':
      return `the running head needs ${fault.needed} points of the top margin, which has ${fault.margin}`
    case 'footer-without-room':
      return `the footer needs ${fault.needed} points of the bottom margin, which has ${fault.margin}`
    case 'aside-without-room':
      return `the asides${quoted(' that begin with ', fault.text)} need ${fault.needed} points of a page, which has ${fault.height}`
    case 'taller-than-page':
      return `${named(fault.text)} is higher than a page, and cannot be broken`
    case 'table-too-wide':
      return `a table${quoted(', which begins with ', fault.text, ',')} has more columns than fit beside one another`
    default:
      return describePlace(fault)
  }
}

function describePlace(fault: PlaceFault): string {
  const what = named(fault.text)
  switch (fault.kind) {
    case 'text-overlaps':
      return `on page ${fault.page} ${what} and ${fault.other === 'text' ? 'other text' : 'a figure'} lie over one another`
    case 'text-off-page':
      return `on page ${fault.page} ${what} reaches over the edge`
    case 'text-too-small':
      return `on page ${fault.page} ${what} has text of ${fault.size} points, which nobody can read`
  }
}

/** The beginning of a text as a message shows it. */
function named(text: string): string {
  if (text === '') return 'a figure'
  return `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"`
}

const SHOWN = 40

/** Words around a text of the document; nothing when that is empty. */
function quoted(before: string, text: string, after = ''): string {
  return text === '' ? '' : `${before}"${text}"${after}`
}

function describeRow(fault: IrregularTable): string {
  const { part, row, text } = fault
  return `row ${row} of ${part === 'header' ? 'the header of ' : ''}a table${quoted(', which begins with ', text, ',')} ${describeIrregularity(fault)}`
}

function describeIrregularity({ problem, columns, covered }: IrregularTable): string {
  switch (problem) {
    case 'span':
      return 'has a cell that does not cover a whole number of rows and columns'
    case 'below':
      return 'has a cell that extends below the last row'
    case 'overlap':
      return 'has a column that two cells cover'
    case 'width':
      return `has cells for ${covered} of ${columns} columns`
    case 'empty':
      return 'has no text of its own'
  }
}
