import type { Node } from 'pdfmake/js/DocPreprocessor.js'
import type { LaidOutPage } from 'pdfmake/js/DocumentContext.js'
import type { Footnotes, Page } from '../document.ts'
import type { PageRange } from '../page-numbers.ts'
import type { Measurer } from './exact-text.ts'
import { Feet } from './feet.ts'
import { Flow, textHeight } from './flow.ts'
import { MainColumn } from './main-column.ts'
import { DocPreprocessor } from './modules.ts'
import { PageContext } from './page-context.ts'
import type { Spot } from './spot.ts'
import { Standing } from './standing.ts'

/** What is to be laid out, and on what. */
interface LayoutRequest {
  /** Of the main column. */
  readonly content: readonly Node[]
  /** Of a last page that has neither header nor footer. */
  readonly back: Node | undefined
  /** Of a page, counted from 1, once all else has its place. */
  readonly header: (page: number, placed: Placed) => Node | null
  /** Of a page, counted from 1. */
  readonly footer: (page: number) => Node | null
  /** The look of footnotes, if there are any. */
  readonly notes: Pick<Footnotes, 'gap' | 'rule' | 'indent'> | undefined
  readonly page: Page
  readonly measure: Measurer
}

/** What a header may depend on. */
export interface Placed {
  readonly spots: ReadonlyMap<string, Spot>
  /** Pages, counted from 0, whose text begins below white space. */
  readonly sunkPages: ReadonlySet<number>
  /** Width of a text that has no margins, in one line. */
  readonly widthOf: (text: Node) => number
}

/** Pages on which everything has its place. */
export interface LaidOut {
  readonly pages: LaidOutPage[]
  readonly spots: ReadonlyMap<string, Spot>
  /** Pages of each node of the content, counted from 1. */
  readonly ranges: readonly PageRange[]
}

/** Gives everything its place: the main column with its notes, the last page, and what stands in the margins. */
export function layOut(request: LayoutRequest): LaidOut {
  const { content, back, header, footer, notes, page, measure } = request
  const preprocessor = new DocPreprocessor()
  const measured = (node: Node) => measure.measureBlock(preprocessor.preprocessBlock(node))
  const { margins } = page
  const width = page.width - margins.left - margins.right
  const setNote = ({ node }: { readonly node: Node }) => Flow.galleyOf(measured(node), width)
  const feet = notes === undefined ? undefined : new Feet(notes, textHeight(page), setNote)
  const standing = new Standing({ top: margins.top, step: page.grid }, textHeight(page))
  const flow = new Flow(page, feet, standing)
  flow.docPreprocessor = preprocessor
  flow.docMeasure = measure
  const column = measure.measureDocument(preprocessor.preprocessDocument({ stack: [...content] }))
  const { ranges, sunkPages } = setColumn(column.stack ?? [], page, flow, feet, standing)
  finishNotes(flow, feet)
  const backPage = back === undefined ? undefined : setBack(measured(back), flow)
  finishNotes(flow, feet)
  const { pages } = flow.writer.context()
  const drawn = feet?.draw(pages, margins.left, page.height - margins.bottom) ?? []
  const spots = new Map([...flow.spots, ...standing.spots, ...drawn])
  const widthOf = (text: Node) => measured(text)._maxWidth ?? 0
  const isBack = (number: number) => number - 1 === backPage
  flow.addHeadersAndFooters(
    (number) => (isBack(number) ? null : header(number, { spots, sunkPages, widthOf })),
    (number) => (isBack(number) ? null : footer(number)),
  )
  return { pages, spots, ranges }
}

function setColumn(
  nodes: readonly Node[],
  page: Page,
  flow: Flow,
  feet: Feet | undefined,
  standing: Standing,
) {
  const { width, margins } = page
  return new MainColumn(nodes, page, {
    writer: flow.pageWriter,
    context: contextOf(flow),
    standing,
    set: (node) => flow.processNode(node),
    wholeOf: Flow.wholeOf,
    headOf: (node) => flow.headOf(node, width - margins.left - margins.right),
    heightOfNotes: (notes) => feet?.heightOf(notes) ?? 0,
  }).set()
}

/** Notes of which the last pages had no room for all may need more pages. */
function finishNotes(flow: Flow, feet: Feet | undefined): void {
  while (feet?.isWaiting === true) flow.writer.moveToNextPage()
}

/** Sets the last page, and tells its index. */
function setBack(back: Node, flow: Flow): number {
  const context = contextOf(flow)
  if (context.getCurrentPage().items.length > 0 || context.footHeight > 0) flow.writer.moveToNextPage()
  flow.processNode(back)
  return context.page
}

/** Outside of what is set as a whole, it is that of the pages. */
function contextOf(flow: Flow): PageContext {
  const context = flow.writer.context()
  if (!(context instanceof PageContext)) throw new Error('A block that is set as a whole is still open')
  return context
}
