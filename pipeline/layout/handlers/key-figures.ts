import { partOf } from '../../prose/compose/trace.ts'
import type { BlockOf } from '../../prose/document.ts'
import type { Block, Box, Paragraph } from '../../typesetting/blocks.ts'
import type { TextStyle } from '../../typesetting/inlines.ts'
import type { Context, Handlers } from '../context.ts'
import { arrangeInlines } from '../inlines.ts'
import { columnIndent } from '../measure.ts'

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }

/** Key figures. */
export const keyFigures = {
  /** A figure with what it is counted among, and beside it, or below it in the margin, the words that it opens. */
  keyFigure: (node, context) => (context.isMargin ? inMargin(node, context) : inRow(node, context)),
} satisfies Partial<Handlers>

/** The figure hangs in the margin column where that is at the left. */
function inRow(node: BlockOf<'keyFigure'>, context: Context): Block[] {
  const { grid, styles, theme } = context
  const { section, paragraph } = theme.space
  const gutter = grid.width - grid.text.width - grid.margin.width
  const hasMargin = grid.margin.width > 0
  const first = hasMargin ? grid.margin.width : grid.width / 4
  return [
    {
      type: 'rule',
      stroke: { thickness: 0.75, colour: theme.colours.lead },
      length: grid.width,
      space: { before: section, after: paragraph },
      keepWithNext: true,
    },
    {
      type: 'sideBySide',
      boxes: [
        group(figureBlocks(node, styles.keyFigure, context)),
        group([{ type: 'paragraph', content: arrangeInlines(node.words, context), style: styles.keyWords }]),
      ],
      widths: [first, 'rest'],
      gap: gutter,
      space: { after: section },
    },
  ]
}

function inMargin(node: BlockOf<'keyFigure'>, context: Context): Block[] {
  return [
    ...figureBlocks(node, context.styles.marginFigure, context),
    {
      type: 'paragraph',
      content: arrangeInlines(node.words, context),
      style: context.styles.note,
      ...columnIndent(context),
    },
  ]
}

function figureBlocks(
  { figure, of, traceId }: BlockOf<'keyFigure'>,
  style: TextStyle,
  { styles }: Context,
): Block[] {
  return [
    { ...paragraphOf(figure, style, traceId), keepWithNext: true },
    paragraphOf(of, styles.keyBase, partOf(traceId, 'of')),
  ]
}

function paragraphOf(text: string, style: TextStyle, traceId: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text, traceId }], style }
}

function group(blocks: readonly Block[]): Box {
  return { type: 'box', role: 'group', blocks, padding: NO_PADDING }
}
