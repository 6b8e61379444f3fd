import type { ColophonEntry } from '../prose/document.ts'
import type { Block } from '../typesetting/blocks.ts'
import type { Page } from '../typesetting/document.ts'
import type { FixedPage } from '../typesetting/furniture.ts'
import type { Context } from './context.ts'

/** How far the ground runs over the page's edges, so that no sliver of white shows. */
const BLEED = 3
/** Part of the page's height at which the text begins: low, where a back cover has it. */
const TOP = 0.56

/** The last page: how to cite the report, when it was made, its version and where its data are. */
export function arrangeBack(context: Context, page: Page): FixedPage {
  const { document, grid, theme } = context
  const { width, height, margins } = page
  return {
    grounds: [
      {
        x: -BLEED,
        y: -BLEED,
        width: width + 2 * BLEED,
        height: height + 2 * BLEED,
        colour: theme.colours.tint,
      },
    ],
    texts: [
      {
        x: margins.left + grid.text.x,
        y: Math.round(height * TOP),
        width: grid.text.width,
        blocks: document.colophon.flatMap((entry) => entryBlocks(entry, context)),
      },
    ],
  }
}

function entryBlocks({ label, text, traceId }: ColophonEntry, { styles, theme }: Context): Block[] {
  return [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: label }],
      style: styles.label,
      keepWithNext: true,
    },
    {
      type: 'paragraph',
      content: [{ type: 'text', text, traceId }],
      style: styles.body,
      space: { after: theme.space.block },
    },
  ]
}
