import type { Handlers } from '../context.ts'
import { element } from '../element.ts'
import { markUpInlines } from '../inlines.ts'

/** Running text. */
export const text = {
  /** The title of the report is the page's one heading of level 1; that of a section is one below it. */
  heading: ({ depth, data, children }, context) => {
    if (data?.id === undefined) throw new Error('A heading has no id, so nothing can lead to it')
    return [element(`h${Math.min(depth, 4) + 1}`, { id: data.id }, markUpInlines(children, context))]
  },

  paragraph: ({ children }, context) => [element('p', {}, markUpInlines(children, context))],

  list: ({ ordered, start, spread, children }, context) => {
    const from = ordered === true && (start ?? 1) !== 1 ? { start: start ?? 1 } : {}
    const items = children.map((item) => element('li', {}, context.markUp(item.children)))
    const look = spread === true ? { class: 'spread' } : {}
    return [element(ordered === true ? 'ol' : 'ul', { ...look, ...from }, items)]
  },

  smallPrint: ({ children }, context) => [element('div', { class: 'small-print' }, context.markUp(children))],

  thematicBreak: () => [element('hr')],
} satisfies Partial<Handlers>
