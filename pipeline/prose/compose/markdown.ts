import type { Nodes, PhrasingContent, Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { memoize } from '../../core/memoize.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

/** Texts that are remembered: values are not in them, so that most are the same for other data. */
const MAX_TEXTS = 300

/** Markdown as a tree, which nobody may edit: CommonMark, GFM tables and footnotes, directives. */
export const parseMarkdown: (markdown: string) => Root = memoize(MAX_TEXTS, (markdown) =>
  parser.parse(markdown),
)

/** A part of Markdown, and of what it becomes. */
export type MarkdownNode = Nodes | PhrasingContent

/** A part of Markdown with all in it, in the order of the text. */
export function* nodesIn(node: MarkdownNode): Generator<MarkdownNode> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesIn(child)
}

/** Where a part of Markdown begins and ends, in UTF-16 units. */
export function rangeOf(node: MarkdownNode): { readonly start: number; readonly end: number } {
  const position = 'position' in node ? node.position : undefined
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
