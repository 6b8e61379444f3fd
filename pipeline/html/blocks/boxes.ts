import { quoteRows } from '../../layout/quote-rows.ts'
import type { Handlers } from '../context.ts'
import { element } from '../element.ts'

/** Texts that are set apart. */
export const boxes = {
  blockquote: ({ children }, context) => [element('blockquote', {}, context.markUp(children))],

  /** Two short ones go side by side where they do in the PDF, on a screen that has room for it. */
  quotes: ({ quotes }) =>
    quoteRows(quotes).flatMap((row) => {
      const marked = row.map(({ text, note }) =>
        element('blockquote', {}, [
          element('p', {}, text),
          ...(note === undefined ? [] : [element('p', { class: 'note' }, note)]),
        ]),
      )
      return marked.length > 1 ? [element('div', { class: 'pair' }, marked)] : marked
    }),

  callout: ({ title, children }, context) => {
    const heading = title === undefined ? [] : [element('p', { class: 'callout-title' }, title)]
    return [element('div', { class: 'callout', role: 'note' }, heading, context.markUp(children))]
  },

  /** Beside what follows where the screen has room for it, before it where not. */
  margin: ({ children }, context) => [
    element('aside', { class: 'margin', role: 'note' }, context.markUp(children)),
  ],
} satisfies Partial<Handlers>
