import type { PhrasingContent } from 'mdast'
import type { CrossReference } from '../prose/document.ts'
import type { Context } from './context.ts'
import { element, type Node } from './element.ts'
import { pagesOf } from './pages.ts'
import { noteId, referenceId } from './references.ts'

type InlineHandlers = {
  readonly [Type in PhrasingContent['type']]?: (
    node: Extract<PhrasingContent, { type: Type }>,
    context: Context,
  ) => Node[]
}

export const NO_BREAK_SPACE = '\u00A0'

const handlers: InlineHandlers = {
  text: ({ value }) => [value],
  inlineCode: ({ value }) => [element('code', {}, value)],
  break: () => [element('br')],
  strong: ({ children }, context) => [element('strong', {}, markUpInlines(children, context))],
  emphasis: ({ children }, context) => [element('em', {}, markUpInlines(children, context))],
  link: ({ url, children }, context) => [
    element('a', { href: safeAddress(url) }, markUpInlines(children, context)),
  ],
  footnoteReference: (node, context) => {
    const { identifier } = node
    const note = context.notes.get(identifier)
    if (note === undefined) throw new Error(`The footnote ${identifier} is not in the document`)
    const id = referenceId(note.number, (context.references.get(identifier) ?? []).indexOf(node))
    const label = element('span', { class: 'unseen' }, `${context.document.words.footnote} `)
    const link = { id, href: `#${noteId(note.number)}`, role: 'doc-noteref' }
    return [element('sup', {}, element('a', link, label, `${note.number}`))]
  },
  crossReference: (node, context) => [
    element('a', { href: `#${node.target}` }, referenceWords(node, context)),
  ],
  foreignWords: ({ value, language }) => [element('span', { lang: language }, value)],
}

export function markUpInlines(nodes: readonly PhrasingContent[], context: Context): Node[] {
  return nodes.flatMap((node) => {
    const handle = handlers[node.type] as ((node: PhrasingContent, context: Context) => Node[]) | undefined
    if (handle === undefined) throw new Error(`No markup for text of type ${node.type}`)
    return handle(node, context)
  })
}

function referenceWords({ target, form, value }: CrossReference, context: Context): string {
  if (form === 'text') return value
  const word = value === '' ? context.document.words.page : value
  return `${word}${NO_BREAK_SPACE}${pagesOf(target, form, context)}`
}

/** Prose lets no other address through; a click on a page must never run a program. */
function safeAddress(url: string): string {
  if (/^(https:\/\/|mailto:)/.test(url)) return url
  throw new Error(`A report does not link to ${url}`)
}
