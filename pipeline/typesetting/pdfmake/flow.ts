import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { LaidOutPage, PageItem } from 'pdfmake/js/DocumentContext.js'
import type Line from 'pdfmake/js/Line.js'
import type { Footnotes, Page } from '../document.ts'
import type { PageRange } from '../page-numbers.ts'
import { ExactSvg, measurer } from './exact-text.ts'
import { Feet } from './feet.ts'
import { Galley } from './galley.ts'
import { copyNode, headOf, type Measure } from './head.ts'
import { Lines } from './lines.ts'
import { labelItems } from './lists.ts'
import { DocPreprocessor } from './modules.ts'
import { type Note, notesAmong, notesOfLine } from './note.ts'
import { PageWriter } from './page-writer.ts'
import type { PdfFile } from './pdf-file.ts'
import type { Spot } from './spot.ts'
import { fitColumns, paddingOf, TableSetter } from './tables.ts'

/** What is to be laid out, and on what. */
interface LayoutRequest {
  readonly content: Node
  /** Of a page, counted from 1, once all else has its place. */
  readonly header: (page: number, placed: Placed) => Node | null
  /** Of a page, counted from 1. */
  readonly footer: (page: number) => Node | null
  /** The look of footnotes, if there are any. */
  readonly notes: Pick<Footnotes, 'gap' | 'rule' | 'indent'> | undefined
  readonly page: Page
  readonly pdf: PdfFile
  /** Name of the font family. */
  readonly font: string
  /** BCP 47, for hyphenation. */
  readonly language: string
}

/** What a header may depend on. */
export interface Placed {
  readonly spots: ReadonlyMap<string, Spot>
  /** Width of a text that has no margins, in one line. */
  readonly widthOf: (text: Node) => number
}

/** Pages on which everything has its place. */
export interface LaidOut {
  readonly pages: LaidOutPage[]
  readonly spots: ReadonlyMap<string, Spot>
  /** Pages of each node of the outermost stack, counted from 1. */
  readonly ranges: readonly PageRange[]
}

/** Lines of a paragraph that stand together at least, before and after a page break. */
const LINES_TOGETHER = 2
/** Height of the sheet on which things are measured. */
const ENDLESS = 1e6

/** pdfmake's layout with control of page breaks: it looks ahead and breaks before placing, so it never goes back. */
export class Flow extends Lines {
  readonly #spots = new Map<string, Spot>()
  readonly #ranges: PageRange[] = []
  readonly #sheet: Page
  readonly #feet: Feet | undefined
  readonly #writer: PageWriter
  /** Height that the boxes which are open take from every page. */
  #padding = 0
  #outermost: Node | undefined

  private constructor(page: Page, feet?: Feet) {
    super({ width: page.width, height: page.height }, page.margins, new ExactSvg())
    this.#sheet = page
    this.#feet = feet
    this.#writer = new PageWriter(feet)
    this.linearNodeList = []
    this.writer = this.#writer
    this.writer.addPage(this.pageSize, null, this.pageMargins)
  }

