/** The definition that pdfmake lays out, as far as this folder uses it. */
declare module 'pdfmake/js/DocPreprocessor.js' {
  /** Keys that a node inherits from what stands around it. */
  export interface Style {
    font?: string
    fontSize?: number
    /** Ours: distance of baselines in points, instead of pdfmake's multiple of the font's height. */
    leading?: number
    /** Ours: in the thin weight of the family, where it has one. */
    light?: boolean
    color?: string
    bold?: boolean
    italics?: boolean
    alignment?: 'left' | 'right' | 'center'
    fontFeatures?: string[]
    /** After each letter, in points. */
    characterSpacing?: number
    sup?: boolean
    link?: string
    linkToDestination?: string
    noWrap?: boolean
    /** Ours: where it is not that of the document, BCP 47. */
    language?: string
    /** Ours: whether words may be broken with a hyphen; they may, unless this says otherwise. */
    hyphenated?: boolean
    /** Its lines are to be about equally long. */
    balanced?: boolean
    /** Ours: this text takes up the room that its line has left, and dots fill it. */
    leader?: boolean
    columnGap?: number
  }

  /** Ours: what the text or drawing belongs to; without it, it is decoration. */
  export interface StructureKeys {
    element?: import('./structure.ts').Mark
    /** Of a list's item: the element of its bullet or number. */
    label?: import('./structure.ts').StructureElement
  }

  /** Keys that this folder's flow reads. */
  export interface FlowKeys {
    /** Name of a destination at the node's top. */
    target?: string
    /** White space above and below, inside its stack. */
    space?: import('./pdfmake/places.ts').Space
    keepWithNext?: boolean
    /** Greatest height up to which it moves to the next page rather than be broken. */
    wholeUpTo?: number
    startsPage?: boolean
    /** White space at the top of the page that it starts. */
    sink?: number
    /** In the main column: begins on the baseline grid. */
    onGrid?: boolean
    /** In the main column: waits for the next page where it does not fit. */
    isFloat?: boolean
    /** In the main column: stands beside the next node, from the column's left. */
    aside?: { x: number; width: number }
    /** Only the lines that no page break may part are set: for measuring. */
    headOnly?: boolean
  }

  export interface Node extends Style, FlowKeys, StructureKeys {
    text?: string | Node[]
    /** Ours: what its pages are told for; of a text inside another, or a figure. */
    marks?: readonly import('./set-marks.ts').SetMark[]
    /** Ours: of a footnote's first mark. */
    note?: import('./pdfmake/note.ts').Note
    stack?: Node[]
    columns?: Node[]
    ul?: Node[]
    ol?: Node[]
    start?: number
    markerColor?: string
    table?: TableBody
    layout?: TableLayout
    svg?: string
    canvas?: Vector[]
    width?: number | 'auto' | '*'
    maxHeight?: number
    /** Left, top, right, bottom. */
    margin?: [number, number, number, number]
    absolutePosition?: { x: number; y: number }
    positions?: unknown[]
    /** Of a list's item, once it is measured: a drawn bullet or a written number. */
    listMarker?: { canvas?: Vector[]; _inlines?: import('pdfmake/js/Line.js').Inline[] }
    _inlines?: import('pdfmake/js/Line.js').Inline[]
    _minWidth?: number
    /** Of all its text in one line. */
    _maxWidth?: number
    /** Of a table's cell. */
    rowSpan?: number
    colSpan?: number
    /** Stands for the part of a cell that begins before or above it. */
    _span?: boolean
    /** Of a table, once it is measured. */
    _layout?: TableLayout
    _offsets?: { total: number; offsets: number[] }
    _margin?: [number, number, number, number] | null
  }

  export interface TableBody {
    body: Node[][]
    widths: (number | string | ColumnWidth)[]
    headerRows?: number
    keepWithHeaderRows?: number
    /** Ours: rows stand on one page with those that cells join them to, where they fit. */
    keepsRows?: boolean
  }

  export interface ColumnWidth {
    width: number | string
    _minWidth?: number
  }

  export interface TableLayout {
    hLineWidth(line: number): number
    vLineWidth(line: number): number
    hLineColor(line: number): string
    vLineColor(line: number): string
    paddingLeft(column: number): number
    paddingRight(column: number): number
    paddingTop(row: number): number
    paddingBottom(row: number): number
    fillColor(row: number): string | null
  }

  export type Vector = { element?: import('./structure.ts').Mark } & (
    | {
        type: 'rect'
        x: number
        y: number
        w: number
        h: number
        /** Of its ground. */
        color?: string
        /** Of its outline. */
        lineColor?: string
        lineWidth?: number
      }
    | {
        type: 'line'
        x1: number
        y1: number
        x2: number
        y2: number
        lineWidth: number
        lineColor: string
        lineCap?: 'round'
        dash?: { length: number; space: number }
      }
  )

  export default class DocPreprocessor {
    preprocessDocument(node: Node): Node
    preprocessBlock(node: Node): Node
  }
}
