import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { PageItem } from 'pdfmake/js/DocumentContext.js'
import type Line from 'pdfmake/js/Line.js'
import type { Page } from '../document.ts'
import { ExactSvg } from './exact-text.ts'
import type { Feet } from './feet.ts'
import { Galley } from './galley.ts'
import { copyNode, headOf, type Measure } from './head.ts'
import { linesOf } from './lines.ts'
import { labelItems } from './lists.ts'
import { LayoutBuilder } from './modules.ts'
import { type Note, notesAmong, notesOfLine } from './note.ts'
import { PageWriter } from './page-writer.ts'
import type { Spot } from './spot.ts'
import type { Standing } from './standing.ts'
import { fitColumns, paddingOf, TableSetter } from './tables.ts'
import { Whole } from './whole.ts'

/** Lines of a paragraph that stand together at least, before and after a page break. */
const LINES_TOGETHER = 2
/** Height of the sheet on which things are measured. */
const ENDLESS = 1e6

/** pdfmake's layout with control of page breaks: it looks ahead and breaks before placing, so it never goes back. */
export class Flow extends LayoutBuilder {
  readonly #spots = new Map<string, Spot>()
  readonly #sheet: Page
  readonly #feet: Feet | undefined
  readonly #writer: PageWriter
  /** Height that the boxes which are open take from every page. */
  #padding = 0

  constructor(page: Page, feet?: Feet, standing?: Standing) {
    super({ width: page.width, height: page.height }, page.margins, new ExactSvg())
    this.#sheet = page
    this.#feet = feet
    this.#writer = new PageWriter(feet, standing)
    this.linearNodeList = []
    this.writer = this.#writer
    this.writer.addPage(this.pageSize, null, this.pageMargins)
  }

  /** Sets a copy of a measured node in a column of this width, without an end. */
  static wholeOf(node: Node, width: number): Whole {
    const { flow, items, height } = Flow.#inColumn(copyNode(node), width)
    return new Whole(items, height, topsOf(flow.#spots))
  }

  /** Sets a measured note in a column of this width, from which pages take its lines. */
  static galleyOf(node: Node, width: number): Galley {
    const { flow, items } = Flow.#inColumn(node, width)
    return new Galley(items, topsOf(flow.#spots))
  }

  /** Sets a measured node in a column of this width, without an end. */
  static #inColumn(node: Node, width: number): { flow: Flow; height: number; items: readonly PageItem[] } {
    const margins = { top: 0, right: 0, bottom: 0, left: 0 }
    const flow = new Flow({ width, height: ENDLESS, margins })
    flow.processNode(node)
    const context = flow.writer.context()
    return { flow, height: context.y, items: context.getCurrentPage().items }
  }

  /** Where the targets stand that were set so far. */
  get spots(): ReadonlyMap<string, Spot> {
    return this.#spots
  }

  get pageWriter(): PageWriter {
    return this.#writer
  }

  /** Copies the part of a node in a column of this width that no page break may part from what stands before it. */
  headOf(node: Node, width: number): Node {
    return headOf(node, this.#measureIn(width))
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
      this.processNode(node)
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
      const mustPlace = this.#writer.isAtTop || (hasMoved && !this.#writer.hasFloats)
      const count = this.#linesHere(lines, placed, mustPlace)
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
    const gap = gapAbove(nodes, index)
    const fits = (distance: number) => this.#hasRoomFor(this.#headOfGroup(nodes, index), distance)
    if (this.#isMeasuring || fits(gap)) context.moveDown(gap)
    else this.#writer.turnUntil(() => fits(0))
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
    const lines = linesOf(node, this.writer.context().availableWidth)
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
      if (count >= LINES_TOGETHER || (start > 0 && mustPlace && count > 0)) return count
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

/** White space above a node of a stack, the larger that it and the one above it want. */
function gapAbove(nodes: readonly Node[], index: number): number {
  const above = nodes[index - 1]?.space?.after ?? 0
  return index === 0 ? 0 : Math.max(above, nodes[index]?.space?.before ?? 0)
}

function topsOf(spots: ReadonlyMap<string, Spot>): Map<string, number> {
  return new Map([...spots].map(([target, { top }]) => [target, top]))
}

/** Height of a page's text area. */
export function textHeight({ height, margins }: Page): number {
  return height - margins.top - margins.bottom
}

function endOfChain(nodes: readonly Node[], index: number): number {
  let last = index
  while (nodes[last]?.keepWithNext === true && last < nodes.length - 1) last += 1
  return last
}
