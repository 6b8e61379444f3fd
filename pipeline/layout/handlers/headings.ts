import type { Heading } from '../../typesetting/blocks.ts'
import type { Handlers } from '../context.ts'
import { arrangeInlines } from '../inlines.ts'
import { measureIndent } from '../measure.ts'

/** Headings of every level. */
export const headings = {
  heading: ({ depth, data, children }, context) => {
    const { styles, theme } = context
    const level = depth > 4 ? 4 : (depth as Heading['level'])
    if (data?.id === undefined) throw new Error('A heading has no id, so nothing can lead to it')
    const { block, section, paragraph } = theme.space
    const before = { 1: section * 1.5, 2: section, 3: block, 4: block }[level]
    const after = { 1: block, 2: paragraph / 2, 3: 0, 4: 0 }[level]
    const content = arrangeInlines(children, context)
    const style = styles.heading[level]
    return [
      {
        type: 'heading',
        level,
        id: data.id,
        content,
        style,
        space: { before, after },
        ...measureIndent(context),
      },
    ]
  },
} satisfies Partial<Handlers>
