import { plainText } from './characters.ts'
import { checkDocument } from './check.ts'
import { compileBlocks } from './compile/compile.ts'
import { compileCover, compileFooter } from './compile/furniture.ts'
import type { Heading, TypesetDocument } from './document.ts'
import { type PageNumbers, pageNumbers, sameNumbers } from './page-numbers.ts'
import { Flow, type LaidOut } from './pdfmake/flow.ts'
import { bytesOf, PdfFile } from './pdfmake/pdf-file.ts'
import { type Bookmark, PageRenderer } from './pdfmake/renderer.ts'

export interface TypesetPdf {
  readonly pdf: Uint8Array
  readonly pages: number
}

/**
 * Sets a document and gives the bytes of the PDF; the same document always gives the same bytes.
 * @throws TypesettingError with every reference to nothing and every character that the font lacks
 */
export async function typeset(document: TypesetDocument): Promise<TypesetPdf> {
  const pdf = new PdfFile(document.info, document.page, document.fonts)
  checkDocument(document, pdf)
  const { pages, spots } = layOut(document, pdf)
  new PageRenderer(pdf).draw(pages, spots, bookmarksOf(document, spots))
  return { pdf: await bytesOf(pdf), pages: pages.length }
}

/** Page numbers take room of their own, so pages are laid out anew until the numbers that stand on them are true. */
const MOST_PASSES = 8

function layOut(document: TypesetDocument, pdf: PdfFile): LaidOut {
  let numbers: PageNumbers = new Map()
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const laidOut = layOutWith(document, numbers, pdf)
    const found = numbersOf(document, laidOut)
    if (sameNumbers(numbers, found)) return laidOut
    numbers = found
  }
  throw new Error(`The page numbers of "${document.info.title}" do not settle in ${MOST_PASSES} passes`)
}

function layOutWith(document: TypesetDocument, numbers: PageNumbers, pdf: PdfFile): LaidOut {
  const { page, cover, footer, blocks, words } = document
  const pageHeight = page.height - page.margins.top - page.margins.bottom
  const headings = blocks.filter((block): block is Heading => block.type === 'heading')
  const context = { numbers, words, headings, pageHeight }
  const coverNodes =
    cover === undefined ? [] : compileCover(cover, (nested) => compileBlocks(nested, context))
  const drawFooter = footer === undefined ? undefined : compileFooter(footer, page)
  const laidOut = Flow.layOut({
    content: { stack: [...coverNodes, ...compileBlocks(blocks, context)] },
    footer: (number) => (cover !== undefined && number === 1 ? null : (drawFooter?.(number) ?? null)),
    page,
    pdf,
    font: document.fonts.name,
  })
  return { ...laidOut, ranges: laidOut.ranges.slice(coverNodes.length) }
}

function numbersOf({ blocks }: TypesetDocument, { spots, ranges }: LaidOut): PageNumbers {
  const starts = new Map([...spots].map(([target, { page }]) => [target, page + 1]))
  return pageNumbers(blocks, starts, ranges)
}

function bookmarksOf({ blocks }: TypesetDocument, spots: LaidOut['spots']): Bookmark[] {
  return blocks.flatMap((block) => {
    const spot = block.type === 'heading' ? spots.get(block.id) : undefined
    if (block.type !== 'heading' || spot === undefined) return []
    return [{ level: block.level, title: plainText(block.content), spot }]
  })
}
