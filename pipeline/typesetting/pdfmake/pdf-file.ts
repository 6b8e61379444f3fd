import type { EmbeddedFont, Glyphs, Info, OutlineItem } from 'pdfmake/js/PDFDocument.js'
import type { DocumentInfo, Fonts, Page } from '../document.ts'
import { PDFDocument } from './modules.ts'

/** The PDF as pdfkit writes it, with its faults mended. */
export class PdfFile extends PDFDocument {
  readonly #opened = new Map<Uint8Array, EmbeddedFont>()

  constructor(info: DocumentInfo, page: Page, { name, ...files }: Fonts) {
    const options = {
      size: [page.width, page.height],
      pdfVersion: '1.7',
      displayTitle: true,
      lang: info.language,
      autoFirstPage: false,
      font: null,
      info: metadata(info),
    }
    super({ [name]: files }, {}, {}, {}, options, null, () => false)
    const destinations = this._root.data.Names.data.Dests
    // Viewers search the tree by bytes; pdfkit sorts by locale, and writes limits where the root may have none.
    destinations._compareKeys = (one, other) => (one < other ? -1 : Number(one > other))
    destinations.limits = false
  }

  /** Opens each font file once, also when a figure asks for it by name. */
  override font(source: Uint8Array): this {
    const known = this.#opened.get(source)
    if (known !== undefined) {
      this._font = known
      return this
    }
    super.font(source)
    prepare(this._font)
    this.#opened.set(source, this._font)
    return this
  }

  /** No figure may read a file. */
  override openImage(_source: unknown): never {
    throw new Error('A figure holds an image that is not drawn')
  }

  /** XML metadata need escaping, the information dictionary does not. */
  override _addInfo(): void {
    const info = this.info
    this.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    )
    super._addInfo()
    this.info = info
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
    Subject: subject,
    Creator: creator,
    Producer: 'pdfmake',
    CreationDate: created,
    ModDate: created,
  }
}

function prepare(font: EmbeddedFont): void {
  // One glyph often serves several characters and is copied as the first one asked for: let that be the plain one,
  // not the no-break space or the soft hyphen.
  for (const character of ' -') font.font.glyphForCodePoint(character.codePointAt(0) ?? 0)
  // pdfkit keeps shaped words only when no font feature is asked for.
  const shaped = new Map<string, Glyphs>()
  const shape = font.layoutRun.bind(font)
  font.layoutRun = (text, features) => {
    const key = `${features?.join() ?? ''} ${text}`
    const run = shaped.get(key) ?? shape(text, features)
    shaped.set(key, run)
    return run
  }
}

/** pdfkit leaves the count of closed bookmarks out; the first level shows, the levels below are folded. */
function countOutline(item: OutlineItem, isFolded: boolean): void {
  if (item.children.length > 0)
    item.outlineData.Count = isFolded ? -item.children.length : item.children.length
  for (const child of item.children) countOutline(child, true)
}

const XML_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => XML_ESCAPES[character] ?? character)
}
