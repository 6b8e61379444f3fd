import type { Theme } from '../../schemas/types.ts'
import { COVER_MARKS, type ReportDocument } from '../prose/document.ts'
import type { Block, FixedPage, Page, TextStyle } from '../typesetting/document.ts'
import type { Styles } from './styles.ts'

/** Parts of the page's height: where the ground ends, the title begins and the imprint stands. */
const GROUND = 0.64
const TITLE = 0.26
const IMPRINT = 0.69
/** How far the ground runs over the page's edges, so that no sliver of white shows. */
const BLEED = 3
/** The short bar above the title. */
const BAR = { width: 48, thickness: 3 }

/** Title on a ground of the lead colour to the page's edges; below it who published it and when. */
export function arrangeCover(document: ReportDocument, theme: Theme, styles: Styles, page: Page): FixedPage {
  const { lead, warmTint } = theme.colours
  const { left, right } = page.margins
  const width = page.width - left - right
  const ground = Math.round(page.height * GROUND)
  const title = Math.round(page.height * TITLE)
  return {
    grounds: [
      { x: -BLEED, y: -BLEED, width: page.width + 2 * BLEED, height: ground + BLEED, colour: lead },
      { x: left, y: title - theme.space.section, width: BAR.width, height: BAR.thickness, colour: warmTint },
    ],
    texts: [
      { x: left, y: title, width, blocks: titleBlocks(document, theme, styles) },
      { x: left, y: Math.round(page.height * IMPRINT), width, blocks: imprintBlocks(document, styles) },
    ],
  }
}

function titleBlocks({ title, subtitle }: ReportDocument, { space }: Theme, styles: Styles): Block[] {
  const lines: Block[] = [{ ...lineOf(title, styles.title, COVER_MARKS.title), role: 'title' }]
  return subtitle === undefined
    ? lines
    : [
        ...lines,
        { ...lineOf(subtitle, styles.subtitle, COVER_MARKS.subtitle), space: { before: space.block } },
      ]
}

function imprintBlocks({ publisher, published, language }: ReportDocument, { imprint }: Styles): Block[] {
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const date = month.format(new Date(published))
  return [
    lineOf(publisher, { ...imprint, bold: true }, COVER_MARKS.publisher),
    lineOf(date, imprint, COVER_MARKS.published),
  ]
}

function lineOf(text: string, style: TextStyle, mark: string): Block & { type: 'paragraph' } {
  return { type: 'paragraph', content: [{ type: 'text', text, mark }], style }
}
