import type { EmbeddedFont, Info, NameTree, OutlineItem, PdfObject } from 'pdfmake/js/PDFDocument.js'
import type { Page } from '../document.ts'
import type { Attachment, DocumentInfo, Fonts } from '../document-info.ts'
import type { LinkArea, MarkedContent, StructureElement } from '../structure.ts'
import type { Covers } from './fallback.ts'
import type { PDFDocument } from './modules.ts'
import { pdfText, printable } from './pdf-text.ts'
import { shareWords } from './shaping.ts'
import { TextFile } from './text-file.ts'
import { metadataXml, PRODUCER } from './xmp.ts'

/** Left, top, width and height on a page. */
export type Area = readonly [x: number, y: number, width: number, height: number]

/** The PDF as pdfkit writes it, with its faults mended: PDF/A-3a and PDF/UA-1 in one. */
export class PdfFile extends TextFile {
  readonly #opened = new Map<Uint8Array, EmbeddedFont>()
  readonly #attachments = new Map<string, PdfObject>()
  readonly #info: DocumentInfo
  /** Name of the family that stands in for characters that the first one lacks. */
  readonly fallback: string | undefined
  /** Names of the families that have a thin weight. */
  readonly #withLight: ReadonlySet<string>

  constructor(given: DocumentInfo, page: Page, fonts: Fonts) {
    const info = cleaned(given)
    const options = {
      size: [page.width, page.height],
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      lang: info.language,
      autoFirstPage: false,
      font: null,
      info: metadata(info),
    }
    super(fontFiles(fonts), {}, {}, {}, options, null, () => false)
    this.fallback = fonts.fallback?.name
    this.#withLight = new Set(
      [fonts, fonts.fallback].flatMap((family) => (family?.light === undefined ? [] : [family.name])),
    )
    this.#info = info
    mendTree(this._root.data.Names.data.Dests)
    this.getStructParentTree().limits = false
  }

  /** The name by which fonts of a family are provided, those of its thin weight where it has one. */
  familyOf(name: string, isLight: boolean): string {
    return isLight && this.#withLight.has(name) ? lightName(name) : name
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
    if (tree !== undefined) mendTree(tree)
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

  /** Makes an area of the current page lead to a web address or to a destination. */
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

  /** Leads from what was drawn to its element in the file. */
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

  /** Opens each font file once, also when a figure asks for it by name. */
  override font(source: Uint8Array): this {
    const known = this.#opened.get(source)
    if (known !== undefined) {
      this._font = known
      return this
    }
    super.font(source)
    shareWords(this._font, source)
    this.#opened.set(source, this._font)
    return this
  }

  /** No figure may read a file. */
  override openImage(_source: unknown): never {
    throw new Error('A figure holds an image that is not drawn')
  }

  /** pdfkit's own leaves out the date of change, and does not escape. */
  override _addInfo(): void {
    this.appendXML(metadataXml(this.#info))
  }

  override end(): void {
    countOutline(this.outline, false)
    super.end()
  }
}

/** The whole file, once everything is drawn. */
export function bytesOf(pdf: PdfFile): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
    pdf.end()
  })
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

/** Viewers search a tree by bytes; pdfkit sorts by locale, and writes limits where the root may have none. */
function mendTree(tree: NameTree): void {
  tree._compareKeys = (one, other) => (one < other ? -1 : Number(one > other))
  tree.limits = false
}

/** pdfkit leaves the count of closed bookmarks out; the first level shows, the levels below are folded. */
function countOutline(item: OutlineItem, isFolded: boolean): void {
  if (item.children.length > 0)
    item.outlineData.Count = isFolded ? -item.children.length : item.children.length
  for (const child of item.children) countOutline(child, true)
}

/** Font files by family, as pdfmake wants them. */
function fontFiles({ name, fallback, light, ...files }: Fonts): ConstructorParameters<typeof PDFDocument>[0] {
  return {
    [name]: files,
    ...(light === undefined ? {} : { [lightName(name)]: { ...files, normal: light } }),
    ...(fallback === undefined ? {} : fontFiles(fallback)),
  }
}

/** pdfmake knows two weights a family, so the thin one makes another, bold and italic as in its own. */
function lightName(name: string): string {
  return `${name}/light`
}

const coverages = new WeakMap<EmbeddedFont, Covers>()

/** Whether a font can draw a text. */
export function coverageOf(font: EmbeddedFont): Covers {
  const covers = coverages.get(font) ?? rememberCharacters(font)
  coverages.set(font, covers)
  return covers
}

function rememberCharacters({ font }: EmbeddedFont): Covers {
  const known = new Map<string, boolean>()
  const hasGlyph = (character: string) => {
    const has = known.get(character) ?? font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
    known.set(character, has)
    return has
  }
  return (text) => {
    for (const character of text) if (!hasGlyph(character)) return false
    return true
  }
}
