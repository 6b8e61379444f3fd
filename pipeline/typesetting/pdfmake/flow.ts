import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { LaidOutPage } from 'pdfmake/js/DocumentContext.js'
import type Line from 'pdfmake/js/Line.js'
import type { Page } from '../document.ts'
import type { PageRange } from '../page-numbers.ts'
import { ExactSvg, measurer } from './exact-text.ts'
import { copyNode, headOf } from './head.ts'
import { Lines } from './lines.ts'
import { labelItems } from './lists.ts'
import { DocPreprocessor, DocumentContext } from './modules.ts'
import { PageWriter } from './page-writer.ts'
import type { PdfFile } from './pdf-file.ts'
import { breakTallRows, fitColumns } from './tables.ts'

/** Where a target stands: page from 0, and height on it from the top. */
export interface Spot {
  readonly page: number
  readonly top: number
}

/** What is to be laid out, and on what. */
interface LayoutRequest {
  readonly content: Node
  /** Of a page, counted from 1. */
  readonly footer: (page: number) => Node | null
  readonly page: Page
  readonly pdf: PdfFile
  /** Name of the font family. */
  readonly font: string
  /** BCP 47, for hyphenation. */
  readonly language: string
}

/** Pages on which everything has its place. */
export interface LaidOut {
  readonly pages: LaidOutPage[]
  readonly spots: ReadonlyMap<string, Spot>
  /** Pages of each node of the outermost stack, counted from 1. */
  readonly ranges: readonly PageRange[]
}

/** Slack for sums of lengths. */
const ROUNDING = 1e-6
/** Lines of a paragraph that stand together at least, before and after a page break. */
const LINES_TOGETHER = 2
/** Height of the sheet on which things are measured. */
const ENDLESS = 1e6

/** pdfmake's layout with control of page breaks: it looks ahead and breaks before placing, so it never goes back. */
export class Flow extends Lines {
  readonly #spots = new Map<string, Spot>()
  readonly #ranges: PageRange[] = []
  readonly #sheet: Page
  #outermost: Node | undefined

  private constructor(page: Page) {
    super({ width: page.width, height: page.height }, page.margins, new ExactSvg())
    this.#sheet = page
    this.linearNodeList = []
    this.writer = new PageWriter(new DocumentContext())
    this.writer.addPage(this.pageSize, null, this.pageMargins)
  }

