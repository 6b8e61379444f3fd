/**
 * The parts of pdfmake 0.3.11's output file that are used here: pdfkit's document with pdfmake's additions. This
 * internal module has no types, so the version is pinned. Names with an underscore are private.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  export interface OutlineItem {
    outlineData: Record<string, unknown>
    children: OutlineItem[]
    addItem(title: string): OutlineItem
  }

  export interface NameTree {
    limits: boolean
    _compareKeys(one: string, other: string): number
  }

  /** An object in the file; written when it ends. */
  export interface PdfObject {
    /** Its number in the file. */
    id: number
    data: Record<string, unknown>
    end(stream?: string | Uint8Array): void
  }

  /** Maps a number to the elements of a page's content, in order, or to the single element of an annotation. */
  export interface ParentTree {
    limits: boolean
    get(key: number): (PdfObject | null)[]
    add(key: number, element: PdfObject): void
  }

  export interface LinkOptions {
    /** Text that describes where the link leads. */
    Contents: unknown
    /** Receives the annotation before it is written. */
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

  class PDFDocument {
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
      /** The resources of its content, by name. */
      readonly fonts: Record<string, PdfObject>
      readonly ext_gstates: Record<string, PdfObject>
      readonly patterns: Record<string, PdfObject>
    }
    _root: {
      data: {
        Names: { data: { Dests: NameTree; EmbeddedFiles?: NameTree } }
        Pages: { data: { Kids: PdfObject[] } }
      }
    }
    _info: PdfObject
    /** Identifies the file. */
    _id: Uint8Array
    /** The offset of each object, by its number less one; null until it is written. */
    _offsets: (number | null)[]
    addPage(options: { size: [width: number, height: number] }): this
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
    endOutline(): void
    /** Writes a string as a line of its own. */
    _write(chunk: string | Uint8Array): void
    /** Called when all parts of an object have been written. */
    _refEnd(object: PdfObject): void
    /** Writes what comes after the last object. */
    _finalize(): void
    push(chunk: null): void
    end(): void
  }

  /** The exports of the CommonJS module, as Node imports it. */
  const exported: { readonly default: typeof PDFDocument }
  export default exported
}
