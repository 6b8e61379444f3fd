/** The file that pdfmake writes: pdfkit's document with its own additions. */
declare module 'pdfmake/js/PDFDocument.js' {
  /** fontkit's font. */
  export interface FontFile {
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    /** @param codePoints what it stands for, if it was not asked for before */
    getGlyph(id: number, codePoints?: number[]): Glyph
  }

  export interface Glyph {
    readonly id: number
    readonly codePoints: number[]
  }

  export interface Glyphs {
    glyphs: Glyph[]
    positions: GlyphPosition[]
    advanceWidth: number
  }

  /** In thousandths of the size. */
  export interface GlyphPosition {
    /** To the next glyph. */
    xAdvance: number
    yAdvance: number
    /** From where it would be drawn without an offset. */
    xOffset: number
    yOffset: number
    /** The glyph's own width. */
    advanceWidth: number
    /** By how much it stands to the right of its place, and above the baseline. */
    xOffset: number
    yOffset: number
  }

  /** Ours, where pdfkit takes only features. */
  export interface Shaping {
    /** OpenType features beside those that are always on. */
    readonly features: readonly string[]
    /** White space after each letter, in thousandths of the size. */
    readonly spacing: number
    /** Odd where it reads from right to left, whatever its letters. */
    readonly level?: number
  }

  /** pdfkit's font; ascender and descender in thousandths of the size. */
  export interface EmbeddedFont {
    font: FontFile
    /** Its name in the file. */
    id: string
    ascender: number
    descender: number
    lineHeight(size: number): number
    /** pdfkit's own takes OpenType features, each on or off; ours a shaping. */
    layoutRun(text: string, asked?: object | null): Glyphs
    widthOfString(text: string, size: number, asked?: object | null): number
    /** Puts a text's glyphs into the file. Gives their codes there, each of four hexadecimal digits. */
    encode(text: string, asked?: object | null): [codes: string[], positions: GlyphPosition[]]
    ref(): PdfObject
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

  /** An object of the file; written when it ends. */
  export interface PdfObject {
    /** Its number in the file. */
    id: number
    data: Record<string, unknown>
    end(stream?: string | Uint8Array): void
  }

  /** From a number to the elements of a page's content, in order, or to the one element of an annotation. */
  export interface ParentTree {
    limits: boolean
    get(key: number): (PdfObject | null)[]
    add(key: number, element: PdfObject): void
  }

  export interface LinkOptions {
    /** Text that says where the link leads. */
    Contents: unknown
    /** Takes the annotation before it is written. */
    structParent: { add(reference: { annotationRef: PdfObject }): void }
  }

  export interface FileOptions {
    name: string
    type: string
    description: string
    relationship: 'Data'
    creationDate: Date
    modifiedDate: Date
  }

  export type Info = Record<string, string | Date>

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
    page: {
      readonly height: number
      readonly dictionary: PdfObject
      readonly structParentTreeKey: number
      /** That its content uses, by their names. */
      readonly fonts: Record<string, PdfObject>
    }
    _font: EmbeddedFont
    _root: {
      data: {
        Names: { data: { Dests: NameTree; EmbeddedFiles?: NameTree } }
        Pages: { data: { Kids: PdfObject[] } }
      }
    }
    _info: PdfObject
    /** Identifies the file. */
    _id: Uint8Array
    /** Of each object, by its number less one; null until it is written. */
    _offsets: (number | null)[]
    /** Bytes written so far. */
    _offset: number
    /** Whether only objects that have not ended keep the file from its end. */
    _ended: boolean
    font(source: Uint8Array): this
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
    openImage(source: unknown): unknown
    /** Parts of 1: red, green and blue, or the four of CMYK; none when it is no colour. */
    _normalizeColor(colour: string): number[] | null
    addContent(operators: string): this
    link(x: number, y: number, width: number, height: number, url: string, options: LinkOptions): this
    goTo(x: number, y: number, width: number, height: number, name: string, options: LinkOptions): this
    ref(data: Record<string, unknown>): PdfObject
    file(bytes: Uint8Array, options: FileOptions): PdfObject
    getStructTreeRoot(): PdfObject
    getStructParentTree(): ParentTree
    createStructParentTreeNextKey(): number
    appendXML(xml: string): void
    addNamedDestination(name: string, type: 'XYZ', left: null, top: number, zoom: null): void
    _addInfo(): void
    /** A text is a line of its own. */
    _write(piece: string | Uint8Array): void
    /** Called when all pieces of an object are written. */
    _refEnd(object: PdfObject): void
    /** Writes what comes after the last object. */
    _finalize(): void
    push(chunk: null): void
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
}
