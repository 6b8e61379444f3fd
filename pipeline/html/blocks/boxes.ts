import type { Handler, NodeOf } from '../context.ts'
import { element } from '../element.ts'

export const blockquote: Handler<NodeOf<'blockquote'>> = ({ children }, context) => [
  element('blockquote', {}, ...context.markUp(children)),
]

export const quotes: Handler<NodeOf<'quotes'>> = ({ quotes }) =>
  quotes.map(({ text }) => element('blockquote', {}, element('p', {}, text)))

export const callout: Handler<NodeOf<'callout'>> = ({ title, children }, context) => {
  const heading = title === undefined ? [] : [element('p', { class: 'callout-title' }, title)]
  return [element('div', { class: 'callout', role: 'note' }, ...heading, ...context.markUp(children))]
}

/** Beside what follows where the screen has room for it, before it where not. */
export const margin: Handler<NodeOf<'margin'>> = ({ children }, context) => [
  element('aside', { class: 'margin', role: 'note' }, ...context.markUp(children)),
]
