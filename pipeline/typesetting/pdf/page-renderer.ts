import type { OutlineItem } from 'pdfmake/js/PDFDocument.js'
import type { Page } from '../document.ts'
import type { Fonts } from '../document-info.ts'
import type { Destination } from '../pages/destination.ts'
import { type FigureItem, type Item, type LineItem, leftOf, lineOf } from '../pages/items.ts'
import { type ContentOwner, LAYOUT, REPEATED, StructureElement } from '../structure.ts'
import { drawSvg } from '../svg/draw-svg.ts'
import type { Line, Run } from '../text/paragraph.ts'
import { type Word, wordsOf } from '../text/words.ts'
import type { EmbeddedFont } from './embedded-font.ts'
import { FigureCanvas } from './figure-canvas.ts'
import { dotsIn, linksIn } from './line-parts.ts'
import { MarkedContentWriter } from './marked-content.ts'
import { PageContent } from './page-content.ts'
import type { PdfFile } from './pdf-file.ts'

export interface Bookmark {
  readonly level: number
  readonly title: string
  readonly destination: Destination
}

/** How far a raised number is above the baseline, relative to its own size. */
const RAISED = 0.6

/** The page that is being drawn. */
export interface Drawing {
  readonly content: PageContent
  readonly markedContent: MarkedContentWriter
}

/** Draws pages into a file, with their destinations, bookmarks and links. Content without an element is decoration. */
export class PageRenderer {
  readonly #pdf: PdfFile
  readonly #fonts: Fonts
  readonly #page: Page
  /** The elements of words that are broken over lines, by the whole word and by the element that contains them. */
  readonly #brokenWords = new Map<object, Map<StructureElement, StructureElement>>()

  constructor(pdf: PdfFile, fonts: Fonts, page: Page) {
    this.#pdf = pdf
    this.#fonts = fonts
    this.#page = page
  }

  async draw(
    sheets: readonly (readonly Item[])[],
    destinations: ReadonlyMap<string, Destination>,
    bookmarks: readonly Bookmark[],
  ): Promise<void> {
    const targets = groupByPage([...destinations].map(([name, destination]) => ({ name, destination })))
    const headings = groupByPage(bookmarks)
    const path: { level: number; item: OutlineItem }[] = []
    for (const [index, items] of sheets.entries()) {
      this.#drawPage(items)
      for (const { name, destination } of targets.get(index) ?? [])
        this.#pdf.addNamedDestination(name, 'XYZ', null, destination.top, null)
      for (const bookmark of headings.get(index) ?? []) this.#addBookmark(bookmark, path)
      await this.#pdf.keepUp()
    }
  }

  #drawPage(items: readonly Item[]): void {
    this.#pdf.addPage({ size: [this.#page.width, this.#page.height] })
    const content = new PageContent()
    const markedContent = new MarkedContentWriter(content, () => this.#pdf.beginContent())
    for (const item of items) this.#drawItem(item, { content, markedContent })
    markedContent.leave()
    this.#pdf.addContent(content.operators)
  }

  #drawItem(item: Item, drawing: Drawing): void {
    if (item.kind === 'line') this.drawLine(item, drawing)
    else if (item.kind === 'figure') this.drawFigure(item, drawing)
    else this.drawShape(item, drawing)
  }

  drawLine(item: LineItem, drawing: Drawing): void {
    const line = lineOf(item)
    const left = leftOf(item, line)
    const baseline = item.y + line.setting.baseline
    for (const run of line.runs) if (run.text !== '') this.#drawRun(run, item, left, baseline, drawing)
    for (const { from, to, y, distance, stroke } of dotsIn(line, left, baseline)) {
      drawing.markedContent.enter(LAYOUT)
      drawing.content.dots(from, y, to - from, distance, stroke)
    }
    if (!item.isRepeated) this.#addLinks(line, item, left)
  }

  drawShape(item: Exclude<Item, LineItem | FigureItem>, { content, markedContent }: Drawing): void {
    markedContent.enter(item.kind === 'disc' ? item.owner : LAYOUT)
    const { x, y } = item
    if (item.kind === 'rectangle') content.rectangle(item)
    else if (item.kind === 'rule') content.line(x, y, item.across, item.down, item.stroke)
    else content.disc(x, y, item.radius, item.colour)
  }

  drawFigure({ x, y, width, height, svg, element }: FigureItem, { content, markedContent }: Drawing): void {
    markedContent.enter(element)
    const foot = this.#page.height - y - height
    element.box = [x, foot, x + width, foot + height]
    drawSvg(svg, { x, y, width }, new FigureCanvas(this.#pdf, this.#fonts, content))
  }

  #drawRun(
    run: Run,
    item: LineItem,
    left: number,
    baseline: number,
    { content, markedContent }: Drawing,
  ): void {
    const { look, face, text, x, shaping } = run
    const font = this.#pdf.fontOf(face)
    const words = wordsOf(text, face, shaping)
    const owner = look.element ?? item.text.owner ?? LAYOUT
    markedContent.enter(item.isRepeated ? REPEATED : this.#ownerOf(run, owner, font, words))
    const rise = look.isRaised ? look.size * RAISED : 0
    const { size, colour } = look
    content.showText(words, { font, size, colour }, left + x, baseline - rise)
  }

  /**
   * A word that is broken over lines gets an element with the whole word as its text; so does text that would be
   * copied incorrectly.
   */
  #ownerOf(run: Run, owner: ContentOwner, font: EmbeddedFont, words: readonly Word[]): ContentOwner {
    const { text, brokenWord } = run
    if (!(owner instanceof StructureElement)) return owner
    if (brokenWord === undefined)
      return isCopiedWrongly(run, font, words) ? owner.addAmongText('Span', { actualText: text }) : owner
    const places = this.#brokenWords.get(brokenWord) ?? new Map<StructureElement, StructureElement>()
    const word = places.get(owner) ?? owner.addAmongText('Span', { actualText: brokenWord.text })
    this.#brokenWords.set(brokenWord, places.set(owner, word))
    return word
  }

  #addLinks(line: Line, { y, text }: LineItem, left: number): void {
    for (const { to, owner, from, end } of linksIn(line, text.owner)) {
      const link = owner instanceof StructureElement ? owner.link : undefined
      if (link !== undefined) this.#pdf.addLink([left + from, y, end - from, line.setting.leading], to, link)
    }
  }

  #addBookmark({ level, title, destination }: Bookmark, path: { level: number; item: OutlineItem }[]): void {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const item = (path.at(-1)?.item ?? this.#pdf.outline).addItem(title)
    const { dictionary, height } = this.#pdf.page
    // pdfkit measures the left from the right, and goes to the top of the page.
    item.outlineData.Dest = [dictionary, 'XYZ', null, height - destination.top, null]
    path.push({ level, item })
  }
}

/** Text from right to left is drawn from its left end, and some small capitals serve several letters. */
function isCopiedWrongly({ look, text, level }: Run, font: EmbeddedFont, words: readonly Word[]): boolean {
  if (text.trim() === '') return false
  return level % 2 === 1 || (look.features.includes('smcp') && font.copied(words) !== text)
}

function groupByPage<Thing extends { readonly destination: Destination }>(
  things: readonly Thing[],
): Map<number, Thing[]> {
  const pages = new Map<number, Thing[]>()
  for (const thing of things) {
    const group = pages.get(thing.destination.page)
    if (group === undefined) pages.set(thing.destination.page, [thing])
    else group.push(thing)
  }
  return pages
}
