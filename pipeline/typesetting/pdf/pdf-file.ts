import type { Info, NameTree, OutlineItem, PdfObject } from 'pdfmake/js/PDFDocument.js'
import type { Page } from '../document.ts'
import type { Attachment, DocumentInfo } from '../document-info.ts'
import type { LinkArea, MarkedContent, StructureElement } from '../structure.ts'
import type { Face } from '../text/face.ts'
import { CompactFile } from './compact-file.ts'
import { EmbeddedFont } from './embedded-font.ts'
import { pdfText, printable } from './pdf-text.ts'
import { metadataXml, PRODUCER } from './xmp.ts'

/** Left, top, width and height on a page. */
export type Area = readonly [x: number, y: number, width: number, height: number]

/** Of the resources of a page. */
export type ResourceKind = 'ext_gstates' | 'patterns'

/** pdfkit's PDF with its faults fixed: PDF/A-3a and PDF/UA-1 in one. */
export class PdfFile extends CompactFile {
  readonly #fonts = new Map<Face, EmbeddedFont>()
  readonly #shared = new Map<string, PdfObject>()
  readonly #attachments = new Map<string, PdfObject>()
  readonly #info: DocumentInfo

  constructor(given: DocumentInfo, page: Page) {
    const info = cleaned(given)
    const options = {
      size: [page.width, page.height],
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      lang: info.language,
      autoFirstPage: false,
      // Streams are packed when they are written.
      compress: false,
      font: null,
      info: metadata(info),
    }
    super({}, {}, {}, {}, options, null, () => false)
    this.#info = info
    fixTree(this._root.data.Names.data.Dests)
    this.getStructParentTree().limits = false
  }

  /** The font of a face, which is added to the current page. */
  fontOf(face: Face): EmbeddedFont {
    const font = this.#fonts.get(face) ?? new EmbeddedFont(face, this.#fonts.size + 1, this.ref({}))
    this.#fonts.set(face, font)
    this.page.fonts[font.name] = font.object
    return font
  }

  /** The name of an object among the page's resources; equal data share one. */
  nameOf(kind: ResourceKind, data: Record<string, unknown>): string {
    const key = JSON.stringify(data)
    const object = this.#shared.get(key) ?? this.ref(data)
    if (!this.#shared.has(key)) object.end()
    this.#shared.set(key, object)
    const name = `R${object.id}`
    this.page[kind][name] = object
    return name
  }

  /** Adds the data behind parts of the document. */
  attach(attachments: readonly Attachment[]): void {
    const { created } = this.#info
    for (const { name, bytes, mediaType, description } of attachments) {
      if (this.#attachments.has(name)) throw new Error(`Two attachments have the name ${name}`)
      const file = this.file(Buffer.from(bytes), {
        name,
        type: mediaType,
        description,
        relationship: 'Data',
        creationDate: created,
        modifiedDate: created,
      })
      this.#attachments.set(name, file)
    }
    const tree = this._root.data.Names.data.EmbeddedFiles
    if (tree !== undefined) fixTree(tree)
  }

  attachment(name: string): PdfObject {
    const file = this.#attachments.get(name)
    if (file === undefined) throw new Error(`No attachment has the name ${name}`)
    return file
  }

  /** Numbers a stretch of the current page's content. */
  beginContent(): MarkedContent {
    const elements = this.getStructParentTree().get(this.page.structParentTreeKey)
    return { kind: 'content', page: this.#pageIndex, number: elements.push(null) - 1 }
  }

  /** Links an area of the current page to a web address or a destination. */
  addLink(area: Area, to: { url: string } | { target: string }, element: StructureElement): void {
    const options = {
      Contents: pdfText(element.attributes.contents ?? ''),
      structParent: {
        add: ({ annotationRef: annotation }: { annotationRef: PdfObject }) => {
          const key = this.createStructParentTreeNextKey()
          annotation.data.StructParent = key
          element.place({ kind: 'area', page: this.#pageIndex, annotation, key })
        },
      },
    }
    if ('url' in to) this.link(...area, to.url, options)
    else this.goTo(...area, to.target, options)
  }

  /** Links drawn content to its element in the file. */
  linkToElement(kid: MarkedContent | LinkArea, element: PdfObject): void {
    const tree = this.getStructParentTree()
    if (kid.kind === 'area') tree.add(kid.key, element)
    else tree.get(Number(this.pageObject(kid.page).data.StructParents))[kid.number] = element
  }

  /** A page in the file, counted from 0. */
  pageObject(page: number): PdfObject {
    const object = this._root.data.Pages.data.Kids[page]
    if (object === undefined) throw new Error(`The file has no page ${page + 1}`)
    return object
  }

  get #pageIndex(): number {
    return this._root.data.Pages.data.Kids.length - 1
  }

  /** pdfkit's own version leaves out the date of change, and does not escape. */
  override _addInfo(): void {
    this.appendXML(metadataXml(this.#info))
  }

  override endOutline(): void {
    countOutline(this.outline, false)
    super.endOutline()
  }

  override end(): void {
    for (const font of this.#fonts.values()) font.write(this)
    super.end()
  }
}

function metadata({ title, author, subject, creator, created }: DocumentInfo): Info {
  return {
    Title: title,
    Author: author,
    ...(subject === '' ? {} : { Subject: subject }),
    Creator: creator,
    Producer: PRODUCER,
    CreationDate: created,
    ModDate: created,
  }
}

function cleaned(info: DocumentInfo): DocumentInfo {
  const { title, author, subject, creator } = info
  return {
    ...info,
    title: printable(title),
    author: printable(author),
    subject: printable(subject),
    creator: printable(creator),
  }
}

/** Viewers search a tree by bytes, but pdfkit sorts by locale and writes limits, which are not allowed in the root. */
function fixTree(tree: NameTree): void {
  tree._compareKeys = (one, other) => (one < other ? -1 : Number(one > other))
  tree.limits = false
}

/** pdfkit leaves out the count of closed bookmarks. The first level is open, the levels below are closed. */
function countOutline(item: OutlineItem, isFolded: boolean): void {
  if (item.children.length > 0)
    item.outlineData.Count = isFolded ? -item.children.length : item.children.length
  for (const child of item.children) countOutline(child, true)
}
