import type { PhrasingContent } from 'mdast'
import { defined } from '../core/defined.ts'
import type { CrossReference } from '../prose/document.ts'
import type { Inline, Text } from '../typesetting/inlines.ts'
import type { Context } from './context.ts'

/** What words inside emphasis or a link carry along. */
type Marks = Omit<Text, 'type' | 'text'>

type InlineHandler<Node extends PhrasingContent> = (node: Node, context: Context, marks: Marks) => Inline[]

type InlineHandlers = {
  readonly [Type in PhrasingContent['type']]?: InlineHandler<Extract<PhrasingContent, { type: Type }>>
}

export const NO_BREAK_SPACE = '\u00A0'

const handlers: InlineHandlers = {
  text: ({ value, data }, _context, marks) => [
    {
      type: 'text',
      text: value,
      ...marks,
      ...(data?.traceId === undefined ? {} : { traceId: data.traceId }),
    },
  ],
  inlineCode: ({ value }, _context, marks) => [{ type: 'text', text: value, ...marks }],
  break: () => [{ type: 'lineBreak' }],
  strong: ({ children }, context, marks) => arrangeInlines(children, context, { ...marks, bold: true }),
  emphasis: ({ children }, context, marks) =>
    arrangeInlines(children, context, { ...marks, italic: !(marks.italic ?? context.text.italic ?? false) }),
  link: ({ url, children }, context, marks) =>
    arrangeInlines(children, context, { ...marks, colour: context.theme.colours.lead, link: { url } }),
  footnoteReference: ({ identifier }, { document }) => {
    const note = document.sections.flatMap(({ footnotes }) => footnotes).find(({ id }) => id === identifier)
    if (note === undefined) throw new Error(`The footnote ${identifier} is not in the document`)
    return [{ type: 'footnoteMark', number: note.number, target: footnoteTarget(note.number) }]
  },
  crossReference: arrangeReference,
  foreignWords: ({ value, language, traceId }, _context, marks) => [
    { type: 'text', text: value, ...marks, language, ...defined({ traceId }) },
  ],
}

export function arrangeInlines(
  nodes: readonly PhrasingContent[],
  context: Context,
  marks: Marks = {},
): Inline[] {
  return nodes.flatMap((node) => {
    const handle = handlers[node.type] as InlineHandler<PhrasingContent> | undefined
    if (handle === undefined) throw new Error(`No layout for text of type ${node.type}`)
    return handle(node, context, marks)
  })
}

/** Id that a footnote's mark leads to. */
export function footnoteTarget(number: number): string {
  return `footnote-${number}`
}

function arrangeReference(
  { target, form, value, traceId }: CrossReference,
  { document }: Context,
  marks: Marks,
): Inline[] {
  const traced = defined({ traceId })
  if (form === 'text') {
    // "figuur 2" stays on one line.
    const text = value.replace(/ (?=\d+$)/, NO_BREAK_SPACE)
    return [{ type: 'text', text, ...marks, link: { target }, ...traced }]
  }
  const word = value === '' ? document.words.page : value
  return [
    { type: 'text', text: `${word}${NO_BREAK_SPACE}`, ...marks },
    { type: 'pageReference', target, form },
  ]
}
