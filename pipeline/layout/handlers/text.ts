import type { Handlers } from '../context.ts'
import { arrangeInlines } from '../inlines.ts'
import { measureIndent, measureOf, NO_INDENT } from '../measure.ts'
import { inSmallPrint } from '../styles.ts'

/** Running text. */
export const text = {
  paragraph: ({ children }, context) => [
    {
      type: 'paragraph',
      content: arrangeInlines(children, context),
      style: context.text,
      space: { after: context.theme.space.paragraph },
      ...measureIndent(context),
    },
  ],

  list: ({ ordered, start, spread, children }, context) => {
    const { paragraph: gap } = context.theme.space
    return [
      {
        type: 'list',
        ordered: ordered ?? false,
        start: start ?? 1,
        items: children.map((item) =>
          context.arrange(item.children, { width: measureOf(context), indent: NO_INDENT }),
        ),
        itemGap: spread === true ? gap : gap / 3,
        style: { ...context.text, colour: context.theme.colours.secondary },
        space: { after: gap },
        ...measureIndent(context),
      },
    ]
  },

  smallPrint: ({ children }, context) =>
    context.arrange(children, { text: context.styles.note, styles: inSmallPrint(context.styles) }),

  thematicBreak: (_node, { theme, indent }) => [
    {
      type: 'rule',
      stroke: { thickness: 0.5, colour: theme.colours.rule },
      length: 60,
      space: { before: theme.space.block, after: theme.space.block },
      indent,
    },
  ],
} satisfies Partial<Handlers>
