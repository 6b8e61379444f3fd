import { defined } from '../../core/defined.ts'
import type { BlockOf } from '../../prose/document.ts'
import type { Block, Box } from '../../typesetting/blocks.ts'
import type { Inline } from '../../typesetting/inlines.ts'
import type { Context, Handlers } from '../context.ts'
import { columnIndent, measureOf, NO_INDENT } from '../measure.ts'
import { quoteRows } from '../quote-rows.ts'

const QUOTE_RULE = 1.5

/** Texts that are set apart. */
export const boxes = {
  blockquote: ({ children }, context) => {
    const { styles } = context
    const change = { text: styles.quote, width: measureOf(context), indent: NO_INDENT }
    return [quoteBox(context.arrange(children, change), context)]
  },

  quotes: ({ quotes }, context) => {
    const { grid, styles } = context
    const boxOf = ({ text, traceId, note }: BlockOf<'quotes'>['quotes'][number]) => {
      const content: Inline[] = [{ type: 'text', text, ...defined({ traceId }) }]
      const quote: Block = { type: 'paragraph', content, style: styles.quote }
      if (note === undefined) return quoteBox([quote], context)
      const below: Block = { type: 'paragraph', content: [{ type: 'text', text: note }], style: styles.note }
      return quoteBox([{ ...quote, keepWithNext: true }, below], context)
    }
    return quoteRows(quotes).flatMap((row): Block[] => {
      const boxes = row.map(boxOf)
      if (boxes.length === 1) return boxes
      return [
        {
          type: 'sideBySide',
          boxes: boxes.map((box) => ({ ...box, indent: NO_INDENT })),
          gap: grid.width - grid.text.width - grid.margin.width,
          space: quoteSpace(context),
        },
      ]
    })
  },

  callout: ({ title, titleTraceId, children }, context) => {
    const { styles, theme } = context
    const { block, section, paragraph } = theme.space
    const heading: Block[] =
      title === undefined
        ? []
        : [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: title, ...defined({ traceId: titleTraceId }) }],
              style: styles.heading[3],
              space: { after: paragraph / 4 },
              keepWithNext: true,
            },
          ]
    return [
      {
        type: 'box',
        role: 'callout',
        blocks: [
          ...heading,
          ...context.arrange(children, { width: context.width - 2 * block, indent: NO_INDENT }),
        ],
        ground: theme.colours.tint,
        padding: { top: block * 0.75, right: block, bottom: block * 0.75, left: block },
        space: { before: block, after: section },
        ...columnIndent(context),
      },
    ]
  },

  /** Blocks in the margin column, beside what follows. */
  margin: ({ children }, context) => {
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
  },
} satisfies Partial<Handlers>

function quoteBox(blocks: readonly Block[], context: Context): Box {
  const { colours, space } = context.theme
  return {
    type: 'box',
    role: 'quote',
    blocks,
    rule: { thickness: QUOTE_RULE, colour: colours.accent },
    padding: { top: 0, right: 0, bottom: 0, left: space.block * 0.75 },
    space: quoteSpace(context),
    ...columnIndent(context),
  }
}

function quoteSpace({ theme }: Context) {
  const { block } = theme.space
  return { before: block, after: block }
}
