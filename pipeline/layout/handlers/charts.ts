import type { Figure } from '../../typesetting/blocks.ts'
import { attachmentName } from '../attachments.ts'
import type { Handlers } from '../context.ts'
import { columnIndent } from '../measure.ts'
import { exhibitOf } from './exhibits.ts'

/** Charts, as figures of the page. */
export const charts = {
  chart: (node, context) => {
    const drawn = context.charts.get(node.name)
    if (drawn === undefined) throw new Error(`The chart ${node.name} is not drawn`)
    const { document, grid } = context
    const figure: Figure = {
      type: 'figure',
      traceId: node.traceId,
      svg: drawn.svg,
      width: Math.min(drawn.width, grid.width),
      alt: drawn.alt,
      attachment: attachmentName(document.words.chart, node.number),
      // What is no wider than the text goes in its column.
      ...(drawn.width <= grid.text.width ? columnIndent(context) : {}),
    }
    const source = node.source === undefined ? undefined : { text: node.source, part: 'source' }
    return [exhibitOf(document.words.chart, node, figure, source, context)]
  },
} satisfies Partial<Handlers>
