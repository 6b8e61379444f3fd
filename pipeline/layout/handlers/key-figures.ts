import { partOf } from '../../prose/compose/trace.ts'
import type { Block, Box, Paragraph } from '../../typesetting/blocks.ts'
import type { TextStyle } from '../../typesetting/inlines.ts'
import type { Context, Handler, NodeOf } from '../context.ts'
import { arrangeInlines } from '../inlines.ts'
import { columnIndent, NO_INDENT } from '../measure.ts'

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }

/** A figure with what it is counted among, and beside it, or below it in the margin, the words that it opens. */
export const keyFigure: Handler<NodeOf<'keyFigure'>> = (node, context) =>
  context.isMargin ? inMargin(node, context) : inRow(node, context)

/** Blocks in the margin column, beside what follows. */
export const margin: Handler<NodeOf<'margin'>> = ({ children }, context) => {
  const { grid, styles } = context
  const { x, width } = grid.margin
  const blocks = context.arrange(children, {
    width,
    indent: NO_INDENT,
    isMargin: true,
    text: styles.note,
  })
  // A page without a margin column has it in the text.
  if (width === 0) return blocks
  return [{ type: 'aside', blocks, x, width }]
}

/** The figure hangs in the margin column where that is at the left. */
function inRow(node: NodeOf<'keyFigure'>, context: Context): Block[] {
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

function inMargin(node: NodeOf<'keyFigure'>, context: Context): Block[] {
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
  { figure, of, mark }: NodeOf<'keyFigure'>,
  style: TextStyle,
  { styles }: Context,
): Block[] {
  return [
    { ...paragraphOf(figure, style, mark), keepWithNext: true },
    paragraphOf(of, styles.keyBase, partOf(mark, 'of')),
  ]
}

function paragraphOf(text: string, style: TextStyle, mark: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text, traceId: mark }], style }
}

function group(blocks: readonly Block[]): Box {
  return { type: 'box', role: 'group', blocks, padding: NO_PADDING }
}
