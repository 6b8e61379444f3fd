import type { ReportDocument } from '../prose/document.ts'
import type { Block } from '../typesetting/blocks.ts'
import type { Context } from './context.ts'
import { measureIndent } from './measure.ts'

/** Depth of the contents that a section asks for, or undefined for a report without contents. */
export function contentsDepth({ sections }: ReportDocument): number | undefined {
  const contents = sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'contents')
  return contents?.depth
}

/** The page of contents. */
export function arrangeContents(depth: number, context: Context): Block[] {
  const { document, styles, theme } = context
  const { block } = theme.space
  const levels = [
    { style: styles.contents[1], indent: 0, before: block },
    { style: styles.contents[2], indent: 0, before: 0 },
    { style: styles.contents[3], indent: block, before: 0 },
  ]
  return [
    {
      type: 'heading',
      level: 1,
      id: 'list-of-contents',
      content: [{ type: 'text', text: document.words.contents }],
      style: styles.heading[1],
      listed: false,
      space: { after: block },
      ...measureIndent(context),
    },
    { type: 'contents', levels: levels.slice(0, depth), ...measureIndent(context) },
  ]
}
