import type { LaidOutPage } from 'pdfmake/js/DocumentContext.js'
import type Line from 'pdfmake/js/Line.js'
import type { Inline } from 'pdfmake/js/Line.js'
import type { OutlineItem } from 'pdfmake/js/PDFDocument.js'
import type { Spot } from './flow.ts'
import { Renderer } from './modules.ts'
import type { PdfFile } from './pdf-file.ts'

export interface Bookmark {
  readonly level: number
  readonly title: string
  readonly spot: Spot
}

/** How far a raised number stands above the line, as a part of its own size. */
const SUPERSCRIPT_RISE = 0.6

/** Draws laid-out pages, with destinations, bookmarks and links where they belong. */
export class PageRenderer extends Renderer {
  readonly #pdf: PdfFile

  constructor(pdf: PdfFile) {
    super(pdf)
    this.#pdf = pdf
  }

  draw(
    pages: readonly LaidOutPage[],
    spots: ReadonlyMap<string, Spot>,
    bookmarks: readonly Bookmark[],
  ): void {
    const path: { level: number; item: OutlineItem }[] = []
    for (const [index, page] of pages.entries()) {
      this.renderPages([page])
      for (const [name, spot] of spots) {
        if (spot.page === index) this.#pdf.addNamedDestination(name, 'XYZ', null, spot.top, null)
      }
      for (const bookmark of bookmarks) if (bookmark.spot.page === index) this.#addBookmark(bookmark, path)
    }
  }

  /** pdfmake's own sets each word's link apart, and leaves stray operators behind. */
  override renderLine(line: Line, x: number, y: number): void {
    const baseline = y + baselineOf(line)
    for (const inline of line.inlines) this.#drawText(inline, x + inline.x, baseline)
    for (const { first, last } of linksOf(line)) {
      const left = x + first.x
      const width = last.x + last.width - last.trailingCut - first.x
      if (first.link) this.#pdf.link(left, y, width, line.getHeight(), first.link)
      else if (first.linkToDestination) {
        this.#pdf.goTo(left, y, width, line.getHeight(), first.linkToDestination)
      }
    }
  }

  #drawText({ text, font, fontSize, fontFeatures, color, sup }: Inline, x: number, baseline: number): void {
    if (text === '') return
    this.#pdf._font = font
    this.#pdf.fontSize(fontSize)
    this.#pdf.fillColor(color)
    const rise = sup ? fontSize * SUPERSCRIPT_RISE : 0
    const features = fontFeatures === null ? {} : { features: fontFeatures }
    this.#pdf.text(text, x, baseline - rise, { lineBreak: false, baseline: 'alphabetic', ...features })
  }

  #addBookmark({ level, title, spot }: Bookmark, path: { level: number; item: OutlineItem }[]): void {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const item = (path.at(-1)?.item ?? this.#pdf.outline).addItem(title)
    const { dictionary, height } = this.#pdf.page
    // pdfkit measures the left from the right and goes to the page's top.
    item.outlineData.Dest = [dictionary, 'XYZ', null, height - spot.top, null]
    path.push({ level, item })
  }
}

/** From the line's top; the white space of the leading stands half above and half below the text. */
function baselineOf(line: Line): number {
  const height = line.getHeight()
  const main = line.inlines.reduce<Inline | undefined>(
    (largest, inline) => (largest === undefined || inline.fontSize > largest.fontSize ? inline : largest),
    undefined,
  )
  if (main === undefined) return height
  const { ascender, descender } = main.font
  return (height + ((ascender + descender) / 1000) * main.fontSize) / 2
}

/** Words of one line that follow each other and have the same link. */
interface LinkedWords {
  readonly first: Inline
  last: Inline
}

function linksOf(line: Line): LinkedWords[] {
  const links: LinkedWords[] = []
  let before: Inline | undefined
  for (const inline of line.inlines) {
    const open = links.at(-1)
    if (!hasLink(inline)) before = undefined
    else {
      if (open !== undefined && open.last === before && hasSameLink(before, inline)) open.last = inline
      else links.push({ first: inline, last: inline })
      before = inline
    }
  }
  return links
}

function hasLink({ link, linkToDestination }: Inline): boolean {
  return link !== null || linkToDestination !== null
}

function hasSameLink(one: Inline, other: Inline): boolean {
  return one.link === other.link && one.linkToDestination === other.linkToDestination
}
