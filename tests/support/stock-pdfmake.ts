import { createRequire } from 'node:module'

/** pdfmake and pdfkit as they come, without our classes, for tests of the faults that those work around. */
const require = createRequire(import.meta.url)

/** pdfmake's document definition, or pdfkit's options. */
type Options = Readonly<Record<string, unknown>>

/** What the tests use of pdfkit's document, where it is at fault. */
interface StockFile extends NodeJS.EventEmitter {
  /** How many fonts have been opened. */
  readonly _fontCount: number
  addPage(): void
  addStructure(element: StockElement): void
  dash(length: number, options: { space: number }): void
  file(bytes: Uint8Array, options: { name: string }): void
  font(source: Uint8Array): void
  goTo(x: number, y: number, width: number, height: number, name: string, options: LinkOptions): void
  link(x: number, y: number, width: number, height: number, url: string, options: LinkOptions): void
  markContent(tag: string, options: Options): void
  provideFont(family: string): StockFont
  struct(role: string, options?: Options): StockElement
  end(): void
}

interface StockElement {
  end(): void
}

interface LinkOptions {
  readonly structParent: StockElement
}

interface StockFont {
  readonly font: { layout(text: string): unknown }
  widthOfString(text: string, size: number, features?: readonly string[]): number
}

/**
 * Sets content with pdfmake in Source Sans of 10 points, on pages whose text area is 200 points wide and high unless
 * the definition says otherwise. `Sans` is the name of the family, `Other` that of a lower one.
 */
export async function setWithStock(content: unknown, definition: Options = {}): Promise<Uint8Array> {
  const { default: Printer } = require('pdfmake/js/Printer.js')
  const { default: UrlResolver } = require('pdfmake/js/URLResolver.js')
  const { default: files } = require('pdfmake/js/virtual-fs.js')
  const printer = new Printer(fontFiles(), files, new UrlResolver(files))
  const pdf: StockFile = await printer.createPdfKitDocument({
    compress: false,
    content,
    defaultStyle: { font: 'Sans', fontSize: 10 },
    pageSize: { width: 220, height: 220 },
    pageMargins: 10,
    ...definition,
  })
  return bytesOf(pdf)
}

/** Draws with pdfkit, beginning on a page of 200 by 300 points. */
export async function drawWithStock(
  draw: (pdf: StockFile) => void,
  options: Options = {},
): Promise<Uint8Array> {
  const PdfDocument = stockDocument()
  const common = { compress: false, font: null, size: [200, 300] }
  const pdf = new PdfDocument(fontFiles(), {}, {}, {}, { ...common, ...options })
  draw(pdf)
  return bytesOf(pdf)
}

type StockFileClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => StockFile

/** pdfkit's document with pdfmake's few additions. */
export function stockDocument(): StockFileClass {
  const { default: PdfDocument } = require('pdfmake/js/PDFDocument.js')
  return PdfDocument
}

/** The file as text, in which everything but fonts can be read. */
export function sourceOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

/** The object of a file in which a text stands. */
export function objectWith(bytes: Uint8Array, text: string): string {
  const objects = sourceOf(bytes).split('endobj\n')
  return objects.find((object) => object.includes(text)) ?? `no object has ${text}`
}

function fontFiles(): Record<string, Record<string, string>> {
  const file = (path: string) => require.resolve(`${path}.ttf`)
  const sans = (name: string) => file(`@expo-google-fonts/source-sans-3/${name}`)
  return {
    Sans: {
      normal: sans('400Regular/SourceSans3_400Regular'),
      bold: sans('600SemiBold/SourceSans3_600SemiBold'),
      italics: sans('400Regular_Italic/SourceSans3_400Regular_Italic'),
    },
    Other: { normal: file('dejavu-fonts-ttf/ttf/DejaVuSans') },
  }
}

async function bytesOf(pdf: StockFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk) => chunks.push(chunk))
  await new Promise<void>((resolve) => {
    pdf.on('end', resolve)
    pdf.end()
  })
  return Buffer.concat(chunks)
}
