/**
 * What this folder uses of pdfmake 0.3.11, which brings no types: internal modules, so the version is pinned.
 * Names with an underscore are pdfmake's own.
 */

declare module 'pdfmake/js/DocMeasure.js' {
  import type { Node, Style } from 'pdfmake/js/DocPreprocessor.js'
  import type PDFDocument from 'pdfmake/js/PDFDocument.js'
  import type SVGMeasure from 'pdfmake/js/SVGMeasure.js'
  import type TextInlines from 'pdfmake/js/TextInlines.js'

  export default class DocMeasure {
    constructor(
      pdf: PDFDocument,
      styles: Record<string, Style>,
      defaultStyle: Style,
      svgMeasure: SVGMeasure,
      tableLayouts: Record<string, never>,
    )
    textInlines: TextInlines
    measureDocument(node: Node): Node
    measureBlock(node: Node): Node
  }
}

declare module 'pdfmake/js/StyleContextStack.js' {
  export default class StyleContextStack {
    static getStyleProperty<Value>(
      item: object,
      stack: StyleContextStack,
      property: string,
      fallback: Value,
    ): Value
    /** Calls back while an item's own keys and the styles that it names are on top. */
    auto<Result>(item: object, callback: () => Result): Result
    getProperty(property: string): unknown
  }
}

declare module 'pdfmake/js/TextInlines.js' {
  import type { Inline } from 'pdfmake/js/Line.js'
  import type PDFDocument from 'pdfmake/js/PDFDocument.js'
  import type StyleContextStack from 'pdfmake/js/StyleContextStack.js'

  export interface MeasuredText {
    items: Inline[]
    /** Of the widest word, and of all in one line. */
    minWidth: number
    maxWidth: number
  }

  /** An inline before it is measured: its font is still a name. */
  export interface UnmeasuredInline extends Partial<Omit<Inline, 'font'>> {
    text: string
    font?: string
  }

  export default class TextInlines {
    constructor(pdf: PDFDocument)
    measure(inlines: UnmeasuredInline[], styles: StyleContextStack): Inline[]
    buildInlines(text: unknown, styles: StyleContextStack): MeasuredText
    widthOfText(text: string, inline: Inline): number
  }
}

declare module 'pdfmake/js/Line.js' {
  import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'

  /** A word with the space after it. */
  export interface Inline {
    text: string
    font: EmbeddedFont
    fontSize: number
    fontFeatures: string[] | null
    /** After each letter, in points. */
    characterSpacing: number
    color: string
    x: number
    width: number
    height: number
    /** Ours: from the top of a line to the baseline, the same for all of its paragraph. */
    baseline: number
    /** Width of the white space before it, which does not show at the start of a line. */
    leadingCut: number
    trailingCut: number
    /** No break may come between it and the next. */
    noNewLine?: boolean
    lineEnd?: boolean
    noWrap?: boolean | null
    /** Ours: offsets where it may be broken with a hyphen, in order. */
    breakPoints?: () => readonly number[]
    /** Ours: it takes up the room that its line has left, and dots fill it. */
    leader?: boolean
    sup: boolean
    link: string | null
    linkToDestination: string | null
    /** Ours: where it is not that of the document, BCP 47. */
    language?: string
    /** Ours: in the Unicode bidirectional algorithm, where it is not 0; odd for what reads from right to left. */
    level?: number
    /** Ours: where it differs from its line's. */
    element?: import('./structure.ts').Mark
    /** Ours: what its page is told for. */
    marks?: readonly import('./set-marks.ts').SetMark[]
    /** Ours: one object for pieces that are measured alike, so that their styles need not be compared. */
    look?: object
    /** Ours: the note that this mark brings to the foot of its page. */
    note?: import('./pdfmake/note.ts').Note
    /** Ours: the whole of a word that a hyphen breaks; one object for both pieces. */
    brokenWord?: { readonly text: string }
  }

  export default class Line {
    constructor(maxWidth: number)
    inlines: Inline[]
    /** Place on the page, once it has one. */
    x: number
    y: number
    lastLineInParagraph: boolean
    /** White space at its end that alignment leaves out. */
    trailingCut: number
    /** Ours: whether its last word goes on below. */
    endsInHyphen?: boolean
    /** Ours: what its text belongs to. */
    element?: import('./structure.ts').Mark
    addInline(inline: Inline): void
    getHeight(): number
  }
}

declare module 'pdfmake/js/DocumentContext.js' {
  import type { Vector } from 'pdfmake/js/DocPreprocessor.js'
  import type Line from 'pdfmake/js/Line.js'

  export interface PageItem {
    type: string
    item: Line | DrawnSvg | Vector
  }

  export interface DrawnSvg {
    x: number
    y: number
    _width: number
    _height: number
    /** Ours: the figure that it is. */
    element?: import('./structure.ts').Mark
    /** Ours: what its page is told for. */
    marks?: readonly import('./set-marks.ts').SetMark[]
  }

  export interface LaidOutPage {
    items: PageItem[]
    pageSize: { width: number; height: number }
  }

