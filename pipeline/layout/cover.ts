import { onCover } from '../charts/on-cover.ts'
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

/** How much smaller a title is set that is too long for its place. */
const SMALLER = [0.8, 0.65, 0.5]

/** The title and a figure drawn from the data, on a ground of the lead colour; at the foot who published it and when. */
export function arrangeCover(context: Context, page: Page): FixedPage {
  const { document, grid, styles, theme } = context
  const { lead, warmTint } = theme.colours
  const { left } = page.margins
  const top = (part: number) => Math.round(page.height * part)
  const height = (from: number, to: number) => top(to) - top(from) - theme.space.block
  const place = (part: number) => ({ x: left, y: top(part), width: grid.width }) as const
  const figures = figureBlocks(context, height(FIGURE, IMPRINT))
  return {
    grounds: [
      { x: -BLEED, y: -BLEED, width: page.width + 2 * BLEED, height: page.height + 2 * BLEED, colour: lead },
      {
        x: left,
        y: top(TITLE) - theme.space.section,
        width: BAR.width,
        height: BAR.thickness,
        colour: warmTint,
      },
    ],
    texts: [
      {
        ...place(TITLE),
        height: height(TITLE, figures.length > 0 ? FIGURE : IMPRINT),
        blocks: titleBlocks(context, 1),
        smaller: SMALLER.map((part) => titleBlocks(context, part)),
      },
      ...figures.map((figure) => ({ ...place(FIGURE), blocks: [figure] })),
      { ...place(IMPRINT), blocks: imprintBlocks(document, styles.imprint) },
    ],
  }
}

/** @param part of their size; the subtitle never becomes smaller than running text */
function titleBlocks(
  { document: { title, subtitle }, styles, theme: { space } }: Context,
  part: number,
): Block[] {
  const lines: Block[] = [
    { ...lineOf(title, scaled(styles.title, part), COVER_TRACE_IDS.title), role: 'title' },
  ]
  if (subtitle === undefined) return lines
  const style = scaled(styles.subtitle, Math.max(part, styles.body.size / styles.subtitle.size))
  return [...lines, { ...lineOf(subtitle, style, COVER_TRACE_IDS.subtitle), space: { before: space.block } }]
}

function scaled(style: TextStyle, part: number): TextStyle {
  return { ...style, size: style.size * part, leading: style.leading * part }
}

/** @param height of its place */
function figureBlocks({ document: { cover }, charts, grid }: Context, height: number): Block[] {
  if (cover === undefined) return []
  const drawn = charts.get(cover.name)
  if (drawn === undefined) throw new Error(`The chart ${cover.name} is not drawn`)
  const chart = onCover(drawn)
  const { svg, alt } = chart
  const width = Math.min(chart.width, grid.width, (chart.width * height) / chart.height)
  return [{ type: 'figure', traceId: cover.traceId, svg, alt, width }]
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