  static layOut({ content, footer, page, pdf, font, language }: LayoutRequest): LaidOut {
    const flow = new Flow(page)
    flow.docPreprocessor = new DocPreprocessor()
    flow.docMeasure = measurer(pdf, font, language)
    flow.#outermost = flow.docMeasure.measureDocument(flow.docPreprocessor.preprocessDocument(content))
    flow.processNode(flow.#outermost)
    flow.addHeadersAndFooters(undefined, footer)
    return { pages: flow.writer.context().pages, spots: flow.#spots, ranges: flow.#ranges }
  }

  /** Height of a measured node when it is set in this width. */
  measureHeight = (node: Node, width: number): number => {
    const margins = { top: 0, right: 0, bottom: 0, left: 0 }
    const scratch = new Flow({ width, height: ENDLESS, margins })
    scratch.processNode(node)
    return scratch.writer.context().y
  }

  override processNode(node: Node, isVerticalAlignmentAllowed?: boolean): void {
    if (node.target !== undefined) this.#remember(node.target)
    super.processNode(node, isVerticalAlignmentAllowed)
  }

  override processVerticalContainer(container: Node): void {
    const nodes = container.stack ?? []
    for (const [index, node] of nodes.entries()) {
      this.#begin(nodes, index)
      const first = this.writer.context().page + 1
      this.processNode(node)
      if (container === this.#outermost) this.#ranges.push({ first, last: this.writer.context().page + 1 })
      container.positions?.push(...(node.positions ?? []))
    }
  }

  override processTable(node: Node): void {
    const { availableWidth } = this.writer.context()
    fitColumns(node, availableWidth)
    if (!this.#isMeasuring) breakTallRows(node, availableWidth, this.#pageHeight, this.measureHeight)
    super.processTable(node)
  }

  override processList(isOrdered: boolean, node: Node): void {
    labelItems(node)
    super.processList(isOrdered, node)
  }

  override processLeaf(node: Node): void {
    const lines = this.#linesOf(node)
    let placed = 0
    let hasMoved = false
    while (placed < lines.length) {
      const count = this.#linesHere(lines, placed, hasMoved || this.#isAtTop())
      for (const line of lines.slice(placed, placed + count)) node.positions?.push(this.writer.addLine(line))
      placed += count
      hasMoved = placed < lines.length
      if (hasMoved) this.writer.moveToNextPage()
    }
  }

  get #isMeasuring(): boolean {
    return this.#sheet.height === ENDLESS
  }

  get #pageHeight(): number {
    const { height, margins } = this.#sheet
    return height - margins.top - margins.bottom
  }

  #isAtTop(): boolean {
    const context = this.writer.context()
    return context.y <= context.pageMargins.top + ROUNDING
  }

  #remember(target: string): void {
    if (this.#isMeasuring) return
    if (this.writer.transactionLevel > 0) throw new Error(`The target ${target} stands in a row of a table`)
    const { page, y } = this.writer.context()
    this.#spots.set(target, { page, top: y })
  }

  /** Moves to where a node of a stack begins: below its gap, or on a new page. */
  #begin(nodes: readonly Node[], index: number): void {
    const node = nodes[index]
    const context = this.writer.context()
    if (node?.startsPage === true) {
      if (context.getCurrentPage().items.length > 0 && index < nodes.length - 1) this.writer.moveToNextPage()
      return
    }
    if (this.#isAtTop()) return
    const gap = index === 0 ? 0 : (node?.gap ?? 0)
    const needed = this.#isMeasuring ? 0 : gap + this.#heightTogether(nodes, index)
    if (needed > context.availableHeight + ROUNDING) this.writer.moveToNextPage()
    else context.moveDown(gap)
  }

  /** Height of a node, those that it may not be parted from, and the head of what follows. */
  #heightTogether(nodes: readonly Node[], index: number): number {
    const { availableWidth } = this.writer.context()
    const head = (node: Node) => headOf(node, (whole) => this.measureHeight(whole, availableWidth))
    const last = endOfChain(nodes, index)
    const group = nodes
      .slice(index, last + 1)
      .map((node, at) => (index + at === last ? head(node) : copyNode(node)))
    const height = this.measureHeight({ stack: group }, availableWidth)
    const [first] = nodes.slice(index)
    if (first === undefined || last === index || height <= this.#pageHeight) return height
    return this.measureHeight({ stack: [head(first)] }, availableWidth)
  }

  #linesOf(node: Node): Line[] {
    const lines: Line[] = []
    for (let line = this.buildNextLine(node); line !== null; line = this.buildNextLine(node)) {
      lines.push(line)
    }
    // Three lines cannot be parted into two and two.
    return node.headOnly === true && lines.length > LINES_TOGETHER + 1
      ? lines.slice(0, LINES_TOGETHER)
      : lines
  }

  /** How many of the lines from `start` stay on this page, leaving neither one behind nor one for the next. */
  #linesHere(lines: readonly Line[], start: number, mustPlace: boolean): number {
    const rest = lines.length - start
    let room = this.writer.context().availableHeight + ROUNDING
    let fitting = 0
    for (const line of lines.slice(start)) {
      room -= line.getHeight()
      if (room < 0) break
      fitting += 1
    }
    if (fitting === rest) return rest
    const stay = Math.min(fitting, rest - LINES_TOGETHER)
    // Nobody should have to turn the page in the middle of a word.
    const whole = lines[start + stay - 1]?.endsInHyphen === true ? stay - 1 : stay
    for (const count of [whole, stay]) {
      if (count >= LINES_TOGETHER || (start > 0 && count > 0)) return count
    }
    return mustPlace ? Math.max(1, fitting) : 0
  }
}

function endOfChain(nodes: readonly Node[], index: number): number {
  let last = index
  while (nodes[last]?.keepWithNext === true && last < nodes.length - 1) last += 1
  return last
}
