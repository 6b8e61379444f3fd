import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import { plainText } from './characters.ts'
import { checkDocument } from './check.ts'
import { standsOnGrid } from './compile/beside.ts'
import { compileBlocks } from './compile/compile.ts'
import { Notes } from './compile/footnotes.ts'
import { compileCover, compileFixedPage, compileFooter } from './compile/furniture.ts'
import { compileRunningHead } from './compile/running-head.ts'
import type { Block, Heading, Page, TypesetDocument } from './document.ts'
import { type PageNumbers, pageNumbers, sameNumbers } from './page-numbers.ts'
import { type Measurer, measurer } from './pdfmake/exact-text.ts'
import { type LaidOut, layOut } from './pdfmake/lay-out.ts'
import { bytesOf, PdfFile } from './pdfmake/pdf-file.ts'
import { type Bookmark, PageRenderer } from './pdfmake/renderer.ts'
import { readSetMarks } from './pdfmake/set-pages.ts'
import { writeStructure } from './pdfmake/structure-tree.ts'
import type { SetMarks } from './set-marks.ts'
import { StructureElement } from './structure.ts'
import { checkStructure } from './structure-check.ts'

export interface TypesetPdf extends SetMarks {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Pages of all that a reference can lead to. */
  readonly numbers: PageNumbers
}

/**
 * Sets a document as PDF/UA-1 and PDF/A-3a in one file; the same document always gives the same bytes.
 * @throws TypesettingError with all that its author can mend: references to nothing, characters that the font lacks,
 * what a reader who cannot see it would miss
 */
export async function typeset(document: TypesetDocument): Promise<TypesetPdf> {
  const pdf = new PdfFile(document.info, document.page, document.fonts)
  checkDocument(document, pdf)
  pdf.attach(document.attachments ?? [])
  const { pages, spots, structure, numbers } = layOutPages(document, pdf)
  new PageRenderer(pdf).draw(pages, spots, bookmarksOf(document, spots))
  structure.prune()
  checkStructure(structure)
  writeStructure(structure, pdf)
  return { pdf: await bytesOf(pdf), pages: pages.length, numbers, ...readSetMarks(pages) }
}

/** Pages, and the elements that what stands on them belongs to. */
interface StructuredPages extends LaidOut {
  readonly structure: StructureElement
}

/** Page numbers take room of their own, so pages are laid out anew until the numbers that stand on them are true. */
const MOST_PASSES = 8

function layOutPages(
  document: TypesetDocument,
  pdf: PdfFile,
): StructuredPages & { readonly numbers: PageNumbers } {
  const measure = measurer(pdf, document.fonts.name, document.info.language)
  let numbers: PageNumbers = new Map()
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const laidOut = layOutWith(document, numbers, measure)
    const found = numbersOf(document, laidOut)
    if (sameNumbers(numbers, found)) return { ...laidOut, numbers }
    numbers = found
  }
  throw new Error(`The page numbers of "${document.info.title}" do not settle in ${MOST_PASSES} passes`)
}

function layOutWith(document: TypesetDocument, numbers: PageNumbers, measure: Measurer): StructuredPages {
  const { page, cover, back, runningHead, footer, blocks, words, notes } = document
  const pageHeight = page.height - page.margins.top - page.margins.bottom
  const headings = blocks.filter((block): block is Heading => block.type === 'heading')
  const context = { numbers, words, headings, pageHeight, notes: new Notes(notes) }
  const structure = StructureElement.document()
  const compile = (nested: readonly Block[]) => compileBlocks(nested, structure, context)
  const coverNodes = cover === undefined ? [] : compileCover(cover, compile)
  const drawHead = runningHead === undefined ? undefined : compileRunningHead(runningHead, headings, page)
  const drawFooter = footer === undefined ? undefined : compileFooter(footer, page)
  const nodes = compile(blocks)
  const backNode = back === undefined ? undefined : compileFixedPage(back, compile)
  const laidOut = layOut({
    content: [...coverNodes, ...nodes.map((node, index) => onGrid(node, blocks[index], page))],
    back: backNode,
    header: (number, placed) => drawHead?.(number, placed) ?? null,
    footer: (number) => (cover !== undefined && number === 1 ? null : (drawFooter?.(number) ?? null)),
    notes,
    page,
    measure,
  })
  return { ...laidOut, ranges: laidOut.ranges.slice(coverNodes.length), structure }
}

function onGrid(node: Node, block: Block | undefined, page: Page): Node {
  return block !== undefined && standsOnGrid(block, page) ? { ...node, onGrid: true } : node
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
