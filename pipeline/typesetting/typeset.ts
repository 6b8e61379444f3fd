import type { Block, Heading } from './blocks.ts'
import { plainText } from './characters.ts'
import { checkDocument } from './check.ts'
import { compileBlocks, compileColumn } from './compile/compile.ts'
import { compileFixedPage, compileFooter } from './compile/furniture.ts'
import { Notes } from './compile/notes.ts'
import { NumberedTexts } from './compile/numbered-texts.ts'
import { compileRunningHead } from './compile/running-head.ts'
import { Styles } from './compile/styles.ts'
import type { TypesetDocument } from './document.ts'
import { type PageNumbers, pageNumbers, sameNumbers } from './page-numbers.ts'
import type { ColumnBlock } from './pages/entries.ts'
import { findPlaceFaults } from './pages/find-place-faults.ts'
import { Out } from './pages/out.ts'
import { type Content, type Paginated, paginate } from './pages/paginate.ts'
import { readTracedPages } from './pages/read-traced-pages.ts'
import { type Bookmark, PageRenderer } from './pdf/page-renderer.ts'
import { PdfFile } from './pdf/pdf-file.ts'
import { writeStructure } from './pdf/structure-tree.ts'
import { StructureElement } from './structure.ts'
import { checkStructure } from './structure-check.ts'
import { type LoadedHyphenations, loadHyphenations } from './text/hyphenation.ts'
import type { TracedPages } from './traced-pages.ts'
import { type Fault, TypesettingError } from './typesetting-error.ts'
import { languagesOf } from './walk.ts'

export interface TypesetPdf extends TracedPages {
  readonly pdf: Uint8Array
  readonly pages: number
  /** The pages of everything that a reference can lead to. */
  readonly numbers: PageNumbers
}

/**
 * Typesets a document as PDF/UA-1 and PDF/A-3a in one file; the same document always gives the same bytes.
 *
 * @throws TypesettingError with every fault that its author can fix: references to nothing, characters that the
 * font lacks, and what a reader who cannot see it would miss
 */
export async function typeset(document: TypesetDocument): Promise<TypesetPdf> {
  checkDocument(document)
  const hyphenations = await loadHyphenations(languagesOf(document), document.hyphenations ?? {})
  const compiled = compile(document, hyphenations)
  const { placed, numbers } = settle(document, compiled)
  putFurniture(document, placed, compiled.styles)
  checkSet(document, placed, compiled.faults)
  const pdf = new PdfFile(document.info, document.page)
  pdf.attach(document.attachments ?? [])
  const { structure } = compiled
  await new PageRenderer(pdf, document.fonts, document.page).draw(
    placed.sheets,
    placed.destinations,
    bookmarksOf(document, placed.destinations),
  )
  structure.prune()
  checkStructure(structure)
  writeStructure(structure, pdf)
  return { pdf: await pdf.bytes(), pages: placed.sheets.length, numbers, ...readTracedPages(placed.sheets) }
}

function checkSet({ page }: TypesetDocument, { sheets }: Paginated, found: readonly Fault[]): void {
  const faults = [...found, ...findPlaceFaults(sheets, page)]
  if (faults.length > 0) throw new TypesettingError(faults)
}

/** A document as boxes, with the elements that their content belongs to. */
interface Compiled {
  readonly content: Content
  readonly structure: StructureElement
  readonly styles: Styles
  readonly numbered: NumberedTexts
  readonly faults: readonly Fault[]
}

function compile(document: TypesetDocument, hyphenations: LoadedHyphenations): Compiled {
  const { page, cover, back, blocks, words, fonts, info } = document
  const structure = StructureElement.document()
  const styles = new Styles(fonts, { language: info.language, hyphenations })
  const numbered = new NumberedTexts()
  const notes = new Notes(document.notes)
  const pageHeight = page.height - page.margins.top - page.margins.bottom
  const headings = new Map(headingsOf(blocks).map((heading) => [heading.id, heading]))
  const faults: Fault[] = []
  const shared = { styles, numbered, words, notes, headings, pageHeight, faults }
  const fixed = (nested: readonly Block[], parent: StructureElement) =>
    compileBlocks(nested, parent, shared, false)
  const coverBox = cover === undefined ? undefined : compileFixedPage(cover, structure, fixed)
  const column = compileColumn(document, structure, shared)
  const content = {
    column: coverBox === undefined ? column : [...coverPage(coverBox), ...column],
    back: back === undefined ? undefined : compileFixedPage(back, structure, fixed),
    notes: document.notes,
    noteOf: (id: string) => notes.boxOf(id),
  }
  return { content, structure, styles, numbered, faults }
}

/** The content after the cover starts on the next page. */
function coverPage(box: ReturnType<typeof compileFixedPage>): ColumnBlock[] {
  return [
    { kind: 'block', box, onGrid: false },
    { kind: 'pageBreak', openingSpace: 0, isForFloats: false },
  ]
}

/** Page numbers take space themselves, so pages are made again until the printed numbers are right. */
const MAX_PASSES = 8

function settle(document: TypesetDocument, { content, numbered }: Compiled) {
  let placed = paginate(content, document.page)
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    const numbers = numbersOf(document, placed)
    if (pass > 1 && sameNumbers(numbered.numbers, numbers)) return { placed, numbers }
    if (numbered.show(numbers)) placed = paginate(content, document.page)
    else return { placed, numbers }
  }
  throw new Error(`The page numbers of "${document.info.title}" do not settle in ${MAX_PASSES} passes`)
}

function numbersOf({ blocks, cover }: TypesetDocument, { destinations, ranges }: Paginated): PageNumbers {
  const starts = new Map([...destinations].map(([target, { page }]) => [target, page + 1]))
  return pageNumbers(blocks, starts, cover === undefined ? ranges : ranges.slice(2))
}

/** Draws the margins: none on the last page, and no footer on the cover. */
function putFurniture(document: TypesetDocument, placed: Paginated, styles: Styles): void {
  const { page, cover, runningHead, footer, blocks } = document
  const putHead =
    runningHead === undefined
      ? undefined
      : compileRunningHead(runningHead, headingsOf(blocks), page, styles, placed)
  const putFooter = footer === undefined ? undefined : compileFooter(footer, page, styles)
  for (const [index, items] of placed.sheets.entries()) {
    if (index === placed.backPage) continue
    const out = new Out(() => undefined, items)
    putHead?.(out, index + 1)
    if (cover === undefined || index > 0) putFooter?.(out, index + 1)
  }
}

function headingsOf(blocks: readonly Block[]): Heading[] {
  return blocks.filter((block): block is Heading => block.type === 'heading')
}

function bookmarksOf({ blocks }: TypesetDocument, destinations: Paginated['destinations']): Bookmark[] {
  return blocks.flatMap((block) => {
    const destination = block.type === 'heading' ? destinations.get(block.id) : undefined
    if (block.type !== 'heading' || destination === undefined) return []
    return [{ level: block.level, title: plainText(block.content), destination }]
  })
}
