import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

/** Markdown as a tree: CommonMark, GFM tables and footnotes, directives. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown)
}
