import { COVER_TRACE_IDS, type ReportDocument } from '../prose/document.ts'
import type { Block } from '../typesetting/blocks.ts'
import type { Page } from '../typesetting/document.ts'
import type { FixedPage } from '../typesetting/furniture.ts'
import type { TextStyle } from '../typesetting/inlines.ts'
import type { Context } from './context.ts'

/** Parts of the page's height at which the title begins, the figure and the imprint. */
const TITLE = 0.14
const FIGURE = 0.5
const IMPRINT = 0.86
/** How far the ground runs over the page's edges, so that no sliver of white shows. */
const BLEED = 3
/** The short bar above the title. */
const BAR = { width: 48, thickness: 3 }

/** The title and a figure drawn from the data, on a ground of the lead colour; at the foot who published it and when. */
export function arrangeCover(context: Context, page: Page): FixedPage {
  const { document, grid, styles, theme } = context
  const { lead, warmTint } = theme.colours
  const { left } = page.margins
  const title = Math.round(page.height * TITLE)
  const place = (part: number, blocks: readonly Block[]) =>
    ({ x: left, y: Math.round(page.height * part), width: grid.width, blocks }) as const
  return {
    grounds: [
      { x: -BLEED, y: -BLEED, width: page.width + 2 * BLEED, height: page.height + 2 * BLEED, colour: lead },
      { x: left, y: title - theme.space.section, width: BAR.width, height: BAR.thickness, colour: warmTint },
    ],
    texts: [
      place(TITLE, titleBlocks(context)),
      ...figureBlocks(context).map((figure) => place(FIGURE, [figure])),
      place(IMPRINT, imprintBlocks(document, styles.imprint)),
    ],
  }
}

function titleBlocks({ document: { title, subtitle }, styles, theme: { space } }: Context): Block[] {
  const lines: Block[] = [{ ...lineOf(title, styles.title, COVER_TRACE_IDS.title), role: 'title' }]
  return subtitle === undefined
    ? lines
    : [
        ...lines,
        { ...lineOf(subtitle, styles.subtitle, COVER_TRACE_IDS.subtitle), space: { before: space.block } },
      ]
}

function figureBlocks({ document: { cover }, charts, grid }: Context): Block[] {
  if (cover === undefined) return []
  const chart = charts.get(cover.name)
  if (chart === undefined) throw new Error(`The chart ${cover.name} is not drawn`)
  const { svg, alt, width } = chart
  return [{ type: 'figure', traceId: cover.traceId, svg, alt, width: Math.min(width, grid.width) }]
}

function imprintBlocks({ publisher, month }: ReportDocument, style: TextStyle): Block[] {
  return [
    lineOf(publisher, { ...style, bold: true }, COVER_TRACE_IDS.publisher),
    lineOf(month, style, COVER_TRACE_IDS.published),
  ]
}

function lineOf(text: string, style: TextStyle, traceId: string): Block & { type: 'paragraph' } {
  return { type: 'paragraph', content: [{ type: 'text', text, traceId }], style }
}