  static layOut({ content, header, footer, notes, page, pdf, font, language }: LayoutRequest): LaidOut {
    const preprocessor = new DocPreprocessor()
    const measure = measurer(pdf, font, language)
    const setNote = ({ node }: Note) =>
      Flow.#galley(measure.measureBlock(preprocessor.preprocessBlock(node)), page)
    const feet = notes === undefined ? undefined : new Feet(notes, textHeight(page), setNote)
    const flow = new Flow(page, feet)
    flow.docPreprocessor = preprocessor
    flow.docMeasure = measure
    flow.#outermost = measure.measureDocument(preprocessor.preprocessDocument(content))
    flow.processNode(flow.#outermost)
    flow.#placeNotes()
    const widthOf = (text: Node) => measure.measureBlock(preprocessor.preprocessBlock(text))._maxWidth ?? 0
    const placed = { spots: flow.#spots, widthOf }
    flow.addHeadersAndFooters((number) => header(number, placed), footer)
    return { pages: flow.writer.context().pages, spots: flow.#spots, ranges: flow.#ranges }
  }

  /** Sets a measured node in a column of this width, without an end. */
  static #inColumn(node: Node, width: number): { flow: Flow; height: number; items: readonly PageItem[] } {
    const margins = { top: 0, right: 0, bottom: 0, left: 0 }
    const flow = new Flow({ width, height: ENDLESS, margins })
    flow.processNode(node)
    const context = flow.writer.context()
    return { flow, height: context.y, items: context.getCurrentPage().items }
  }

  static #galley(node: Node, { width, margins }: Page): Galley {
    const { flow, items } = Flow.#inColumn(node, width - margins.left - margins.right)
    const targets = [...flow.#spots].map(([target, { top }]) => [target, top] as const)
    return new Galley(items, new Map(targets))
  }

  /** Measures nodes in this width, with the notes that they bring to a page. */
  #measureIn(width: number): Measure {
    const heightOf = (node: Node) => {
      const { height, items } = Flow.#inColumn(node, width)
      return height + (this.#feet?.heightOf(notesAmong(items)) ?? 0)
    }
    return { heightOf, pageHeight: textHeight(this.#sheet) - this.#padding }
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
    if (node.table?.keepsRows === true && !this.#isMeasuring) {
      const hasRoomFor = (part: Node) => this.#hasRoomFor(part, 0)
      new TableSetter(node, node.table, this, { ...this.#measureIn(availableWidth), hasRoomFor }).set()
      return
    }
    const padding = paddingOf(node)
    this.#padding += padding
    super.processTable(node)
    this.#padding -= padding
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
      const count = this.#linesHere(lines, placed, hasMoved || this.#writer.isAtTop)
      const here = lines.slice(placed, placed + count)
      for (const line of here) node.positions?.push(this.writer.addLine(line))
      this.#writer.addNotes(here.flatMap(notesOfLine))
      placed += count
      hasMoved = placed < lines.length
      if (hasMoved) this.writer.moveToNextPage()
    }
  }

  get #isMeasuring(): boolean {
    return this.#sheet.height === ENDLESS
  }

  /** Notes of which the last pages had no room for all may need more pages. */
  #placeNotes(): void {
    if (this.#feet === undefined) return
    while (this.#feet.isWaiting) this.writer.moveToNextPage()
    const { height, margins } = this.#sheet
    const spots = this.#feet.draw(this.writer.context().pages, margins.left, height - margins.bottom)
    for (const [target, spot] of spots) this.#spots.set(target, spot)
  }

  #remember(target: string): void {
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
    if (this.#writer.isAtTop) return
    const gap = index === 0 ? 0 : (node?.gap ?? 0)
    if (!this.#isMeasuring && !this.#hasRoomFor(this.#headOfGroup(nodes, index), gap))
      this.writer.moveToNextPage()
    else context.moveDown(gap)
  }

  #hasRoomFor(node: Node, gap: number): boolean {
    const { height, items } = Flow.#inColumn(node, this.writer.context().availableWidth)
    return this.#writer.hasRoomFor(gap + height, notesAmong(items))
  }

  /** Copies of a node, those that it may not be parted from, and the head of what follows. */
  #headOfGroup(nodes: readonly Node[], index: number): Node {
    const { availableWidth } = this.writer.context()
    const measure = this.#measureIn(availableWidth)
    const head = (node: Node) => headOf(node, measure)
    const last = endOfChain(nodes, index)
    const group = nodes
      .slice(index, last + 1)
      .map((node, at) => (index + at === last ? head(node) : copyNode(node)))
    const [first] = nodes.slice(index)
    if (first === undefined || last === index) return { stack: group }
    const height = measure.heightOf({ stack: group.map(copyNode) })
    return { stack: height <= measure.pageHeight ? group : [head(first)] }
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
    const fitting = this.#linesThatFit(lines.slice(start))
    if (fitting === rest) return rest
    const stay = Math.min(fitting, rest - LINES_TOGETHER)
    // Nobody should have to turn the page in the middle of a word.
    const whole = lines[start + stay - 1]?.endsInHyphen === true ? stay - 1 : stay
    for (const count of [whole, stay]) {
      if (count >= LINES_TOGETHER || (start > 0 && count > 0)) return count
    }
    return mustPlace ? Math.max(1, fitting) : 0
  }

  /** How many lines fit together with their notes. */
  #linesThatFit(lines: readonly Line[]): number {
    const notes: Note[] = []
    let height = 0
    for (const [index, line] of lines.entries()) {
      height += line.getHeight()
      notes.push(...notesOfLine(line))
      if (!this.#writer.hasRoomFor(height, notes)) return index
    }
    return lines.length
  }
}

function textHeight({ height, margins }: Page): number {
  return height - margins.top - margins.bottom
}

function endOfChain(nodes: readonly Node[], index: number): number {
  let last = index
  while (nodes[last]?.keepWithNext === true && last < nodes.length - 1) last += 1
  return last
}
