import { partOf } from '../../prose/trace.ts'
import type { Block } from '../../typesetting/document.ts'
import { attachmentName } from '../attachments.ts'
import type { Handler, NodeOf } from '../context.ts'
import { captionOf } from '../inlines.ts'
import { measureIndent } from '../measure.ts'

export const chart: Handler<NodeOf<'chart'>> = (node, context) => {
  const { name, id, number, mark, source = '' } = node
  const drawn = context.charts.get(name)
  if (drawn === undefined) throw new Error(`The chart ${name} is not drawn`)
  const { document, theme, width } = context
  const { block, paragraph } = theme.space
  const after = source === '' ? block * 1.5 : paragraph
  const blocks: Block[] = [
    {
      type: 'figure',
      id,
      mark,
      svg: drawn.svg,
      width: Math.min(drawn.width, width),
      alt: drawn.alt,
      attachment: attachmentName(document.words.chart, number),
      space: { before: block, after: paragraph },
      keepWithNext: true,
    },
    {
      type: 'paragraph',
      role: 'caption',
      content: captionOf(document.words.chart, node, context),
      style: context.styles.caption,
      space: { after },
      keepWithNext: source !== '',
      ...measureIndent(context),
    },
  ]
  if (source === '') return blocks
  const content = [{ type: 'text', text: source, mark: partOf(mark, 'source') } as const]
  const style = context.styles.note
  const line = { type: 'paragraph', content, style, space: { after: block * 1.5 } } as const
  return [...blocks, { ...line, ...measureIndent(context) }]
}
