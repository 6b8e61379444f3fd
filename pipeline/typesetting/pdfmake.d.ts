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
  }
}

declare module 'pdfmake/js/StyleContextStack.js' {
  interface StyleContextStack {
    getProperty(property: string): unknown
  }
  const StyleContextStack: {
    getStyleProperty<Value>(item: object, stack: StyleContextStack, property: string, fallback: Value): Value
  }
  export default StyleContextStack
}

declare module 'pdfmake/js/TextInlines.js' {
  import type { Inline } from 'pdfmake/js/Line.js'
  import type PDFDocument from 'pdfmake/js/PDFDocument.js'
  import type StyleContextStack from 'pdfmake/js/StyleContextStack.js'

  export default class TextInlines {
    constructor(pdf: PDFDocument)
    measure(inlines: Inline[], styles: StyleContextStack): Inline[]
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
    color: string
    x: number
    width: number
    height: number
    trailingCut: number
    sup: boolean
    link: string | null
    linkToDestination: string | null
  }

  export default class Line {
    inlines: Inline[]
    getHeight(): number
  }
}

declare module 'pdfmake/js/DocumentContext.js' {
  import type Line from 'pdfmake/js/Line.js'

  export interface PageItem {
    type: string
    item: Line | object
  }

  export interface LaidOutPage {
    items: PageItem[]
    pageSize: { width: number; height: number }
  }

  export default class DocumentContext {
    pages: LaidOutPage[]
    /** Index of the current page. */
    page: number
    y: number
    availableWidth: number
    availableHeight: number
    pageMargins: { top: number; right: number; bottom: number; left: number }
    getCurrentPage(): LaidOutPage
    moveDown(distance: number): void
  }
}

declare module 'pdfmake/js/PageElementWriter.js' {
  import type DocumentContext from 'pdfmake/js/DocumentContext.js'
  import type Line from 'pdfmake/js/Line.js'

  export default class PageElementWriter {
    constructor(context: DocumentContext)
    /** How many unbreakable blocks are open. */
    transactionLevel: number
    context(): DocumentContext
    addPage(size: { width: number; height: number }, orientation: null, margins: object): void
    moveToNextPage(): void
    addLine(line: Line, keepsPosition?: boolean, index?: number): unknown
    commitUnbreakableBlock(x?: number, y?: number): void
    /** Tries to add something, on the next page if need be; false when it fits on neither. */
    _fitOnPage(add: () => unknown): unknown
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type DocMeasure from 'pdfmake/js/DocMeasure.js'
  import type DocPreprocessor from 'pdfmake/js/DocPreprocessor.js'
  import type { Node } from 'pdfmake/js/DocPreprocessor.js'
  import type Line from 'pdfmake/js/Line.js'
  import type PageElementWriter from 'pdfmake/js/PageElementWriter.js'
  import type SVGMeasure from 'pdfmake/js/SVGMeasure.js'

  export default class LayoutBuilder {
    constructor(pageSize: { width: number; height: number }, pageMargins: object, svgMeasure: SVGMeasure)
    pageSize: { width: number; height: number }
    pageMargins: object
    svgMeasure: SVGMeasure
    writer: PageElementWriter
    docMeasure: DocMeasure
    docPreprocessor: DocPreprocessor
    linearNodeList: Node[]
    addHeadersAndFooters(header: undefined, footer: (page: number) => Node | null): void
    processNode(node: Node, isVerticalAlignmentAllowed?: boolean): void
    processVerticalContainer(node: Node): void
    processTable(node: Node): void
    processLeaf(node: Node): void
    buildNextLine(node: Node): Line | null
  }
}

declare module 'pdfmake/js/Renderer.js' {
  import type { LaidOutPage } from 'pdfmake/js/DocumentContext.js'
  import type Line from 'pdfmake/js/Line.js'
  import type PDFDocument from 'pdfmake/js/PDFDocument.js'

  export default class Renderer {
    constructor(pdf: PDFDocument)
    renderPages(pages: LaidOutPage[]): void
    renderLine(line: Line, x: number, y: number): void
  }
}

declare module 'pdfmake/js/SVGMeasure.js' {
  export default class SVGMeasure {
    measureSVG(svg: string): { width?: number; height?: number }
    writeDimensions(svg: string, size: { width: number; height: number }): string
  }
}

declare module 'pdfmake/js/PDFDocument.js' {
  /** fontkit's font. */
  export interface FontFile {
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): unknown
  }

  export interface Glyphs {
    glyphs: unknown[]
    positions: unknown[]
    advanceWidth: number
  }

  /** pdfkit's font; ascender and descender in thousandths of the size. */
  export interface EmbeddedFont {
    font: FontFile
    ascender: number
    descender: number
    layoutRun(text: string, features?: string[]): Glyphs
  }

  export interface OutlineItem {
    outlineData: Record<string, unknown>
    children: OutlineItem[]
    addItem(title: string): OutlineItem
  }

  export interface NameTree {
    limits: boolean
    _compareKeys(one: string, other: string): number
  }

  export type Info = Record<string, string | Date>

  export interface TextOptions {
    lineBreak: false
    baseline: 'alphabetic'
    features?: string[]
  }

  export default class PDFDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualFiles: null,
      mayReadFile: (path: string) => boolean,
    )
    info: Info
    outline: OutlineItem
    page: { readonly height: number; readonly dictionary: unknown }
    _font: EmbeddedFont
    _root: { data: { Names: { data: { Dests: NameTree } } } }
    font(source: Uint8Array): this
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
    openImage(source: unknown): unknown
    fontSize(size: number): this
    fillColor(colour: string): this
    text(text: string, x: number, y: number, options: TextOptions): this
    link(x: number, y: number, width: number, height: number, url: string): this
    goTo(x: number, y: number, width: number, height: number, name: string): this
    addNamedDestination(name: string, type: 'XYZ', left: null, top: number, zoom: null): void
    _addInfo(): void
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
}
