import type { Vector } from 'pdfmake/js/DocPreprocessor.js'
import type { DrawnSvg, LaidOutPage } from 'pdfmake/js/DocumentContext.js'
import type Line from 'pdfmake/js/Line.js'
import type { Inline } from 'pdfmake/js/Line.js'
import type { OutlineItem } from 'pdfmake/js/PDFDocument.js'
import { LAYOUT, type Mark, REPEATED, StructureElement } from '../structure.ts'
import { isLeftward } from './bidi.ts'
import { Marks } from './marks.ts'
import { Renderer } from './modules.ts'
import type { Area, PdfFile } from './pdf-file.ts'
import { shapingOf } from './runs.ts'
import { copiedText, SMALL_CAPITALS } from './shaping.ts'
import type { Spot } from './spot.ts'

export interface Bookmark {
  readonly level: number
  readonly title: string
  readonly spot: Spot
}

/** How far a raised number stands above the line, as a part of its own size. */
const SUPERSCRIPT_RISE = 0.6

/** Draws laid-out pages, with destinations, bookmarks and links where they belong. What has no element is decoration. */
export class PageRenderer extends Renderer {
  readonly #pdf: PdfFile
  readonly #marks: Marks
  /** Text of the lines drawn so far: header rows that a table repeats share theirs. */
  readonly #drawn = new WeakSet<readonly Inline[]>()
  /** By their text, where it stands more than once, and by the element that each is a word of. */
  readonly #brokenWords = new Map<object, Map<StructureElement, StructureElement>>()

  constructor(pdf: PdfFile) {
    super(pdf)
    this.#pdf = pdf
    this.#marks = new Marks(pdf)
  }

  draw(
    pages: readonly LaidOutPage[],
    spots: ReadonlyMap<string, Spot>,
    bookmarks: readonly Bookmark[],
  ): void {
    const path: { level: number; item: OutlineItem }[] = []
    for (const [index, page] of pages.entries()) {
      this.renderPages([page])
      this.#marks.leave()
      for (const [name, spot] of spots) {
        if (spot.page === index) this.#pdf.addNamedDestination(name, 'XYZ', null, spot.top, null)
      }
      for (const bookmark of bookmarks) if (bookmark.spot.page === index) this.#addBookmark(bookmark, path)
    }
  }

  /** pdfmake's own sets each word's link apart, and leaves stray operators behind. */
  override renderLine(line: Line, x: number, y: number): void {
    const baseline = y + baselineOf(line)
    const isRepeated = this.#drawn.has(line.inlines)
    this.#drawn.add(line.inlines)
    for (const inline of line.inlines) {
      if (inline.text === '') continue
      this.#marks.enter(isRepeated ? REPEATED : this.#markOf(inline, line))
      this.#drawText(inline, x + inline.x, baseline)
    }
    for (const { first, left, right } of isRepeated ? [] : linksOf(line)) {
      this.#addLink(first, line, [x + left, y, right - left, line.getHeight()])
    }
  }

  override renderVector(vector: Vector): void {
    this.#marks.enter(vector.element ?? LAYOUT)
    super.renderVector(vector)
  }

  override renderSVG(svg: DrawnSvg): void {
    const { element = LAYOUT, x, y, _width: width, _height: height } = svg
    this.#marks.enter(element)
    const foot = this.#pdf.page.height - y - height
    if (element instanceof StructureElement) element.box = [x, foot, x + width, foot + height]
    super.renderSVG(svg)
  }

  #markOf(inline: Inline, line: Line): Mark {
    const { text, element, brokenWord } = inline
    const mark = element ?? line.element ?? LAYOUT
    if (!(mark instanceof StructureElement)) return mark
    if (brokenWord === undefined)
      return isCopiedWrongly(inline) ? mark.addAmongText('Span', { actualText: text }) : mark
    const places = this.#brokenWords.get(brokenWord) ?? new Map<StructureElement, StructureElement>()
    const word = places.get(mark) ?? mark.addAmongText('Span', { actualText: brokenWord.text })
    this.#brokenWords.set(brokenWord, places.set(mark, word))
    return word
  }

  #addLink({ link, linkToDestination, element }: Inline, line: Line, area: Area): void {
    const owner = linkAround(element ?? line.element)
    if (owner === undefined) return
    if (link) this.#pdf.addLink(area, { url: link }, owner)
    else if (linkToDestination) this.#pdf.addLink(area, { target: linkToDestination }, owner)
  }

  #drawText(inline: Inline, x: number, baseline: number): void {
    const rise = inline.sup ? inline.fontSize * SUPERSCRIPT_RISE : 0
    this.#pdf.drawRun(inline, x, baseline - rise)
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

/** From the line's top. */
export function baselineOf({ inlines }: Line): number {
  return inlines[0]?.baseline ?? 0
}

/**
 * Whether an element must tell how a text reads: from right to left it is drawn letter by letter from the left, and
 * few small capitals serve several letters.
 */
function isCopiedWrongly(inline: Inline): boolean {
  const { text, font, fontFeatures } = inline
  if (text.trim() === '') return false
  if (isLeftward(inline)) return true
  const hasSmallCapitals = fontFeatures?.includes(SMALL_CAPITALS) === true
  return hasSmallCapitals && copiedText(text, font, shapingOf(inline)) !== text
}

/** Words of one line that follow each other and have the same link. */
interface LinkedWords {
  readonly first: Inline
  last: Inline
  left: number
  right: number
}

function linksOf(line: Line): LinkedWords[] {
  const links: LinkedWords[] = []
  let before: Inline | undefined
  for (const inline of line.inlines) {
    const open = links.at(-1)
    if (!hasLink(inline)) before = undefined
    else {
      const { left, right } = extentOf(inline)
      if (open !== undefined && open.last === before && hasSameLink(before, inline)) {
        open.last = inline
        open.left = Math.min(open.left, left)
        open.right = Math.max(open.right, right)
      } else links.push({ first: inline, last: inline, left, right })
      before = inline
    }
  }
  return links
}

/** Without the space after it, which stands at its left where it reads from right to left. */
function extentOf(inline: Inline): { left: number; right: number } {
  const { x, width, trailingCut } = inline
  const left = isLeftward(inline) ? x + trailingCut : x
  return { left, right: left + width - trailingCut }
}

function hasLink({ link, linkToDestination }: Inline): boolean {
  return link !== null || linkToDestination !== null
}

function hasSameLink(one: Inline, other: Inline): boolean {
  const leadSame = one.link === other.link && one.linkToDestination === other.linkToDestination
  return leadSame && linkAround(one.element) === linkAround(other.element)
}

/** A link's words may stand in elements of their own. */
function linkAround(mark: Mark | undefined): StructureElement | undefined {
  return mark instanceof StructureElement ? mark.link : undefined
}