  /** Where a column or row began, or how far one reached. */
  export interface Snapshot {
    page: number
    availableHeight: number
    bottomMost?: Snapshot
  }

  /** What turning a page changed. */
  export interface PageTurn {
    prevPage: number
    prevY: number
    y: number
  }

  export default class DocumentContext {
    snapshots: Snapshot[]
    pages: LaidOutPage[]
    /** Index of the current page. */
    page: number
    y: number
    availableWidth: number
    availableHeight: number
    pageMargins: { top: number; right: number; bottom: number; left: number }
    getCurrentPage(): LaidOutPage
    moveDown(distance: number): void
    moveTo(x: number | undefined, y: number | undefined): void
    initializePage(): void
    moveToNextPage(): PageTurn
    resetMarginXTopParent(): void
  }
}

declare module 'pdfmake/js/PageElementWriter.js' {
  import type { Vector } from 'pdfmake/js/DocPreprocessor.js'
  import type DocumentContext from 'pdfmake/js/DocumentContext.js'
  import type { PageItem } from 'pdfmake/js/DocumentContext.js'
  import type Line from 'pdfmake/js/Line.js'

  /** What was set as a whole. */
  export interface Fragment {
    items: PageItem[]
    height: number
  }

  export default class PageElementWriter {
    constructor(context: DocumentContext)
    /** How many unbreakable blocks are open. */
    transactionLevel: number
    context(): DocumentContext
    addPage(size: { width: number; height: number }, orientation: null, margins: object): void
    moveToNextPage(): void
    addLine(line: Line, keepsPosition?: boolean, index?: number): unknown
    addVector(vector: Vector, isAtPageLeft: boolean, isAtPageTop: boolean): unknown
    addFragment(fragment: Fragment, isAtItsX?: boolean, isAtItsY?: boolean, keepsPosition?: boolean): unknown
    beginUnbreakableBlock(): void
    commitUnbreakableBlock(x?: number, y?: number): void
    /** Tries to add something, on the next page if need be; false when it fits on neither. */
    _fitOnPage(add: () => unknown): unknown
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type DocMeasure from 'pdfmake/js/DocMeasure.js'
  import type DocPreprocessor from 'pdfmake/js/DocPreprocessor.js'
  import type { ColumnWidth, Node } from 'pdfmake/js/DocPreprocessor.js'
  import type PageElementWriter from 'pdfmake/js/PageElementWriter.js'
  import type SVGMeasure from 'pdfmake/js/SVGMeasure.js'

  export interface Row {
    /** Left and right. */
    marginX: [number, number]
    rowsWithoutPageBreak: number
    cells: Node[]
    widths: (number | string | ColumnWidth)[]
    /** From each column to the one before it. */
    gaps: number[]
    tableNode: Node
    tableBody: Node[][]
    rowIndex: number
  }

  export default class LayoutBuilder {
    constructor(pageSize: { width: number; height: number }, pageMargins: object, svgMeasure: SVGMeasure)
    pageSize: { width: number; height: number }
    pageMargins: object
    svgMeasure: SVGMeasure
    writer: PageElementWriter
    docMeasure: DocMeasure
    docPreprocessor: DocPreprocessor
    /** How many tables and columns are open. */
    nestedLevel: number
    linearNodeList: Node[]
    addHeadersAndFooters(header: (page: number) => Node | null, footer: (page: number) => Node | null): void
    processNode(node: Node, isVerticalAlignmentAllowed?: boolean): void
    processVerticalContainer(node: Node): void
    processTable(node: Node): void
    processRow(row: Row): { pageBreaks: unknown[] }
    processList(isOrdered: boolean, node: Node): void
    processLeaf(node: Node): void
  }
}

declare module 'pdfmake/js/TableProcessor.js' {
  import type { Node } from 'pdfmake/js/DocPreprocessor.js'
  import type PageElementWriter from 'pdfmake/js/PageElementWriter.js'

  export default class TableProcessor {
    constructor(table: Node)
    /** The header and the rows that are kept with it. */
    readonly rowsWithoutPageBreak: number
    beginTable(writer: PageElementWriter): void
    beginRow(row: number, writer: PageElementWriter): void
    endRow(row: number, writer: PageElementWriter, pageBreaks: unknown[]): void
    endTable(writer: PageElementWriter): void
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type { Vector } from 'pdfmake/js/DocPreprocessor.js'
  import type { DrawnSvg, LaidOutPage } from 'pdfmake/js/DocumentContext.js'
  import type Line from 'pdfmake/js/Line.js'
  import type PDFDocument from 'pdfmake/js/PDFDocument.js'

  export default class Renderer {
    constructor(pdf: PDFDocument)
    renderPages(pages: LaidOutPage[]): void
    renderLine(line: Line, x: number, y: number): void
    renderVector(vector: Vector): void
    renderSVG(svg: DrawnSvg): void
  }
}

declare module 'pdfmake/js/SVGMeasure.js' {
  export default class SVGMeasure {
    measureSVG(svg: string): { width?: number; height?: number }
    writeDimensions(svg: string, size: { width: number; height: number }): string
  }
}
